import { expect, test } from 'vitest';
import { codesOf, findMarked } from '../examples.ts';

const withValue = (value: string) => `{"aps":{"alert":"Hi"},"own":[${value}]}`;

test.each(['"a\ud83d"', '"\\ud83d"', '"\\ude00\\ud83d"'])('half a character is a warning: %j', (value) => {
  expect(codesOf(withValue(value))).toEqual(['lone-surrogate']);
  expect(findMarked(withValue(value), 'lone-surrogate')).toMatchObject({ text: value, severity: 'warning' });
});

test('so it is in a key', () => {
  expect(codesOf('{"aps":{"alert":"Hi"},"\\ud83d":1}')).toEqual(['lone-surrogate']);
});

test.each(['"😀"', '"\\ud83d\\ude00"', '"\\u00e9"'])('a whole one is none: %s', (value) => {
  expect(codesOf(withValue(value))).toEqual([]);
});
