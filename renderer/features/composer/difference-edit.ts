import type { TextEdit } from '#shared/lint/fix.ts';

/** The one edit that makes a text into another, as short as it can be; undefined when they are alike. */
export function differenceEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  // A pair of surrogates is one character and stays together.
  if (start > 0 && /[\uD800-\uDBFF]/.test(before.charAt(start - 1))) start -= 1;
  if (end > 0 && /[\uDC00-\uDFFF]/.test(before.charAt(before.length - end))) end -= 1;
  return {
    range: { offset: start, length: before.length - end - start },
    text: after.slice(start, after.length - end),
  };
}
