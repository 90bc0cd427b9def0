import { execFileSync } from 'node:child_process';
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import 'reflect-metadata';
import { Pkcs10CertificateRequest } from '@peculiar/x509';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCredentialTools } from '#core/credentials/create-credential-tools.ts';
import { createCredentials } from '#core/credentials/create-credentials.ts';
import { createFile, replaceFile } from '#core/library/replace-file.ts';
import type { CredentialTools } from '#core/ports/credential-tools.ts';
import type { CredentialStore } from '#core/ports/stores.ts';
import type { CredentialDetails, CredentialExport, Keeping } from '#shared/contract/credentials.ts';
import { fail } from '#shared/failure.ts';
import {
  makeAuthority,
  makeKeyPair,
  makeSigningKey,
  type IssuedCertificate,
} from '../../../../support/credential-files.ts';
import { createFakeVault, type FakeVault } from '../../../../support/fake-vault.ts';
import { signProviderToken } from '../../../../support/sign-provider-token.ts';
import { createMemoryCredentialStore } from '../../../../support/stored-credentials.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const nowMs = 1_800_000_000_000;
const subject = { commonName: 'Dev Team', email: 'dev@example.com' };
const passphrase = 'correct horse';

const failureWith = (code: string, params: object = {}) =>
  expect.objectContaining({ failure: { code, params: expect.objectContaining(params) as unknown } }) as unknown;

const keyPem = makeSigningKey().toString();
const samplePem = makeSigningKey().toString();
let issued: IssuedCertificate;
let caPem: string;

beforeAll(async () => {
  const authority = await makeAuthority();
  caPem = authority.caPem;
  issued = await authority.issue();
});

let store: CredentialStore;
let vault: FakeVault;
let tools: CredentialTools;
let sentToken: string;

beforeEach(() => {
  store = createMemoryCredentialStore();
  vault = createFakeVault();
  const now = () => nowMs;
  const parts = { store, vault, now };
  const header = { alg: 'ES256', kid: 'ABC123DEFG', typ: 'JWT' };
  sentToken = signProviderToken({ key: keyPem, header, claims: { iss: 'DEF123GHIJ', iat: nowMs / 1000 - 600 } });
  tools = createCredentialTools({
    ...parts,
    credentials: createCredentials({ ...parts, forgetToken: () => Promise.resolve() }),
    providerTokens: { current: () => Promise.resolve(sentToken) },
    files: { createFile, replaceFile },
    sampleKey: (id) =>
      id === 'sample'
        ? {
            kind: 'key',
            credentialId: id,
            keyPem: samplePem,
            keyId: 'SAMPLE1234',
            teamId: 'SAMPLETEAM',
            mayKeepToken: true,
          }
        : undefined,
  });
});

async function add(id: string, details: CredentialDetails, secret: string, keeping: Keeping = 'vault'): Promise<void> {
  await store.apply([{ added: { id, name: `The ${id}`, keeping, details, createdAtMs: 1 } }]);
  if (keeping === 'vault') vault.secrets.set(`credential:${id}`, secret);
}

function fingerprintOf(pem: string): string {
  return createHash('sha256')
    .update(createPublicKey(pem).export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

async function addKey(keeping: Keeping = 'vault'): Promise<void> {
  const ids = { keyId: 'ABC123DEFG', teamId: 'DEF123GHIJ', fingerprintSha256: fingerprintOf(keyPem) };
  await add('key', { kind: 'key', ...ids, scope: { environments: null, bundleIds: null } }, keyPem, keeping);
}

async function addCertificate(pair = issued): Promise<void> {
  const details: CredentialDetails = {
    kind: 'certificate',
    certificateKind: 'universal',
    commonName: 'Apple Push Services: com.example.app',
    bundleId: 'com.example.app',
    teamId: 'TEAM123456',
    environments: ['sandbox', 'production'],
    topics: ['com.example.app'],
    issuerNames: [],
    isSignedByApple: true,
    // Expired: it is renewed, exported and checked all the same.
    notBeforeMs: 0,
    notAfterMs: 1000,
    fingerprintSha256: '',
    publicKeySha256: fingerprintOf(pair.keyPem),
  };
  const secret = { certificatePem: pair.certificatePem, chainPem: caPem, keyPem: pair.keyPem };
  await add('certificate', details, JSON.stringify(secret));
}

function publicKeyOf(request: string): string {
  return createHash('sha256')
    .update(Buffer.from(new Pkcs10CertificateRequest(request).publicKey.rawData))
    .digest('hex');
}

describe('a new signing request', () => {
  test('comes with a credential that waits for the certificate of its key', async () => {
    const { credential, fileName, content } = await tools.createSigningRequest(subject, ' Push for Example ');
    const keyOf = vault.secrets.get(`credential:${credential.id}`) ?? '';
    expect(credential).toEqual({
      id: credential.id,
      name: 'Push for Example',
      kind: 'private-key',
      origin: 'made',
      ...subject,
      publicKeySha256: fingerprintOf(keyOf),
      keeping: 'vault',
      isSample: false,
      hasSecret: true,
      createdAtMs: nowMs,
      lastAcceptedAtMs: null,
      answers: [],
    });
    expect(fileName).toBe('Dev Team.certSigningRequest');
    expect(publicKeyOf(content)).toBe(fingerprintOf(keyOf));
    expect(createPublicKey(keyOf).asymmetricKeyDetails).toMatchObject({ modulusLength: 2048 });
    expect(await new Pkcs10CertificateRequest(content).verify()).toBe(true);
    expect(await tools.checkKey(credential.id)).toEqual({ isValid: true, algorithm: 'RS256' });
  });

  test('is called by its common name where no name is given', async () => {
    expect((await tools.createSigningRequest(subject, ' ')).credential.name).toBe('Dev Team');
  });

  test('without a name or an e-mail address leaves nothing behind', async () => {
    await expect(tools.createSigningRequest({ ...subject, commonName: ' ' }, 'x')).rejects.toEqual(
      failureWith('signing-request-name-missing'),
    );
    await expect(tools.createSigningRequest({ ...subject, email: 'dev' }, 'x')).rejects.toEqual(
      failureWith('signing-request-email-invalid', { email: 'dev' }),
    );
    expect([await store.list(), vault.secrets.size]).toEqual([[], 0]);
  });

  test('keeps no key whose record cannot be stored, and no record whose key cannot', async () => {
    store.apply = () => Promise.reject(new Error('disk full'));
    await expect(tools.createSigningRequest(subject, '')).rejects.toThrow('disk full');
    expect(vault.secrets.size).toBe(0);
    vault.failWith(fail('vault-locked'));
    await expect(tools.createSigningRequest(subject, '')).rejects.toEqual(failureWith('vault-locked'));
    expect(await store.list()).toEqual([]);
  });
});

describe('renewing', () => {
  test('a certificate asks for a new one of the same key, also when it has expired', async () => {
    await addCertificate();
    const before = [await store.list(), new Map(vault.secrets)];
    const { credential, content } = await tools.renewSigningRequest('certificate', subject);
    expect(credential).toMatchObject({ id: 'certificate', kind: 'certificate' });
    expect(publicKeyOf(content)).toBe(fingerprintOf(issued.keyPem));
    expect([await store.list(), vault.secrets]).toEqual(before);
  });

  test('a key that waits writes its request anew and remembers whom it names', async () => {
    const { credential, content } = await tools.createSigningRequest(subject, '');
    const other = { commonName: 'Another', email: 'another@example.com' };
    const renewed = await tools.renewSigningRequest(credential.id, other);
    expect(renewed.credential).toEqual({ ...credential, ...other });
    expect(renewed.fileName).toBe('Another.certSigningRequest');
    expect(publicKeyOf(renewed.content)).toBe(publicKeyOf(content));
    expect(await store.list()).toHaveLength(1);
  });

  test('is refused for what has no RSA key here', async () => {
    await addKey();
    await addCertificate(await (await makeAuthority()).issue({ keyPair: await makeKeyPair('ec') }));
    const renew = (id: string) => tools.renewSigningRequest(id, subject);
    await expect(renew('key')).rejects.toEqual(failureWith('signing-request-not-rsa', { name: 'The key' }));
    await expect(renew('certificate')).rejects.toEqual(failureWith('signing-request-not-rsa'));
    await expect(renew('sample')).rejects.toEqual(failureWith('credential-is-local'));
    await expect(renew('nobody')).rejects.toEqual(failureWith('credential-not-found'));
    vault.secrets.clear();
    await expect(renew('certificate')).rejects.toEqual(failureWith('credential-secret-gone'));
  });
});

describe('an export', () => {
  async function exportTo(folder: string, changes: Partial<CredentialExport> = {}): Promise<string> {
    const file = join(folder, 'export');
    return tools.exportToFile({ id: 'key', format: 'pem', passphrase, file, replace: false, ...changes });
  }

  test('of a signing key is its encrypted PEM, for its owner only', async () => {
    await using folder = await temporaryFolder();
    await addKey();
    const file = await exportTo(folder.path);
    expect(file).toBe(join(folder.path, 'export'));
    const content = await readFile(file, 'utf8');
    expect(content).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n[^-]+-----END ENCRYPTED PRIVATE KEY-----\n$/);
    expect(createPrivateKey({ key: content, passphrase }).equals(createPrivateKey(keyPem))).toBe(true);
    expect(() => createPrivateKey({ key: content, passphrase: 'other words' })).toThrow();
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder.path)).toEqual(['export']);
  });

  test('of a certificate has it with its issuers and its encrypted key', async () => {
    await using folder = await temporaryFolder();
    await addCertificate();
    const content = await readFile(await exportTo(folder.path, { id: 'certificate' }), 'utf8');
    expect(content.startsWith(issued.certificatePem + caPem + '-----BEGIN ENCRYPTED PRIVATE KEY-----\n')).toBe(true);
    const p12 = await readFile(
      await exportTo(folder.path, { id: 'certificate', format: 'p12', file: join(folder.path, 'push.p12') }),
    );
    expect(p12.includes(issued.cer)).toBe(true);
  });

  test('of a waiting key may be a p12, of a signing key not', async () => {
    await using folder = await temporaryFolder();
    const { credential } = await tools.createSigningRequest(subject, '');
    expect((await readFile(await exportTo(folder.path, { id: credential.id, format: 'p12' })))[0]).toBe(0x30);
    await addKey();
    await expect(exportTo(folder.path, { format: 'p12', replace: true })).rejects.toEqual(
      failureWith('export-not-a-certificate', { name: 'The key' }),
    );
  });

  test('replaces a file only when that is wanted', async () => {
    await using folder = await temporaryFolder();
    await addKey();
    const file = join(folder.path, 'export');
    await writeFile(file, 'something else', { mode: 0o644 });
    await expect(exportTo(folder.path)).rejects.toEqual(failureWith('export-file-exists', { file }));
    expect(await readFile(file, 'utf8')).toBe('something else');
    await exportTo(folder.path, { replace: true });
    expect(await readFile(file, 'utf8')).toContain('ENCRYPTED');
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder.path)).toEqual(['export']);
  });

  test('follows a link to the file that it replaces, so that the link stays', async ({ skip }) => {
    skip(process.platform === 'win32', 'links need a right of their own there');
    await using folder = await temporaryFolder();
    await addKey();
    const [file, link] = [join(folder.path, 'real'), join(folder.path, 'link')];
    await writeFile(file, 'something else');
    await symlink('real', link);
    await expect(exportTo(folder.path, { file: link })).rejects.toEqual(
      failureWith('export-file-exists', { file: link }),
    );
    await exportTo(folder.path, { file: link, replace: true });
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(file, 'utf8')).toContain('ENCRYPTED');
  });

  test('puts nothing in the place of what is no file', async ({ skip }) => {
    skip(process.platform === 'win32', 'there are none of these there');
    await using folder = await temporaryFolder();
    await addKey();
    execFileSync('mkfifo', [join(folder.path, 'pipe')]);
    await symlink('pipe', join(folder.path, 'to-pipe'));
    await symlink('nobody', join(folder.path, 'to-nothing'));
    await symlink('/dev/null', join(folder.path, 'to-device'));
    for (const [name, what] of [
      ['pipe', 'pipe'],
      ['to-pipe', 'pipe'],
      ['to-nothing', 'broken-link'],
      ['to-device', 'device'],
    ] as const) {
      const before = await lstat(join(folder.path, name));
      for (const replace of [true, false]) {
        const file = join(folder.path, name);
        const refused = failureWith('export-not-a-file', { file, what });
        await expect(exportTo(folder.path, { file, replace }), name).rejects.toEqual(refused);
      }
      expect((await lstat(join(folder.path, name))).ino, name).toBe(before.ino);
    }
    expect(await readdir(folder.path)).toHaveLength(4);
  });

  test('says why it is not written, and writes nothing', async () => {
    await using folder = await temporaryFolder();
    await addKey();
    const inFolder = (...names: readonly string[]) => ({ file: join(folder.path, ...names), replace: true });
    await expect(exportTo(folder.path, { passphrase: '1234567' })).rejects.toEqual(
      failureWith('export-passphrase-short', { limit: 8 }),
    );
    await expect(exportTo(folder.path, { file: 'push.pem' })).rejects.toEqual(
      failureWith('export-path-relative', { file: 'push.pem' }),
    );
    await expect(exportTo(folder.path, inFolder('missing', 'push.pem'))).rejects.toEqual(
      failureWith('export-folder-missing', { folder: join(folder.path, 'missing') }),
    );
    await expect(exportTo(folder.path, { file: folder.path, replace: true })).rejects.toEqual(
      failureWith('export-path-is-folder', { file: folder.path }),
    );
    await expect(exportTo(folder.path, { file: folder.path })).rejects.toEqual(
      failureWith('export-path-is-folder', { file: folder.path }),
    );
    await expect(exportTo(folder.path, { id: 'sample' })).rejects.toEqual(failureWith('credential-is-local'));
    await expect(exportTo(folder.path, { id: 'nobody' })).rejects.toEqual(failureWith('credential-not-found'));
    vault.failWith(fail('vault-locked'));
    await expect(exportTo(folder.path)).rejects.toEqual(failureWith('vault-locked'));
    expect(await readdir(folder.path)).toEqual([]);
  });

  test('does not know the key of a credential that is asked for at every use', async () => {
    await using folder = await temporaryFolder();
    await addKey('ask');
    await expect(exportTo(folder.path)).rejects.toEqual(failureWith('credential-asks', { name: 'The key' }));
  });
});

describe('the provider token of a key', () => {
  test('is shown decoded, verified and without its signature', async () => {
    await addKey();
    const shown = await tools.describeProviderToken('key');
    expect(shown).toEqual({
      header: { alg: 'ES256', kid: 'ABC123DEFG', typ: 'JWT' },
      claims: { iss: 'DEF123GHIJ', iat: nowMs / 1000 - 600 },
      keyId: 'ABC123DEFG',
      teamId: 'DEF123GHIJ',
      issuedAt: new Date(nowMs - 600_000).toISOString(),
      ageSeconds: 600,
      signatureForm: 'raw',
      signatureValid: true,
      problems: [],
    });
    expect(JSON.stringify(shown)).not.toContain(sentToken.split('.')[2]);
  });

  test('of the sample key is shown as well', async () => {
    const [header, claims] = [
      { alg: 'ES256', kid: 'SAMPLE1234' },
      { iss: 'SAMPLETEAM', iat: nowMs / 1000 },
    ];
    sentToken = signProviderToken({ key: samplePem, header, claims });
    expect(await tools.describeProviderToken('sample')).toMatchObject({ header, signatureValid: true, problems: [] });
  });

  test('is made of signing keys only', async () => {
    await addCertificate();
    const refused = failureWith('credential-not-a-key', { name: 'The certificate' });
    await expect(tools.describeProviderToken('certificate')).rejects.toEqual(refused);
    await expect(tools.checkProviderToken(sentToken, 'certificate')).rejects.toEqual(refused);
  });
});

describe('a pasted token', () => {
  test('is compared with a stored key where one is named', async () => {
    await addKey();
    expect(await tools.checkProviderToken(`bearer ${sentToken}`, 'key')).toMatchObject({
      signatureValid: true,
      problems: [],
    });
    expect(await tools.checkProviderToken(sentToken, null)).toMatchObject({ signatureValid: null, problems: [] });
    const compared = await tools.checkProviderToken(sentToken, 'sample');
    expect(compared.problems.map(({ code }) => code)).toEqual([
      'key-id-mismatch',
      'team-id-mismatch',
      'signature-wrong',
    ]);
  });

  test('that is none, but a private key, is not given back', async () => {
    expect(await tools.checkProviderToken(keyPem, null)).toMatchObject({
      header: null,
      claims: null,
      problems: [{ code: 'private-key' }],
    });
  });
});

describe('checking a key', () => {
  test('says whether it signs what its public half or certificate verifies', async () => {
    await addKey();
    await addCertificate();
    expect(await tools.checkKey('key')).toEqual({ isValid: true, algorithm: 'ES256' });
    expect(await tools.checkKey('certificate')).toEqual({ isValid: true, algorithm: 'RS256' });
    expect(await tools.checkKey('sample')).toEqual({ isValid: true, algorithm: 'ES256' });
    vault.secrets.set('credential:key', samplePem);
    expect(await tools.checkKey('key')).toEqual({ isValid: false, algorithm: 'ES256' });
  });

  test('needs the secret', async () => {
    await addKey('ask');
    await expect(tools.checkKey('key')).rejects.toEqual(failureWith('credential-asks'));
    await expect(tools.checkKey('nobody')).rejects.toEqual(failureWith('credential-not-found'));
  });
});
