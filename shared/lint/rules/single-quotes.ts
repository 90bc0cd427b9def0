import { diagnostic, inPayload, withFixes } from '../diagnostic.ts';
import { fix, type TextEdit } from '../fix.ts';
import type { Rule } from '../lint-subject.ts';

/** Keys and texts stand in double quotes, in which an apostrophe needs no backslash. */
export const singleQuotes: Rule = ({ slips, text }) =>
  slips
    .filter(({ kind }) => kind === 'single-quotes')
    .map((range) => {
      const { offset, length } = range;
      const inside = text.slice(offset + 1, offset + length - 1);
      const escapes = [...inside.matchAll(/\\(.)/g)].filter(([, escaped]) => escaped === "'");
      const edits: readonly TextEdit[] = [
        ...[offset, offset + length - 1].map((at) => ({ range: { offset: at, length: 1 }, text: '"' })),
        ...escapes.map(({ index }) => ({ range: { offset: offset + 1 + index, length: 1 }, text: '' })),
      ];
      return withFixes(diagnostic('single-quotes', 'error', inPayload(range)), fix('use-double-quotes', edits));
    });
