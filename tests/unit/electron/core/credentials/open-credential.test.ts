import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OpenCredential } from '#core/ports/credentials.ts';
import type { CredentialFilesChoice } from '#shared/contract/credentials.ts';
import {
  makeAuthority,
  makeProfile,
  makeSigningKey,
  type IssuedCertificate,
  type TestAuthority,
} from '../../../../support/credential-files.ts';
import {
  contractFiles,
  importOf,
  openStoredCredentials,
  type StoredCredentials,
} from '../../../../support/stored-credentials.ts';

const dayMs = 86_400_000;
const pem = makeSigningKey().toString();

let apple: TestAuthority;
let push: IssuedCertificate;
let other: IssuedCertificate;

beforeAll(async () => {
  apple = await makeAuthority();
  push = await apple.issue({ toDays: 100 });
  other = await apple.issue({ keyPair: push, toDays: 200 });
});

let opened: StoredCredentials;

beforeEach(async () => {
  opened = await openStoredCredentials();
});

const failureWith = (code: string, params: object = {}) =>
  expect.objectContaining({
    failure: expect.objectContaining({ code, params: expect.objectContaining(params) as unknown }) as unknown,
  }) as unknown;

const pair = (issued: IssuedCertificate) => issued.certificatePem + issued.keyPem;

function openFiles(files: Readonly<Record<string, Buffer | string>>, typed: Partial<CredentialFilesChoice> = {}) {
  return opened.credentials.openFiles({
    kind: 'files',
    credentialId: null,
    files: contractFiles(files),
    passphrase: null,
    keyId: '',
    teamId: 'DEF123GHIJ',
    ...typed,
  });
}

const keyFile = { 'AuthKey_ABC123DEFG.p8': pem };

describe('a stored certificate', () => {
  test('refuses to send after its last day, and before its first', async () => {
    const { id, name } = await opened.importOne(importOf({ 'a.pem': pair(push) }));
    const end = push.certificate.notAfter;
    opened.nowMs = end.getTime() - 1;
    expect(await opened.credentials.open(id)).toMatchObject({ id, name });
    opened.nowMs = end.getTime();
    await expect(opened.credentials.open(id)).rejects.toEqual(
      failureWith('certificate-expired', { name, day: end.toISOString().slice(0, 10) }),
    );
    opened.nowMs = push.certificate.notBefore.getTime() - dayMs;
    await expect(opened.credentials.open(id)).rejects.toEqual(failureWith('certificate-not-yet-valid'));
  });

  test('that has expired says so without opening a locked vault', async () => {
    const { id } = await opened.importOne(importOf({ 'a.pem': pair(push) }));
    await opened.restart();
    opened.keyring.problem = 'locked';
    opened.nowMs = push.certificate.notAfter.getTime() + dayMs;
    await expect(opened.credentials.open(id)).rejects.toEqual(failureWith('certificate-expired'));
  });

  test('is gone when only its record is left', async () => {
    const { id } = await opened.importOne(importOf({ 'a.pem': pair(push) }));
    opened.blobs.delete(`credential:${id}`);
    await expect(opened.credentials.open(id)).rejects.toEqual(failureWith('credential-secret-gone'));
  });
});

test('a key that waits for its certificate does not send', async () => {
  const details = { kind: 'private-key', origin: 'made', commonName: '', email: '', publicKeySha256: '00' } as const;
  await opened.store.apply([{ added: { id: 'waiting', name: 'Mine', keeping: 'vault', details, createdAtMs: 0 } }]);
  await expect(opened.credentials.open('waiting')).rejects.toEqual(failureWith('credential-without-certificate'));
});

describe('a key that is given with a send', () => {
  test('is checked and not stored', async () => {
    expect(await openFiles(keyFile)).toMatchObject({
      id: null,
      name: 'ABC123DEFG',
      credential: { kind: 'key', keyPem: pem, keyId: 'ABC123DEFG', teamId: 'DEF123GHIJ' },
    });
    expect([await opened.store.list(), opened.blobs.size, opened.keyring.calls]).toEqual([[], 0, []]);
  });

  test('has one id for the same key and ids, and another for another', async () => {
    const idOf = async (...given: Parameters<typeof openFiles>) => (await openFiles(...given)).credential.credentialId;
    const first = await idOf(keyFile);
    expect(await idOf({ 'AuthKey_ABC123DEFG.p8': `\n${pem}` })).toBe(first);
    const others = [
      await idOf({ 'AuthKey_ABC123DEFG.p8': makeSigningKey() }),
      await idOf(keyFile, { teamId: 'OTHERTEAM1' }),
      await idOf(keyFile, { keyId: 'OTHERKEY12' }),
    ];
    expect(new Set([first, ...others]).size).toBe(4);
  });

  test('needs its ids', async () => {
    await expect(openFiles({ 'key.p8': pem })).rejects.toEqual(failureWith('key-id-missing'));
    await expect(openFiles(keyFile, { teamId: '' })).rejects.toEqual(failureWith('team-id-missing'));
    const withProfile = await openFiles({ ...keyFile, 'a.mobileprovision': makeProfile() }, { teamId: '' });
    expect(withProfile.credential).toMatchObject({ teamId: 'TEAM123456' });
  });
});

describe('a certificate that is given with a send', () => {
  test('is used with its key and its issuers’ certificates, and preferred to a token key', async () => {
    const { id, name, credential } = await openFiles({
      ...keyFile,
      'a.cer': push.cer,
      'b.pem': push.keyPem + apple.caPem,
    });
    expect([id, name]).toEqual([null, 'Apple Push Services: com.example.app']);
    expect(credential).toMatchObject({
      kind: 'certificate',
      certificatePem: push.certificatePem + apple.caPem,
      keyPem: push.keyPem,
    });
    expect([await opened.store.list(), opened.blobs.size]).toEqual([[], 0]);
  });

  test('is the one that is valid longest', async () => {
    const { credential } = await openFiles({ 'all.pem': pair(push) + other.certificatePem });
    expect(credential).toMatchObject({ certificatePem: other.certificatePem });
  });

  test('refuses to send when it has expired', async () => {
    opened.nowMs = push.certificate.notAfter.getTime() + 1;
    await expect(openFiles({ 'a.pem': pair(push) })).rejects.toEqual(failureWith('certificate-expired'));
  });

  const unusable: readonly (readonly [string, () => Readonly<Record<string, Buffer | string>>, string])[] = [
    ['without its key', () => ({ 'a.cer': push.cer }), 'without its private key'],
    ['behind another passphrase', () => ({ 'a.p8': `-----BEGIN ENCRYPTED PRIVATE KEY-----` }), 'damaged'],
    ['that is none', () => ({ 'a.pem': 'hello' }), 'not a key'],
  ];
  test.each(unusable)('%s says so', async (_what, files, said) => {
    const refusal = openFiles(files());
    await expect(refusal).rejects.toEqual(failureWith('credential-file-unusable'));
    await expect(refusal).rejects.toThrow(said);
  });

  test('is missing when there is only a profile', async () => {
    await expect(openFiles({ a: makeProfile() })).rejects.toEqual(failureWith('credential-profile-alone'));
  });
});

describe('the files of a credential that is asked for', () => {
  test('send as that credential, whatever ids are typed', async () => {
    const input = importOf(keyFile, { teamId: 'DEF123GHIJ', keeping: 'ask', name: 'Mine' });
    const { id } = await opened.importOne(input);
    expect(await openFiles({ 'renamed.p8': pem }, { credentialId: id, teamId: '' })).toEqual({
      id,
      name: 'Mine',
      credential: {
        kind: 'key',
        credentialId: id,
        keyPem: pem,
        keyId: 'ABC123DEFG',
        teamId: 'DEF123GHIJ',
        mayKeepToken: false,
      },
    });
  });

  const tokenOf = async ({ credential }: OpenCredential) => {
    if (credential.kind !== 'key') throw new Error('This is no signing key.');
    return opened.tokens.current(credential);
  };

  test('of a key leave nothing behind when they have signed, also when nobody says whose they are', async () => {
    const { id } = await opened.importOne(importOf(keyFile, { teamId: 'DEF123GHIJ', keeping: 'ask' }));
    const token = await tokenOf(await openFiles(keyFile, { credentialId: id }));
    expect(await tokenOf(await openFiles(keyFile))).toBe(token);
    expect([opened.blobs.size, opened.keyring.calls]).toEqual([0, []]);
  });

  test('of a key that was given without being stored take away the token that was kept of it', async () => {
    await tokenOf(await openFiles(keyFile));
    expect([...opened.blobs.keys()]).toContainEqual(expect.stringMatching(/^provider-token:/));
    await opened.importOne(importOf(keyFile, { teamId: 'DEF123GHIJ', keeping: 'ask' }));
    expect([...opened.blobs.keys()]).toEqual(['vault:header']);
  });

  test('of a certificate connect as the stored one would', async () => {
    const { id } = await opened.importOne(importOf({ 'a.pem': pair(push) }));
    const stored = await opened.credentials.open(id);
    expect(await openFiles({ 'all.pem': pair(other) + push.certificatePem }, { credentialId: id })).toEqual(stored);
  });

  test('are refused when they are another’s, or cannot be used', async () => {
    const { id, name } = await opened.importOne(importOf({ 'a.pem': pair(push) }, { keeping: 'ask' }));
    const isOther = failureWith('credential-file-other', { name });
    await expect(openFiles({ 'b.pem': pair(other) }, { credentialId: id })).rejects.toEqual(isOther);
    await expect(openFiles(keyFile, { credentialId: id })).rejects.toEqual(isOther);
    await expect(openFiles({ 'a.cer': push.cer }, { credentialId: id })).rejects.toThrow('without its private key');
    await expect(openFiles(keyFile, { credentialId: 'nobody' })).rejects.toEqual(failureWith('credential-not-found'));
  });

  test('of a key are refused when they are another key’s', async () => {
    const { id, name } = await opened.importOne(importOf(keyFile, { teamId: 'DEF123GHIJ', keeping: 'ask' }));
    const other = { 'AuthKey_ABC123DEFG.p8': makeSigningKey() };
    await expect(openFiles(other, { credentialId: id })).rejects.toEqual(
      failureWith('credential-file-other', { name }),
    );
  });

  test('do not send when the certificate has expired', async () => {
    const { id } = await opened.importOne(importOf({ 'a.pem': pair(push) }, { keeping: 'ask' }));
    opened.nowMs = push.certificate.notAfter.getTime();
    await expect(openFiles({ 'a.pem': pair(push) }, { credentialId: id })).rejects.toEqual(
      failureWith('certificate-expired'),
    );
  });
});
