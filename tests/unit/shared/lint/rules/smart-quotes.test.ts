import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed } from '../examples.ts';

test.each([
  ['{“aps”:{"alert":"Hi"}}', '“aps”', '{"aps":{"alert":"Hi"}}'],
  ['{„aps“:{"alert":"Hi"}}', '„aps“', '{"aps":{"alert":"Hi"}}'],
  ['{"aps":{"alert":“Say “yes”, now”}}', '“Say “yes”, now”', '{"aps":{"alert":"Say “yes”, now"}}'],
  ['{"aps":{"alert":“Say “yes” now”}}', '“Say “yes” now”', '{"aps":{"alert":"Say “yes” now"}}'],
])('typographic quotes are an error that straight ones cure: %s', (text, marked, cured) => {
  expect(codesOf(text)).toEqual(['smart-quotes']);
  expect(findMarked(text, 'smart-quotes')).toMatchObject({ text: marked, severity: 'error' });
  expect(fixed(text, 'smart-quotes')).toBe(cured);
});

test('in a text they are text', () => {
  expect(codesOf('{"aps":{"alert":"Say “yes”"}}')).toEqual([]);
});
