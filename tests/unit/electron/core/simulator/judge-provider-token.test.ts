import type { AcceptedProviderToken } from '#core/simulator/judge-provider-token.ts';
import { describe, expect, test } from 'vitest';
import type { TokenChanges } from './simulated-request.ts';
import { judge, nowMs, nowSeconds, otherKey, ownKey, providerToken, sisterKey } from './simulated-request.ts';

const minuteMs = 60_000;

function judgeToken(changes: TokenChanges) {
  return judge({ headers: { authorization: `bearer ${providerToken(changes)}` } });
}

describe('a provider token is accepted', () => {
  test.each<readonly [string, TokenChanges]>([
    ['with the raw signature of JWS', { encoding: 'raw' }],
    ['with a DER signature', { encoding: 'der' }],
    ['with typ', { header: { typ: 'JWT' } }],
    ['with claims nobody asked for', { claims: { aud: 'x', exp: 1 } }],
    ['a moment before it is an hour old', { claims: { iat: nowSeconds - 3599 } }],
    ['from a clock that is half a minute ahead', { claims: { iat: nowSeconds + 30 } }],
    ['with a fraction of a second, as Python writes it', { claims: { iat: nowSeconds - 0.5 } }],
  ])('%s', (_what, changes) => {
    expect(judgeToken(changes)).toMatchObject({ status: 200 });
  });

  test.each(['bearer', 'Bearer', 'BEARER'])('after the word %s', (word) => {
    expect(judge({ headers: { authorization: `${word} ${providerToken()}` } })).toMatchObject({ status: 200 });
  });
});

describe('a provider token is invalid', () => {
  test.each<readonly [string, TokenChanges]>([
    ['signed by another key', { signedBy: sisterKey }],
    ['of a key nobody knows', { header: { kid: 'UNKNOWN123' } }],
    ['without a key id', { header: { kid: undefined } }],
    ['of another team', { claims: { iss: otherKey.teamId } }],
    ['without a team', { claims: { iss: undefined } }],
    ['without a time', { claims: { iat: undefined } }],
    ['with its time as text', { claims: { iat: String(nowSeconds) } }],
    ['with its time in milliseconds', { claims: { iat: nowMs } }],
    ['of another algorithm', { header: { alg: 'HS256' } }],
    ['without an algorithm', { header: { alg: 'none' } }],
    ['from the future', { claims: { iat: nowSeconds + 120 } }],
  ])('%s', (_what, changes) => {
    expect(judgeToken(changes)).toMatchObject({ status: 403, reason: 'InvalidProviderToken', providerToken: null });
  });

  const token = providerToken();
  test.each([
    ['without the word bearer', token],
    ['after another word', `basic ${token}`],
    ['of two parts', `bearer ${token.split('.').slice(0, 2).join('.')}`],
    ['with padding', `bearer ${token}=`],
    ['cut off', `bearer ${token.slice(0, -10)}`],
    ['with text after it', `bearer ${token} x`],
    ['that is a word', 'bearer undefined'],
  ])('%s', (_what, authorization) => {
    expect(judge({ headers: { authorization } })).toMatchObject({ status: 403, reason: 'InvalidProviderToken' });
  });
});

test.each([['bearer'], ['bearer '], ['']])('an authorization of “%s” holds no token', (authorization) => {
  expect(judge({ headers: { authorization } })).toMatchObject({ status: 403, reason: 'MissingProviderToken' });
});

test('a provider token of more than an hour is expired', () => {
  expect(judgeToken({ claims: { iat: nowSeconds - 3601 } })).toMatchObject({
    status: 403,
    reason: 'ExpiredProviderToken',
  });
});

test('a wrong signature is told before the age', () => {
  expect(judgeToken({ signedBy: sisterKey, claims: { iat: 1 } })).toMatchObject({ reason: 'InvalidProviderToken' });
});

describe('on a connection that has seen a provider token', () => {
  /** The connection's first token, issued and first used when the test begins. */
  const first = providerToken({ claims: { iat: nowSeconds } });
  const accepted = (atMs: number, changes: Partial<AcceptedProviderToken> = {}): readonly AcceptedProviderToken[] => [
    {
      jwt: first,
      keyId: ownKey.keyId,
      teamId: ownKey.teamId,
      issuedAtSeconds: nowSeconds,
      firstUsedAtMs: atMs,
      ...changes,
    },
  ];
  const judgeAt = (minutes: number, jwt: string, acceptedTokens = accepted(nowMs)) =>
    judge({ headers: { authorization: `bearer ${jwt}` }, acceptedTokens, atMs: nowMs + minutes * minuteMs });
  const issuedAfter = (minutes: number) => providerToken({ claims: { iat: nowSeconds + minutes * 60 } });

  test('the same token is accepted again', () => {
    expect(judgeAt(30, first)).toMatchObject({ status: 200 });
  });

  test('the same token expires', () => {
    expect(judgeAt(61, first)).toMatchObject({ reason: 'ExpiredProviderToken' });
  });

  test('another token after five minutes is too early', () => {
    expect(judgeAt(5, issuedAfter(5))).toMatchObject({ status: 429, reason: 'TooManyProviderTokenUpdates' });
  });

  test('another token after 21 minutes is in time', () => {
    expect(judgeAt(21, issuedAfter(21))).toMatchObject({ status: 200 });
  });

  test('a client that renews its token soon after it connected with an old one is not punished', () => {
    expect(judgeAt(51, issuedAfter(50), accepted(nowMs + 49 * minuteMs))).toMatchObject({ status: 200 });
  });

  test('another key of the same team is no update', () => {
    expect(judgeAt(1, providerToken({ key: sisterKey }))).toMatchObject({ status: 200 });
  });

  test('a key of another team is unrelated', () => {
    expect(judgeAt(30, providerToken({ key: otherKey }))).toMatchObject({
      status: 403,
      reason: 'UnrelatedKeyIdInToken',
    });
  });
});
