import { diagnostic, inPayload, withFixes } from '../diagnostic.ts';
import { fix } from '../fix.ts';
import type { Rule } from '../lint-subject.ts';

/** No comma stands before a closing bracket. */
export const trailingComma: Rule = ({ slips }) =>
  slips
    .filter(({ kind }) => kind === 'trailing-comma')
    .map((range) =>
      withFixes(diagnostic('trailing-comma', 'error', inPayload(range)), fix('remove-comma', [{ range, text: '' }])),
    );
