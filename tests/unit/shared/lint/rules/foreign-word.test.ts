import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed } from '../examples.ts';

const withValue = (value: string) => `{"aps":{"alert":"Hi"},"a":${value}}`;

test.each([
  ['NaN', 'null'],
  ['-Infinity', 'null'],
  ['undefined', 'null'],
  ['None', 'null'],
  ['True', 'true'],
  ['FALSE', 'false'],
])('a word of another language is an error with its cure: %s', (word, meant) => {
  expect(codesOf(withValue(word))).toEqual(['foreign-word']);
  expect(findMarked(withValue(word), 'foreign-word')).toMatchObject({ text: word, severity: 'error' });
  expect(fixed(withValue(word), 'foreign-word')).toBe(withValue(meant));
});

test('so is one in an array', () => {
  expect(fixed(withValue('[True]'), 'foreign-word')).toBe(withValue('[true]'));
});

test.each(['null', 'true', '"NaN"', '["None"]'])('the words of JSON, and the same as text, are none: %s', (value) => {
  expect(codesOf(withValue(value))).toEqual([]);
});
