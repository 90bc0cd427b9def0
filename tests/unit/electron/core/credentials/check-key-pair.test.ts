import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkKeyPair } from '#core/credentials/check-key-pair.ts';
import { makeAuthority, makeKeyPair, type KeyPair, type TestAuthority } from '../../../../support/credential-files.ts';

let authority: TestAuthority;

beforeAll(async () => {
  authority = await makeAuthority();
});

async function fingerprintOf({ keys }: KeyPair): Promise<string> {
  const spki = await crypto.subtle.exportKey('spki', keys.publicKey);
  return createHash('sha256').update(Buffer.from(spki)).digest('hex');
}

describe.each([
  ['rsa', 'RS256'],
  ['ec', 'ES256'],
] as const)('a key of type %s', (type, algorithm) => {
  test('signs what its public half verifies', async () => {
    const pair = await makeKeyPair(type);
    expect(checkKeyPair(pair.keyPem, null, await fingerprintOf(pair))).toEqual({ isValid: true, algorithm });
  });

  test('signs what its certificate verifies', async () => {
    const issued = await authority.issue({ keyPair: await makeKeyPair(type) });
    expect(checkKeyPair(issued.keyPem, issued.certificatePem, await fingerprintOf(issued))).toEqual({
      isValid: true,
      algorithm,
    });
  });

  test('does not belong to the certificate of another key', async () => {
    const issued = await authority.issue({ keyPair: await makeKeyPair(type) });
    for (const otherType of ['rsa', 'ec'] as const) {
      const other = await makeKeyPair(otherType);
      expect(checkKeyPair(other.keyPem, issued.certificatePem, await fingerprintOf(issued))).toMatchObject({
        isValid: false,
      });
    }
  });

  test('is not the one that was imported when its public half is another', async () => {
    const [pair, other] = [await makeKeyPair(type), await makeKeyPair(type)];
    expect(checkKeyPair(pair.keyPem, null, await fingerprintOf(other))).toMatchObject({ isValid: false });
  });
});
