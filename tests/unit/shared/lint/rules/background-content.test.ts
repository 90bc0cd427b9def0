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
