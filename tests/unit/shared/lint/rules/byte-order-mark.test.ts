import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed } from '../examples.ts';

const right = '{"aps":{"alert":"Hi"}}';

test('a byte order mark at the start is an error that its removal cures', () => {
  const text = `\uFEFF${right}`;
  expect(codesOf(text)).toEqual(['byte-order-mark']);
  expect(findMarked(text, 'byte-order-mark')).toMatchObject({ text: '\uFEFF', severity: 'error' });
  expect(fixed(text, 'byte-order-mark')).toBe(right);
});

test('what follows it is judged as well', () => {
  expect(codesOf('\uFEFF{')).toEqual(['byte-order-mark', 'json-syntax']);
});

test('without one, and with one in a text, there is nothing to tell', () => {
  expect(codesOf(right)).toEqual([]);
  expect(codesOf('{"aps":{"alert":"a\uFEFFb"}}')).toEqual([]);
});
