import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkProviderToken, type TokenComparison } from '#core/credentials/check-provider-token.ts';
import { providerTokenCheckSchema } from '#shared/contract/provider-token-check.ts';
import { signProviderToken, type ProviderTokenParts } from '../../../../support/sign-provider-token.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const keyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const nowMs = Date.UTC(2026, 0, 15, 12);
const issuedAt = nowMs / 1000 - 600;

const make = (changes: Partial<ProviderTokenParts> = {}) =>
  signProviderToken({
    key: privateKey,
    header: { alg: 'ES256', kid: 'ABC123DEFG', typ: 'JWT' },
    claims: { iss: 'TEAM123456', iat: issuedAt },
    ...changes,
  });

const check = (token: string, comparison: Partial<TokenComparison> = {}) =>
  checkProviderToken(token, { keyPem, nowMs, ...comparison });

const codes = (token: string, comparison: Partial<TokenComparison> = {}) =>
  check(token, comparison).problems.map(({ code }) => code);

describe('a provider token that APNs takes', () => {
  test('is taken apart without a word of its signature', () => {
    const token = make();
    const result = check(token);
    expect(result).toEqual({
      header: { alg: 'ES256', kid: 'ABC123DEFG', typ: 'JWT' },
      claims: { iss: 'TEAM123456', iat: issuedAt },
      keyId: 'ABC123DEFG',
      teamId: 'TEAM123456',
      issuedAt: '2026-01-15T11:50:00.000Z',
      ageSeconds: 600,
      signatureForm: 'raw',
      signatureValid: true,
      problems: [],
    });
    expect(JSON.stringify(result)).not.toContain(token.split('.')[2]);
  });

  test('may be pasted as a header line, with line breaks, or without a key to compare with', () => {
    const token = make();
    expect(check(`authorization: bearer ${token}\n`).problems).toEqual([]);
    expect(check(`Bearer ${token.slice(0, 30)}\n  ${token.slice(30)}`).signatureValid).toBe(true);
    expect(checkProviderToken(token, { nowMs })).toMatchObject({ signatureValid: null, problems: [] });
  });

  test('may be signed in DER form, which is noted', () => {
    expect(check(make({ encoding: 'der' }))).toMatchObject({
      signatureForm: 'der',
      signatureValid: true,
      problems: [{ code: 'signature-der', severity: 'note' }],
    });
  });
});

describe('what APNs would refuse is named', () => {
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const claims = (changes: object) => ({ claims: { iss: 'TEAM123456', iat: issuedAt, ...changes } });
  const header = (changes: object) => ({ header: { alg: 'ES256', kid: 'ABC123DEFG', ...changes } });
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['something else', 'hello', ['not-a-jwt']],
    ['nothing', '', ['empty']],
    ['only spaces', ' \n ', ['empty']],
    ['the private key itself', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), ['private-key']],
    ['two tokens', `${make()}\n${make()}`, ['several-tokens']],
    ['two header lines', `authorization: bearer ${make()}\nauthorization: bearer ${make()}`, ['several-tokens']],
    ['two parts', 'a.b', ['not-a-jwt']],
    ['a huge text', `${'a'.repeat(20_000)}.b.c`, ['not-a-jwt']],
    ['parts that are not JSON', 'aaaa.bbbb.cccc', ['header-unreadable', 'claims-unreadable', 'signature-malformed']],
    ['another algorithm', make(header({ alg: 'RS256' })), ['wrong-algorithm']],
    ['no algorithm', make({ header: { kid: 'ABC123DEFG' } }), ['wrong-algorithm']],
    ['no key id', make({ header: { alg: 'ES256' } }), ['key-id-missing']],
    ['a key id that is none', make(header({ kid: 'abc' })), ['key-id-invalid']],
    ['no team id', make({ claims: { iat: issuedAt } }), ['team-id-missing']],
    ['an issuer id for a team id', make(claims({ iss: '57246542-96fe-1a63-e053-0824d011072a' })), ['team-id-invalid']],
    ['no time', make({ claims: { iss: 'TEAM123456' } }), ['issued-at-missing']],
    ['a date as text', make(claims({ iat: '2026-01-15' })), ['issued-at-missing']],
    ['seconds as text', make(claims({ iat: String(issuedAt) })), ['issued-at-text']],
    ['milliseconds', make(claims({ iat: issuedAt * 1000 })), ['issued-at-milliseconds']],
    [
      'milliseconds as text, as in Apple’s sample',
      make(claims({ iat: String(issuedAt * 1000) })),
      ['issued-at-text', 'issued-at-milliseconds'],
    ],
    ['a token of 61 minutes', make(claims({ iat: nowMs / 1000 - 3660 })), ['expired']],
    ['a token from the future', make(claims({ iat: nowMs / 1000 + 120 })), ['from-the-future']],
    ['a signature by another key', make({ key: other }), ['signature-wrong']],
    [
      'a changed claim',
      make().replace(
        /\.[^.]+\./,
        `.${Buffer.from(JSON.stringify({ iss: 'TEAM123456', iat: issuedAt + 1 })).toString('base64url')}.`,
      ),
      ['signature-wrong'],
    ],
    ['a signature that was cut', make().slice(0, -10), ['signature-malformed']],
    ['padding', `${make()}==`, ['padding']],
  ];
  test.each(cases)('%s', (_what, token, expected) => {
    expect(codes(token).toSorted()).toEqual(expected.toSorted());
  });

  test('ids other than those it is compared with', () => {
    expect(codes(make(), { keyId: 'ABC123DEFG', teamId: 'TEAM123456' })).toEqual([]);
    expect(codes(make(), { keyId: 'OTHER12345', teamId: 'OTHERTEAM1' })).toEqual([
      'key-id-mismatch',
      'team-id-mismatch',
    ]);
  });
});

test('any text gives an answer of the agreed form', () => {
  const token = make();
  const texts = fc.oneof(
    fc.string(),
    fc
      .tuple(fc.nat(token.length), fc.string({ maxLength: 5 }))
      .map(([at, text]) => token.slice(0, at) + text + token.slice(at + 1)),
    fc
      .tuple(fc.json(), fc.json())
      .map((parts) => `${parts.map((part) => Buffer.from(part).toString('base64url')).join('.')}.c2ln`),
    fc.anything().map((iat) => {
      try {
        return make({ claims: { iss: 'TEAM123456', iat } });
      } catch {
        return token;
      }
    }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(providerTokenCheckSchema.safeParse(check(text)).success).toBe(true);
    }),
    { numRuns: 500 },
  );
});
