import { diagnostic, inPayload, withFixes } from '../diagnostic.ts';
import { fix } from '../fix.ts';
import type { Rule } from '../lint-subject.ts';

/** Between keys and values stand ordinary spaces, tabs and line breaks only. */
export const oddSpace: Rule = ({ slips }) =>
  slips
    .filter(({ kind }) => kind === 'odd-space')
    .map((range) =>
      withFixes(
        diagnostic('odd-space', 'error', inPayload(range)),
        fix('use-plain-spaces', [{ range, text: ' '.repeat(range.length) }]),
      ),
    );
