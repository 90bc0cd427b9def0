import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSlips } from '#shared/payload/json-slips.ts';

test('JSON has no slips and stays as it is', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(findSlips(json)).toEqual({ slips: [], mended: json, isJson: true });
    }),
  );
});

test('what is mended has the same length, and there is something mended exactly when there is a slip', () => {
  const pieces = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '“a”',
      '“',
      '"',
      '//x',
      '/*x*/',
      '/*',
      '\n',
      ' ',
      '\u00a0',
      '\uFEFF',
      'NaN',
      '1',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const { slips, mended } = findSlips(text);
      expect(mended).toHaveLength(text.length);
      expect(slips.length === 0).toBe(mended === text);
    }),
  );
});

test('several slips in one text are all found, and what is left is JSON', () => {
  const { slips, mended } = findSlips('\uFEFF{ // who\n“a”: None,\u00a0}');
  expect(slips.map(({ kind }) => kind).toSorted()).toEqual([
    'byte-order-mark',
    'comment',
    'foreign-word',
    'odd-space',
    'smart-quotes',
    'trailing-comma',
  ]);
  expect(JSON.parse(mended)).toEqual({ a: null });
});
