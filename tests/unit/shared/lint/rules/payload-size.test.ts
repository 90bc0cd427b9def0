import { expect, test } from 'vitest';
import { codesOf, fixed, lintExample } from '../examples.ts';

test('a payload that is too large is made smaller where white space is enough', () => {
  const text = `{"aps":{"alert":"Hi"}}${' '.repeat(5000)}`;
  expect(codesOf(text)).toEqual(['payload-too-large']);
  expect(fixed(text, 'payload-too-large')).toBe('{"aps":{"alert":"Hi"}}');
  expect(fixed(`{"aps":{"alert":"${'x'.repeat(5000)}"}}`, 'payload-too-large')).toBeUndefined();
});

test('white space that is taken out when it is sent does not count', () => {
  const spaced = `{"aps":{"alert":"Hi"}}${' '.repeat(5000)}`;
  expect(lintExample({ payloadText: spaced, sendsMinified: true })).toEqual([]);
  const long = `{ "aps":{"alert":"${'x'.repeat(5000)}"}}`;
  const [found] = lintExample({ payloadText: long, sendsMinified: true });
  expect(found?.code).toBe('payload-too-large');
  expect(found?.message).toContain(String(long.length - 1));
});
