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

/** With the blanks before it or its whole line, where it ends the line; else so that both sides stay apart. */
function removal(text: string, { offset, length }: TextRange): TextEdit {
  let end = offset + length;
  while (end < text.length && /[ \t]/.test(text.charAt(end))) end += 1;
  const isLast = end === text.length || /[\n\r]/.test(text.charAt(end));
  if (!isLast) return { range: { offset, length }, text: ' ' };
  let start = offset;
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start -= 1;
  if (text.slice(start - 2, start) === '\r\n') start -= 2;
  else if (start > 0 && /[\n\r]/.test(text.charAt(start - 1))) start -= 1;
  else if (start === 0) end += /^(?:\r\n|\n|\r)?/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return { range: { offset: start, length: end - start }, text: '' };
}
