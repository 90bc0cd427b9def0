import { expect, test } from 'vitest';
import { codesOf, fixed } from '../examples.ts';

test.each([
  ['{"aps":{"content-available":1,"alert":"a"}}', 'background-with-alert', '{"aps":{"content-available":1}}'],
  ['{"aps":{"sound":"a","content-available":1}}', 'background-with-alert', '{"aps":{"content-available":1}}'],
  ['{"aps":{"content-available":"1"}}', 'background-content-available', '{"aps":{"content-available":1}}'],
  ['{"aps":{"category":"a"}}', 'background-content-available', '{"aps":{"category":"a","content-available": 1}}'],
  ['{}', 'background-content-available', '{"aps": {"content-available": 1}}'],
])('a background push is made one: %s', (text, code, cured) => {
  expect(codesOf(text, 'background')).toEqual([code]);
  expect(fixed(text, code, 'background')).toBe(cured);
  expect(codesOf(cured, 'background')).toEqual([]);
});

test.each([
  ['{"aps":{"contentAvailable":1}}', 'misspelled-key', '{"aps":{"content-available":1}}'],
  ['{"aps":{},"content-available":1}', 'misplaced-key', '{"aps":{"content-available":1}}'],
  ['{"APS":{"content-available":1}}', 'misspelled-key', '{"aps":{"content-available":1}}'],
])('a flag that is there in another form is mended and not added once more: %s', (text, code, cured) => {
  expect(codesOf(text, 'background')).toEqual(['background-content-available', code]);
  expect(fixed(text, 'background-content-available', 'background')).toBeUndefined();
  expect(fixed(text, code, 'background')).toBe(cured);
  expect(codesOf(cured, 'background')).toEqual([]);
});

test('what has no place for the flag is told by itself', () => {
  expect(codesOf('{"aps":1}', 'background')).toEqual(['aps-not-object']);
  expect(codesOf('{"message":{"token":"a"}}', 'background')).toEqual(['firebase-wrapper']);
});

test.each(['{"aps":{"content-available":1}}', '{"aps":{"content-available":1,"category":"a"},"alert":"own"}'])(
  'a background push that is one has nothing to tell: %s',
  (text) => {
    expect(codesOf(text, 'background')).toEqual([]);
  },
);
