import { diagnostic, inPayload, withFixes } from '../diagnostic.ts';
import { fix } from '../fix.ts';
import type { Rule } from '../lint-subject.ts';

/** Keys and texts stand in straight quotes. */
export const smartQuotes: Rule = ({ slips }) =>
  slips
    .filter(({ kind }) => kind === 'smart-quotes')
    .map((range) => {
      const quotes = [range.offset, range.offset + range.length - 1];
      const edits = quotes.map((offset) => ({ range: { offset, length: 1 }, text: '"' }));
      return withFixes(diagnostic('smart-quotes', 'error', inPayload(range)), fix('straighten-quotes', edits));
    });
