import { expect, test } from 'vitest';
import { codesOf, fixed } from '../examples.ts';

test('a payload that is too large is made smaller where white space is enough', () => {
  const text = `{"aps":{"alert":"Hi"}}${' '.repeat(5000)}`;
  expect(codesOf(text)).toEqual(['payload-too-large']);
  expect(fixed(text, 'payload-too-large')).toBe('{"aps":{"alert":"Hi"}}');
  expect(fixed(`{"aps":{"alert":"${'x'.repeat(5000)}"}}`, 'payload-too-large')).toBeUndefined();
});
