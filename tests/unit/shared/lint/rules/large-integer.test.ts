import { expect, test } from 'vitest';
import { codesOf, findMarked } from '../examples.ts';

const withValue = (value: string) => `{"aps":{"alert":"Hi"},"own":[${value}]}`;

test.each(['9007199254740993', '-9007199254740993', '123456789012345678901234567890'])(
  'a whole number over 2^53 is a warning: %s',
  (value) => {
    expect(codesOf(withValue(value))).toEqual(['large-integer']);
    expect(findMarked(withValue(value), 'large-integer')).toEqual({
      text: value,
      severity: 'warning',
      path: ['own', 0],
    });
  },
);

test.each(['9007199254740992', '-9007199254740991', '1e300', '9007199254740993.5', '"9007199254740993"', '0.1'])(
  'one up to it, one with a fraction or an exponent, and text are none: %s',
  (value) => {
    expect(codesOf(withValue(value))).toEqual([]);
  },
);

test('a number of very many digits takes no long time', () => {
  expect(codesOf(withValue('9'.repeat(200_000)))).toContain('large-integer');
});
