import { readForeignNumber } from '../../payload/foreign-number.ts';
import { diagnostic, inPayload, withFixes } from '../diagnostic.ts';
import { fix } from '../fix.ts';
import type { Rule } from '../lint-subject.ts';

/** A number is written as JSON has it: decimal, with a digit before the point, no plus and no leading zero. */
export const foreignNumber: Rule = ({ slips, text }) =>
  slips
    .filter(({ kind }) => kind === 'foreign-number')
    .map((range) => {
      const word = text.slice(range.offset, range.offset + range.length);
      const meant = readForeignNumber(word)?.meant ?? null;
      return withFixes(
        diagnostic('foreign-number', 'error', inPayload(range), { word, meant }),
        meant === null ? undefined : fix('replace-with', [{ range, text: meant }], { text: meant }),
      );
    });
