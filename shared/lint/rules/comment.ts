import type { TextRange } from '../../payload/payload-tree.ts';
import { diagnostic, inPayload, withFixes } from '../diagnostic.ts';
import { fix, type TextEdit } from '../fix.ts';
import type { Rule } from '../lint-subject.ts';

/** JSON has no comments. */
export const comment: Rule = ({ slips, text }) =>
  slips
    .filter(({ kind }) => kind === 'comment')
    .map((range) =>
      withFixes(diagnostic('comment', 'error', inPayload(range)), fix('remove-comment', [removal(text, range)])),
    );

/** With the blanks before it, where it ends the line; else so that what stands on both sides stays apart. */
function removal(text: string, { offset, length }: TextRange): TextEdit {
  const before = text.slice(0, offset);
  const isLast = /^(?:[\n\r]|$)/.test(text.slice(offset + length, offset + length + 1));
  const blanks = isLast ? before.length - before.trimEnd().length : 0;
  const start = isLast && !/[\n\r]/.test(before.slice(before.length - blanks)) ? offset - blanks : offset;
  return { range: { offset: start, length: offset + length - start }, text: isLast ? '' : ' ' };
}
