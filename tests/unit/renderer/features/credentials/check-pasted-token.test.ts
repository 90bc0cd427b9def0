import { describe, expect, test } from 'vitest';
import type { ProviderTokenCheck } from '#shared/contract/provider-token-check.ts';
import {
  checkPastedToken,
  comparableKeys,
  type Comparison,
} from '../../../../../renderer/features/credentials/check-pasted-token.ts';
import { certificateOf, credentialOf } from '../../../../support/window-samples.ts';

const key = credentialOf();
const unread: ProviderTokenCheck = {
  header: null,
  claims: null,
  keyId: null,
  teamId: null,
  issuedAt: null,
  ageSeconds: null,
  signatureForm: null,
  signatureValid: null,
  problems: [],
};

/** Checks a token that names a key id, and tells which keys the core was asked to compare it with. */
async function check(comparison: Comparison, keyId: string | null = key.keyId) {
  const asked: (string | null)[] = [];
  const core = {
    checkProviderToken: ({ credentialId }: { credentialId: string | null }) => {
      asked.push(credentialId);
      return Promise.resolve({ ...unread, keyId });
    },
  };
  const { comparedWith } = await checkPastedToken(core, { token: 'a.b.c', comparison, keys: [key] });
  return { asked, comparedWith };
}

describe('a pasted token', () => {
  test('is compared with the stored key that it names', async () => {
    expect(await check({ kind: 'named' })).toEqual({ asked: [null, 'key-1'], comparedWith: key });
  });

  test('that names no stored key is compared with none', async () => {
    expect(await check({ kind: 'named' }, 'OTHER12345')).toEqual({ asked: [null], comparedWith: null });
    expect(await check({ kind: 'named' }, null)).toEqual({ asked: [null], comparedWith: null });
  });

  test('is compared with the chosen key, whatever it names', async () => {
    expect(await check({ kind: 'key', id: 'key-1' }, 'OTHER12345')).toEqual({ asked: ['key-1'], comparedWith: key });
  });

  test('is compared with none when that was chosen', async () => {
    expect(await check({ kind: 'none' })).toEqual({ asked: [null], comparedWith: null });
  });
});

test('only signing keys that are here can be compared with', () => {
  const lost = credentialOf({ id: 'lost', hasSecret: false });
  expect(comparableKeys([certificateOf(), lost, key])).toEqual([key]);
});
