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

/** Made of parts, so that nothing here looks like a secret to who searches for them. */
const madeUp = [
  ['AWS', ['AK', 'IA', 'X'.repeat(16)]],
  ['GitHub', ['gh', 'p_', 'x'.repeat(36)]],
  ['GitHub', ['github', '_pat_', 'x'.repeat(40)]],
  ['Stripe', ['sk', '_live_', 'x'.repeat(24)]],
  ['Google', ['AI', 'za', 'x'.repeat(35)]],
  ['Slack', ['xo', 'xb-', '1'.repeat(12), '-', 'x'.repeat(24)]],
] as const;

test.each(madeUp)('a key or token of %s is a warning', (service, parts) => {
  const secret = parts.join('');
  for (const value of [`"${secret}"`, `{"password":"Key ${secret}"}`]) {
    expect(codesOf(withValue(value))).toEqual(['pasted-secret']);
    expect(findMarked(withValue(value), 'pasted-secret')).toMatchObject({ text: secret, severity: 'warning' });
    expect(lintExample({ payloadText: withValue(value) })[0]?.message).toContain(service);
  }
});

test.each(madeUp)('a key or token of %s is found in a comment and behind an escape', (_service, parts) => {
  const secret = parts.join('');
  expect(codesOf(withValue(`"a\\n${secret}"`))).toEqual(['pasted-secret']);
  expect(codesOf(`${withValue('1')} // ${secret}`)).toContain('pasted-secret');
});

test.each(madeUp)('what only begins as one of %s does is none', (_service, [first, second]) => {
  expect(codesOf(withValue(`"${first}${second}"`))).toEqual([]);
});

test.each(['"-----BEGIN CERTIFICATE-----"', '"eyJhbGciOiJub25lIn0"', `"${'eyJ-'.repeat(20_000)}"`])(
  'it is not seen in what is none: %.40s',
  (value) => {
    expect(codesOf(withValue(value))).not.toContain('pasted-secret');
  },
);
