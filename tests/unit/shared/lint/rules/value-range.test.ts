import { expect, test } from 'vitest';
import { codesOf, findMarked } from '../examples.ts';

test.each([
  ['{"aps":{"alert":"Hi","relevance-score":1.5}}', '1.5'],
  ['{"aps":{"badge":-1}}', '-1'],
  ['{"aps":{"badge":1.5}}', '1.5'],
  ['{"aps":{"sound":{"critical":0,"name":"a","volume":11}}}', '11'],
  ['{"aps":{"alert":"Hi","mutable-content":2}}', '2'],
])('a number out of its bounds is an error: %s', (text, marked) => {
  expect(codesOf(text)).toEqual(['value-out-of-range']);
  expect(findMarked(text, 'value-out-of-range')).toMatchObject({ text: marked, severity: 'error' });
});

test.each([
  ['{"aps":{"alert":"Hi","relevance-score":1}}', 'alert'],
  ['{"aps":{"badge":0}}', 'alert'],
  ['{"aps":{"timestamp":1700000000,"event":"end","relevance-score":75}}', 'liveactivity'],
])('one within is none: %s', (text, pushType) => {
  expect(codesOf(text, pushType)).toEqual([]);
});
