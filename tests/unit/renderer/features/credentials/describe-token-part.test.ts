import { describe, expect, test } from 'vitest';
import type { ProviderTokenCheck } from '#shared/contract/provider-token-check.ts';
import {
  describeTokenPart,
  isGoodForSomeTime,
  isToken,
  judgeToken,
  tokenTimes,
} from '../../../../../renderer/features/credentials/describe-token-part.ts';

const sound: ProviderTokenCheck = {
  header: { alg: 'ES256', kid: 'ABC123DEFG' },
  claims: { iss: 'TEAM123456', iat: 1_700_000_000 },
  keyId: 'ABC123DEFG',
  teamId: 'TEAM123456',
  issuedAt: '2023-11-14T22:13:20.000Z',
  ageSeconds: 60,
  signatureForm: 'raw',
  signatureValid: true,
  problems: [],
};

describe('the entries of a token', () => {
  test('what APNs reads comes first, the rest follows as it stands', () => {
    const names = describeTokenPart({ zzz: 1, typ: 'JWT', aaa: 2, kid: 'x', alg: 'ES256' }).map(({ name }) => name);
    expect(names).toEqual(['alg', 'kid', 'typ', 'zzz', 'aaa']);
  });

  test('text and numbers can be told apart', () => {
    expect(describeTokenPart({ iat: '1700000000' })[0]?.json).toBe('"1700000000"');
    expect(describeTokenPart({ iat: 1_700_000_000 })[0]?.json).toBe('1700000000');
  });

  test('a name that every object has is no known entry', () => {
    expect(describeTokenPart({ constructor: 1 })).toEqual([{ name: 'constructor', json: '1', meaning: '' }]);
  });

  test('a value longer than can be read is cut', () => {
    expect(describeTokenPart({ extra: 'x'.repeat(5000) })[0]?.json).toHaveLength(301);
  });

  test('a part that cannot be decoded has none', () => {
    expect(describeTokenPart(null)).toEqual([]);
  });
});

describe('what is to be thought of a token', () => {
  const problem = (severity: 'error' | 'note') => ({ code: 'signature-der', severity, message: 'x' }) as const;

  test('good with a valid signature, also with a note', () => {
    expect(judgeToken(sound)).toBe('good');
    expect(judgeToken({ ...sound, problems: [problem('note')] })).toBe('good');
  });

  test('unproven where the signature was not compared', () => {
    expect(judgeToken({ ...sound, signatureValid: null })).toBe('unproven');
  });

  test('bad with an error or a signature that is another’s', () => {
    expect(judgeToken({ ...sound, problems: [problem('error')] })).toBe('bad');
    expect(judgeToken({ ...sound, signatureValid: false })).toBe('bad');
  });
});

test('a token is good for an hour after it was issued, if it says when', () => {
  const issuedAtMs = 1_700_000_000_000;
  expect(tokenTimes(sound)).toEqual({ issuedAtMs, goodUntilMs: issuedAtMs + 3_600_000 });
  expect(tokenTimes({ ...sound, issuedAt: null })).toBeNull();
});

test('nothing is good until some time that is refused for more than its age', () => {
  const withProblem = (code: ProviderTokenCheck['problems'][number]['code']) => ({
    ...sound,
    problems: [{ code, severity: code === 'signature-der' ? 'note' : 'error', message: 'x' } as const],
  });
  expect([sound, withProblem('signature-der'), withProblem('expired')].every(isGoodForSomeTime)).toBe(true);
  expect(isGoodForSomeTime(withProblem('issued-at-milliseconds'))).toBe(false);
  expect(isGoodForSomeTime(withProblem('from-the-future'))).toBe(false);
  expect(isToken(withProblem('expired'))).toBe(true);
  expect(isToken(withProblem('private-key'))).toBe(false);
});
