import { expect, test } from 'vitest';
import { codesOf, findMarked, lintExample } from '../examples.ts';

const withValue = (value: string) => `{"aps":{"alert":"Hi"},"own":[${value}]}`;
const header = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
const claims = Buffer.from('{"iss":"example"}').toString('base64url');
const token = `${header}.${claims}.${'a'.repeat(43)}`;
const pem = ['-----BEGIN', 'PRIVATE KEY-----'].join(' ');
const ecPem = ['-----BEGIN EC', 'PRIVATE KEY-----'].join(' ');

test.each([
  [`"${pem}\\nMIG"`, pem],
  [`"${ecPem}\\nMIG"`, ecPem],
  [`"Bearer ${token}"`, token],
])('a private key or a signed token is a warning that does not repeat it', (value, marked) => {
  expect(codesOf(withValue(value))).toEqual(['pasted-secret']);
  expect(findMarked(withValue(value), 'pasted-secret')).toMatchObject({ text: marked, severity: 'warning' });
  expect(lintExample({ payloadText: withValue(value) })[0]?.message).not.toContain(marked);
});

test.each(['"-----BEGIN CERTIFICATE-----"', '"eyJhbGciOiJub25lIn0"', `"${'eyJ-'.repeat(20_000)}"`])(
  'it is not seen in what is none: %.40s',
  (value) => {
    expect(codesOf(withValue(value))).not.toContain('pasted-secret');
  },
);
