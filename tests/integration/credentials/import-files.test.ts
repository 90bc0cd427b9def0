import { createPublicKey, X509Certificate } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  hasOpenssl,
  makeAuthority,
  makeKeyPair,
  makePkcs12,
  openssl,
  pkcs12Encryptions,
  type IssuedCertificate,
  type TestAuthority,
} from '../../support/credential-files.ts';
import { importOf, openStoredCredentials, type StoredCredentials } from '../../support/stored-credentials.ts';

const passphrase = 'sécret 🔑';

let apple: TestAuthority;
let push: IssuedCertificate;
let opened: StoredCredentials;

beforeAll(async () => {
  apple = await makeAuthority();
  push = await apple.issue();
});

beforeEach(async ({ skip }) => {
  skip(!hasOpenssl, 'openssl is not installed');
  opened = await openStoredCredentials();
});

const encryptions = Object.keys(pkcs12Encryptions) as (keyof typeof pkcs12Encryptions)[];

/** The certificate and key that a stored credential sends with belong together. */
async function expectUsable(id: string): Promise<void> {
  const { credential } = await opened.credentials.open(id);
  if (credential.kind !== 'certificate') throw new Error('This is no certificate.');
  const { publicKey, fingerprint256 } = new X509Certificate(credential.certificatePem);
  expect(fingerprint256).toBe(new X509Certificate(push.certificatePem).fingerprint256);
  expect(publicKey.equals(createPublicKey(credential.keyPem))).toBe(true);
}

describe.each(encryptions)('a p12 encrypted with %s', (encryption) => {
  test('is refused with a wrong passphrase and without one, which keeps nothing, and imported with its own', async () => {
    const files = { 'push.p12': makePkcs12({ ...push, encryption, passphrase, extraPem: apple.caPem }) };
    for (const wrong of ['Sécret 🔑', null]) {
      const input = importOf(files, { passphrase: wrong });
      const { found, inspection } = await opened.credentials.inspect(input.files, wrong);
      expect([found, inspection.problems.map(({ code }) => code)]).toEqual([[], ['wrong-passphrase']]);
      await expect(opened.credentials.import(input)).rejects.toMatchObject({
        failure: { code: 'credential-file-unusable', params: { problem: inspection.problems[0]?.message } },
      });
    }
    expect([await opened.store.list(), opened.blobs.size]).toEqual([[], 0]);
    const { id } = await opened.importOne(importOf(files, { passphrase }));
    await opened.restart();
    await expectUsable(id);
  });

  test.each(['', null])('under no passphrase is imported with “%s”', async (typed) => {
    const files = { 'push.pfx': makePkcs12({ ...push, encryption }) };
    await expectUsable((await opened.importOne(importOf(files, { passphrase: typed }))).id);
  });

  test('with a private key alone keeps it until its certificate comes', async () => {
    const key = { 'key.p12': makePkcs12({ keyPem: push.keyPem, encryption, passphrase }) };
    const waiting = await opened.importOne(importOf(key, { passphrase }));
    expect(waiting).toMatchObject({ kind: 'private-key', origin: 'imported', hasSecret: true });
    await expect(opened.credentials.import(importOf(key, { passphrase }))).rejects.toMatchObject({
      failure: { code: 'credential-exists' },
    });
    const joined = await opened.importOne(importOf({ 'aps.cer': push.cer }));
    expect(joined).toMatchObject({ id: waiting.id, kind: 'certificate', name: 'com.example.app' });
    await expectUsable(waiting.id);
    expect(await opened.store.list()).toHaveLength(1);
  });
});

test('a p12 with a certificate alone is imported when its key is stored', async () => {
  const files = { 'push.p12': makePkcs12({ certificatePem: push.certificatePem }) };
  await expect(opened.credentials.import(importOf(files))).rejects.toThrow('not its private key');
  const { id } = await opened.importOne(importOf({ 'key.p12': makePkcs12({ keyPem: push.keyPem }) }));
  const { found, inspection } = await opened.credentials.inspect(importOf(files).files, null);
  expect([found[0]?.action, found[0]?.inspection.problems, inspection.problems]).toEqual(['join', [], []]);
  await opened.importOne(importOf(files));
  await expectUsable(id);
});

describe('a PEM file', () => {
  const encrypted = (type: 'pkcs1' | 'pkcs8', cipher: string) =>
    push.key.export({ type, format: 'pem', cipher, passphrase }).toString();
  const forms: readonly (readonly [string, () => string])[] = [
    ['with an encrypted PKCS#8 key', () => push.certificatePem + encrypted('pkcs8', 'aes-256-cbc')],
    ['with a DEK-Info key before the certificate', () => encrypted('pkcs1', 'des-ede3-cbc') + push.certificatePem],
    [
      'as openssl makes of a p12, with Bag Attributes',
      () =>
        openssl(['pkcs12', '-in', 'a.p12', '-out', 'out', '-passin', 'pass:x', '-passout', `pass:${passphrase}`], {
          'a.p12': makePkcs12({ ...push, passphrase: 'x' }),
        }).toString(),
    ],
  ];
  test.each(forms)('%s is imported with its passphrase only', async (_form, make) => {
    const files = { 'ck.pem': make() };
    await expect(opened.credentials.import(importOf(files, { passphrase: 'x' }))).rejects.toThrow('passphrase');
    expect(await opened.store.list()).toEqual([]);
    await expectUsable((await opened.importOne(importOf(files, { passphrase }))).id);
  });
});

test('the passphrase of a file is not kept', async () => {
  const files = { 'push.p12': makePkcs12({ ...push, passphrase }) };
  const { id } = await opened.importOne(importOf(files, { passphrase }));
  const secret = await opened.vault.get(`credential:${id}`);
  expect(JSON.stringify([await opened.store.list(), secret])).not.toContain('sécret');
  expect(secret).not.toContain('ENCRYPTED');
});

test('several p12 files under one passphrase are imported together', async () => {
  const second = await apple.issue({ keyPair: await makeKeyPair(), subject: 'CN=VoIP Services: com.example.app' });
  const [first, other] = [push, second].map((issued) => makePkcs12({ ...issued, passphrase }));
  const files = { 'a.p12': first ?? '', 'b.p12': other ?? '' };
  const { credentials } = await opened.credentials.import(importOf(files, { passphrase }));
  expect(credentials.map(({ name }) => name)).toEqual(['com.example.app', 'com.example.app (VoIP Services)']);
});
