import { foreignWords } from '../../payload/json-slips.ts';
import { diagnostic, inPayload, withFixes } from '../diagnostic.ts';
import { fix } from '../fix.ts';
import type { Rule } from '../lint-subject.ts';

/** A value is none of another language, such as `NaN` or `None`. */
export const foreignWord: Rule = ({ slips, text }) =>
  slips
    .filter(({ kind }) => kind === 'foreign-word')
    .map((range) => {
      const word = text.slice(range.offset, range.offset + range.length);
      const meant = foreignWords[word] ?? 'null';
      return withFixes(
        diagnostic('foreign-word', 'error', inPayload(range), { word, meant }),
        fix('replace-with', [{ range, text: meant }], { text: meant }),
      );
    });
