import { diagnostic, inPayload, withFixes } from '../diagnostic.ts';
import { fix } from '../fix.ts';
import type { Rule } from '../lint-subject.ts';

/** Nobody sees it in the text, and JSON does not allow it. */
export const byteOrderMark: Rule = ({ slips }) =>
  slips
    .filter(({ kind }) => kind === 'byte-order-mark')
    .map((range) =>
      withFixes(
        diagnostic('byte-order-mark', 'error', inPayload(range)),
        fix('remove-byte-order-mark', [{ range, text: '' }]),
      ),
    );
