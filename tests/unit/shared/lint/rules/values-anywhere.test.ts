import { describe, expect, test } from 'vitest';
import { codesOf, findMarked, lintExample } from '../examples.ts';

const withValue = (value: string) => `{"aps":{"alert":"Hi"},"own":[${value}]}`;

describe('a whole number over 2^53', () => {
  test.each(['9007199254740993', '-9007199254740993', '123456789012345678901234567890'])(
    'is a warning: %s',
    (value) => {
      expect(codesOf(withValue(value))).toEqual(['large-integer']);
      expect(findMarked(withValue(value), 'large-integer')).toEqual({
        text: value,
        severity: 'warning',
        path: ['own', 0],
      });
    },
  );

  test.each(['9007199254740991', '1e300', '"9007199254740993"', '0.1'])('is something else: %s', (value) => {
    expect(codesOf(withValue(value))).toEqual([]);
  });
});

describe('half a character', () => {
  test.each(['"a\ud83d"', '"\\ud83d"', '"\\ude00\\ud83d"'])('is a warning: %j', (value) => {
    expect(codesOf(withValue(value))).toEqual(['lone-surrogate']);
    expect(findMarked(withValue(value), 'lone-surrogate')).toMatchObject({ text: value, severity: 'warning' });
  });

  test.each(['"😀"', '"\\ud83d\\ude00"', '"\\u00e9"'])('is no whole one: %s', (value) => {
    expect(codesOf(withValue(value))).toEqual([]);
  });
});

describe('a secret', () => {
  const header = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
  const claims = Buffer.from('{"iss":"example"}').toString('base64url');
  const token = `${header}.${claims}.${'a'.repeat(43)}`;
  const pem = ['-----BEGIN', 'PRIVATE KEY-----'].join(' ');

  test.each([
    [`"${pem}\\nMIG"`, pem],
    [`"Bearer ${token}"`, token],
  ])('is a warning that does not repeat it', (value, marked) => {
    expect(codesOf(withValue(value))).toEqual(['pasted-secret']);
    expect(findMarked(withValue(value), 'pasted-secret')).toMatchObject({ text: marked, severity: 'warning' });
    expect(lintExample({ payloadText: withValue(value) })[0]?.message).not.toContain(marked);
  });

  test.each(['"-----BEGIN CERTIFICATE-----"', '"eyJhbGciOiJub25lIn0"', `"${'eyJ-'.repeat(20_000)}"`])(
    'is not seen in what is none: %.40s',
    (value) => {
      expect(codesOf(withValue(value))).not.toContain('pasted-secret');
    },
  );
});
