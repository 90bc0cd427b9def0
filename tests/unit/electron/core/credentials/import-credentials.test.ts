import { createHash, createPublicKey } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CredentialImport } from '#shared/contract/credentials.ts';
import {
  makeAuthority,
  makeKeyPair,
  makeProfile,
  makeSigningKey,
  makeSigningRequest,
  pushSubject,
  type IssuedCertificate,
  type KeyPair,
  type TestAuthority,
} from '../../../../support/credential-files.ts';
import { importOf, openStoredCredentials, type StoredCredentials } from '../../../../support/stored-credentials.ts';

let apple: TestAuthority;
let push: IssuedCertificate;
let renewed: IssuedCertificate;
let voip: IssuedCertificate;
let otherKey: KeyPair;
const signingKey = makeSigningKey();

beforeAll(async () => {
  apple = await makeAuthority();
  push = await apple.issue({ toDays: 20 });
  renewed = await apple.issue({ keyPair: push, toDays: 380 });
  voip = await apple.issue({ keyPair: push, subject: pushSubject('VoIP Services: '), extensions: [] });
  otherKey = await makeKeyPair();
});

let opened: StoredCredentials;

beforeEach(async () => {
  opened = await openStoredCredentials();
});

type Files = Readonly<Record<string, Buffer | string>>;

const failureWith = (code: string, params: object = {}) =>
  expect.objectContaining({
    failure: expect.objectContaining({ code, params: expect.objectContaining(params) as unknown }) as unknown,
  }) as unknown;

/** Announces first what the import then has to do. */
async function importAnnounced(files: Files, typed: Partial<CredentialImport> = {}) {
  const input = importOf(files, typed);
  const { found } = await opened.credentials.inspect(input.files, input.passphrase);
  const { credentials, problems } = await opened.credentials.import(input);
  return {
    actions: found.map(({ action }) => action),
    targets: found.map(({ target }) => target),
    credentials,
    problems,
  };
}

async function openCertificate(id: string) {
  const { credential } = await opened.credentials.open(id);
  if (credential.kind !== 'certificate') throw new Error('This is no certificate.');
  return credential;
}

const pair = (issued: IssuedCertificate) => issued.certificatePem + issued.keyPem;
const bare = (bytes: Buffer) => bytes.toString('base64');

/** A key that waits for its certificate, as the assistant for signing requests stores it. */
async function storeWaitingKey(name: string): Promise<string> {
  const spki = createPublicKey(push.keyPem).export({ type: 'spki', format: 'der' });
  const publicKeySha256 = createHash('sha256').update(spki).digest('hex');
  const details = {
    kind: 'private-key',
    origin: 'made',
    commonName: 'Jo',
    email: 'jo@example.com',
    publicKeySha256,
  } as const;
  await opened.vault.put('credential:waiting', push.keyPem);
  await opened.store.apply([{ added: { id: 'waiting', name, keeping: 'vault', details, createdAtMs: 5 } }]);
  return 'waiting';
}

describe('importing a certificate with its key', () => {
  test('keeps both, named after its app, and opens them in the next process', async () => {
    const { actions, credentials } = await importAnnounced({ 'ck.pem': pair(push) + apple.caPem });
    expect(actions).toEqual(['add']);
    expect(credentials).toEqual([
      {
        id: credentials[0]?.id,
        name: 'com.example.app',
        kind: 'certificate',
        certificateKind: 'universal',
        commonName: 'Apple Push Services: com.example.app',
        bundleId: 'com.example.app',
        teamId: 'TEAM123456',
        environments: ['sandbox', 'production'],
        topics: ['com.example.app', 'com.example.app.voip', 'com.example.app.complication'],
        issuerNames: [
          'Apple Worldwide Developer Relations Certification Authority',
          'Apple Worldwide Developer Relations Certification Authority',
        ],
        isSignedByApple: expect.any(Boolean) as unknown,
        notBeforeMs: push.certificate.notBefore.getTime(),
        notAfterMs: push.certificate.notAfter.getTime(),
        fingerprintSha256: expect.stringMatching(/^[\da-f]{64}$/) as unknown,
        publicKeySha256: expect.stringMatching(/^[\da-f]{64}$/) as unknown,
        keeping: 'vault',
        isSample: false,
        hasSecret: true,
        createdAtMs: opened.nowMs,
        lastAcceptedAtMs: null,
        answers: [],
      },
    ]);
    await opened.restart();
    expect(await opened.credentials.list()).toEqual(credentials);
    expect(await openCertificate(credentials[0]?.id ?? '')).toMatchObject({
      certificatePem: push.certificatePem + apple.caPem,
      keyPem: push.keyPem,
    });
  });

  test('says whose it is when Apple did not sign it, and what kind it is in its name', async () => {
    const own = await (
      await makeAuthority('CN=My CA, O=Mine')
    ).issue({
      keyPair: otherKey,
      subject: pushSubject('VoIP Services: '),
    });
    const { credentials, problems } = await importAnnounced({ 'a.cer': own.cer, 'a.pem': own.keyPem });
    expect(credentials).toMatchObject([
      { name: 'com.example.app (VoIP Services)', isSignedByApple: false, issuerNames: ['My CA'] },
    ]);
    expect(problems).toMatchObject([{ code: 'not-signed-by-apple' }]);
    expect((await importAnnounced({ 'b.pem': pair(push) })).credentials).toMatchObject([{ isSignedByApple: true }]);
  });

  test('takes one that has expired, and says so', async () => {
    const expired = await apple.issue({ keyPair: otherKey, fromDays: -400, toDays: -35 });
    const { actions, credentials, problems } = await importAnnounced({ 'a.pem': pair(expired) });
    expect([actions, problems.map(({ code }) => code)]).toEqual([['add'], ['expired']]);
    expect(credentials).toMatchObject([{ notAfterMs: expired.certificate.notAfter.getTime() }]);
  });

  test('that is there already says under which name, and changes nothing', async () => {
    await importAnnounced({ 'a.pem': pair(push) }, { name: 'mine' });
    const before = [await opened.store.list(), new Map(opened.blobs)];
    const again = importOf({ 'b.pem': pair(push) });
    expect((await opened.credentials.inspect(again.files, null)).found).toMatchObject([
      { action: 'known', target: { name: 'mine' } },
    ]);
    await expect(opened.credentials.import(again)).rejects.toEqual(failureWith('credential-exists', { name: 'mine' }));
    expect([await opened.store.list(), opened.blobs]).toEqual(before);
  });

  test('gives it back its secret when that was lost', async () => {
    const { credentials } = await importAnnounced({ 'a.pem': pair(push) });
    const id = credentials[0]?.id ?? '';
    opened.blobs.set(`credential:${id}`, Buffer.alloc(60));
    const again = await importAnnounced({ 'a.pem': pair(push) });
    expect([again.actions, again.credentials]).toEqual([['restore'], credentials]);
    expect((await openCertificate(id)).keyPem).toBe(push.keyPem);
  });
});

describe('a certificate without its key', () => {
  const cer = () => ({ 'aps.cer': push.cer });

  test('is refused with the sentence that says where the key is', async () => {
    const { found, inspection } = await opened.credentials.inspect(importOf(cer()).files, null);
    expect(found).toMatchObject([{ action: 'none', target: null, name: 'Apple Push Services: com.example.app' }]);
    expect(inspection.problems.map(({ code }) => code)).toEqual(['no-private-key', 'expires-soon']);
    opened.nowMs = push.certificate.notAfter.getTime();
    expect((await opened.credentials.inspect(importOf(cer()).files, null)).inspection.expired).toBe(true);
    await expect(opened.credentials.import(importOf(cer()))).rejects.toEqual(
      failureWith('credential-file-unusable', { problem: inspection.problems[0]?.message }),
    );
  });

  test('joins the key that waits for it, in the same credential, whose automatic name it changes', async () => {
    const id = await storeWaitingKey('Jo');
    const { found, inspection } = await opened.credentials.inspect(importOf(cer()).files, null);
    expect([found[0]?.inspection.problems, inspection.problems.map(({ code }) => code)]).toEqual([
      [expect.objectContaining({ code: 'expires-soon' })],
      ['expires-soon'],
    ]);
    const { actions, targets, credentials, problems } = await importAnnounced(cer());
    expect([actions, targets]).toEqual([['join'], [{ id, name: 'Jo' }]]);
    expect(credentials).toMatchObject([{ id, name: 'com.example.app', kind: 'certificate', createdAtMs: 5 }]);
    expect(problems.map(({ code }) => code)).toEqual(['expires-soon']);
    expect(await openCertificate(id)).toMatchObject({ certificatePem: push.certificatePem, keyPem: push.keyPem });
  });

  test('leaves the waiting key the name that somebody gave it, unless another is typed', async () => {
    await storeWaitingKey('My app');
    expect((await importAnnounced(cer())).credentials).toMatchObject([{ name: 'My app' }]);
    await opened.credentials.remove('waiting');
    await storeWaitingKey('My app');
    expect((await importAnnounced(cer(), { name: 'Typed' })).credentials).toMatchObject([{ name: 'Typed' }]);
  });

  test('does not join a key whose secret was lost, and does with that key among the files', async () => {
    const id = await storeWaitingKey('Jo');
    opened.blobs.delete(`credential:${id}`);
    await expect(opened.credentials.import(importOf(cer()))).rejects.toEqual(failureWith('credential-file-unusable'));
    const { actions } = await importAnnounced({ ...cer(), 'key.pem': push.keyPem });
    expect(actions).toEqual(['join']);
    expect((await openCertificate(id)).keyPem).toBe(push.keyPem);
  });

  test('takes the place of the older one of the same key, whose credential keeps its id and name', async () => {
    const { credentials } = await importAnnounced({ 'a.pem': pair(push) }, { name: 'Mine' });
    const id = credentials[0]?.id ?? '';
    const before = await openCertificate(id);
    const { actions, credentials: replaced } = await importAnnounced({ 'new.cer': renewed.cer });
    expect(actions).toEqual(['replace']);
    expect(replaced).toMatchObject([{ id, name: 'Mine', notAfterMs: renewed.certificate.notAfter.getTime() }]);
    const after = await openCertificate(id);
    expect(after).toMatchObject({ certificatePem: renewed.certificatePem, keyPem: push.keyPem });
    expect(after.credentialId).not.toBe(before.credentialId);
    expect(await opened.store.list()).toHaveLength(1);
  });

  test('that is older than the stored one is not imported, which is said', async () => {
    await importAnnounced({ 'a.pem': pair(renewed) }, { name: 'Mine' });
    await expect(opened.credentials.import(importOf(cer()))).rejects.toEqual(
      failureWith('certificate-older', { name: 'Mine' }),
    );
    expect(await opened.store.list()).toMatchObject([
      { details: { notAfterMs: renewed.certificate.notAfter.getTime() } },
    ]);
  });

  test('of the same key for something else becomes a credential of its own', async () => {
    await importAnnounced({ 'a.pem': pair(push) });
    const { actions, credentials } = await importAnnounced({ 'voip.cer': voip.cer });
    expect([actions, credentials.map(({ name }) => name)]).toEqual([['add'], ['com.example.app (VoIP Services)']]);
    expect((await openCertificate(credentials[0]?.id ?? '')).keyPem).toBe(push.keyPem);
    expect(await opened.store.list()).toHaveLength(2);
  });
});

describe('importing other things', () => {
  test('a plain private key is refused as long as nothing stored belongs to it', async () => {
    await expect(opened.credentials.import(importOf({ 'key.pem': push.keyPem }))).rejects.toThrow('RSA key');
    const id = await storeWaitingKey('Jo');
    opened.blobs.delete(`credential:${id}`);
    const { actions, credentials } = await importAnnounced({ 'key.pem': push.keyPem });
    expect([actions, credentials]).toEqual([
      ['restore'],
      [expect.objectContaining({ id, name: 'Jo', hasSecret: true })],
    ]);
    await expect(opened.credentials.import(importOf({ 'key.pem': push.keyPem }))).rejects.toEqual(
      failureWith('credential-exists'),
    );
  });

  test('a certificate beside another’s key is refused, and so is the key', async () => {
    await expect(
      opened.credentials.import(importOf({ 'aps.cer': push.cer, 'key.pem': otherKey.keyPem })),
    ).rejects.toThrow('does not belong');
    expect(await opened.store.list()).toEqual([]);
  });

  test('a profile alone has nothing to send with, and beside a key gives it its team id', async () => {
    const profile = { 'a.mobileprovision': makeProfile() };
    await expect(opened.credentials.import(importOf(profile))).rejects.toEqual(failureWith('credential-profile-alone'));
    const { actions, credentials } = await importAnnounced({ ...profile, 'AuthKey_ABC123DEFG.p8': signingKey });
    expect([actions, credentials]).toMatchObject([['add', 'none'], [{ kind: 'key', teamId: 'TEAM123456' }]]);
  });

  test('what cannot be used is refused with the sentence that says what it is', async () => {
    const request = importOf({ 'a.certSigningRequest': await makeSigningRequest() });
    await expect(opened.credentials.import(request)).rejects.toThrow('signing request');
    const files = { 'AuthKey_ABC123DEFG.p8': makeSigningKey('P-384') };
    await expect(opened.credentials.import(importOf(files))).rejects.toThrow('P-384');
    expect(await opened.store.list()).toEqual([]);
  });

  test('what cannot be used beside what can is said, and does not keep it out', async () => {
    const { actions, credentials, problems } = await importAnnounced({
      'aps.pem': pair(push),
      'request.csr': await makeSigningRequest(),
    });
    expect([actions, credentials.length]).toEqual([['add'], 1]);
    expect(problems.map(({ code }) => code)).toContain('csr');
    const { files } = importOf({ 'aps.cer': voip.cer, 'request.csr': await makeSigningRequest(), junk: 'junk' });
    const { inspection, otherProblems } = await opened.credentials.inspect(files, null);
    expect(otherProblems.map(({ code, message }) => [code, message.split(':')[0]])).toEqual([
      ['csr', 'request.csr'],
      ['unreadable', 'junk'],
    ]);
    expect(inspection.problems).toEqual(expect.arrayContaining([...otherProblems]));
  });

  test('bare Base64 of a key, as it stands in a secret of CI, is a key', async () => {
    const [, body = ''] = /-----\n(.*?)-----END/s.exec(signingKey.toString()) ?? [];
    const { credentials } = await importAnnounced(
      { 'AuthKey_ABC123DEFG.p8': bare(Buffer.from(body, 'base64')) },
      { teamId: 'DEF123GHIJ' },
    );
    expect(credentials).toMatchObject([{ kind: 'key', keyId: 'ABC123DEFG' }]);
  });
});

/** The so-manyeth call of the method fails, the others do what they did. */
function failAtCall<Name extends string>(
  port: Record<Name, (...given: never[]) => Promise<void>>,
  name: Name,
  failing: number,
): void {
  const method = port[name].bind(port);
  let calls = 0;
  port[name] = (...given) => (++calls === failing ? Promise.reject(new Error('disk full')) : method(...given));
}

describe('several things at once', () => {
  const files = () => ({ 'AuthKey_ABC123DEFG.p8': signingKey, 'a.pem': pair(push), 'b.cer': voip.cer });

  test('are all imported, each under its own name', async () => {
    const { actions, credentials } = await importAnnounced(files(), { teamId: 'DEF123GHIJ', name: 'not this' });
    expect(actions).toEqual(['add', 'add', 'add']);
    expect(credentials.map(({ name }) => name)).toEqual([
      'com.example.app',
      'com.example.app (VoIP Services)',
      'ABC123DEFG',
    ]);
  });

  test('say of each what is wrong with it: the renewed certificate finds its key here, the one beside it does not', async () => {
    await importAnnounced({ 'a.pem': pair(push) });
    const stranger = await apple.issue({ keyPair: otherKey, toDays: 300 });
    const input = importOf({ 'both.pem': renewed.certificatePem + stranger.certificatePem });
    const { found, inspection, otherProblems } = await opened.credentials.inspect(input.files, null);
    expect(found.map(({ action, inspection: one }) => [action, one.problems.map(({ code }) => code)])).toEqual([
      ['replace', []],
      ['none', ['no-private-key']],
    ]);
    expect(inspection.problems.map(({ code }) => code)).toEqual(['no-private-key']);
    expect(otherProblems).toEqual([]);
    expect((await opened.credentials.import(input)).problems).toEqual(inspection.problems);
  });

  test('that come at the same time are stored once', async () => {
    const input = importOf({ 'a.pem': pair(push) });
    const both = await Promise.allSettled([opened.credentials.import(input), opened.credentials.import(input)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: failureWith('credential-exists'),
    });
    expect(await opened.store.list()).toHaveLength(1);
  });

  test('do not share a typed key id, which can be that of one only', async () => {
    const keys = { 'AuthKey_ABC123DEFG.p8': signingKey, 'AuthKey_XYZ123DEFG.p8': makeSigningKey() };
    const { credentials } = await importAnnounced(keys, { teamId: 'DEF123GHIJ', keyId: 'OTHERKEY12' });
    expect(credentials).toMatchObject([{ keyId: 'ABC123DEFG' }, { keyId: 'XYZ123DEFG' }]);
  });

  test('are not imported at all when one lacks its team id', async () => {
    await expect(opened.credentials.import(importOf(files()))).rejects.toEqual(failureWith('team-id-missing'));
    expect([await opened.store.list(), opened.blobs.size]).toEqual([[], 0]);
  });

  test('leave nothing behind when the records cannot be stored', async () => {
    failAtCall(opened.store, 'apply', 1);
    const input = importOf(files(), { teamId: 'DEF123GHIJ' });
    await expect(opened.credentials.import(input)).rejects.toThrow('disk full');
    expect([await opened.store.list(), [...opened.blobs.keys()]]).toEqual([[], ['vault:header']]);
  });

  test('leave nothing behind when the vault takes only the first secret', async () => {
    failAtCall(opened.vault, 'put', 2);
    const input = importOf(files(), { teamId: 'DEF123GHIJ' });
    await expect(opened.credentials.import(input)).rejects.toThrow('disk full');
    expect([await opened.store.list(), [...opened.blobs.keys()]]).toEqual([[], ['vault:header']]);
  });

  test('leave the certificate that was to be replaced as it was', async () => {
    const { credentials } = await importAnnounced({ 'a.pem': pair(push) });
    const id = credentials[0]?.id ?? '';
    failAtCall(opened.store, 'apply', 1);
    const input = importOf({ 'new.cer': renewed.cer, 'voip.cer': voip.cer });
    await expect(opened.credentials.import(input)).rejects.toThrow('disk full');
    expect(await opened.credentials.list()).toEqual(credentials);
    expect((await openCertificate(id)).certificatePem).toBe(push.certificatePem);
  });

  test('leave the secret that was to be stored no more when the records cannot be stored', async () => {
    const { credentials } = await importAnnounced({ 'a.pem': pair(push) });
    failAtCall(opened.store, 'apply', 1);
    const files = { 'new.pem': pair({ ...renewed, keyPem: push.keyPem }), 'AuthKey_ABC123DEFG.p8': signingKey };
    const input = importOf(files, { keeping: 'ask', teamId: 'DEF123GHIJ' });
    await expect(opened.credentials.import(input)).rejects.toThrow('disk full');
    expect(await opened.credentials.list()).toEqual(credentials);
    expect((await openCertificate(credentials[0]?.id ?? '')).keyPem).toBe(push.keyPem);
  });

  test('are written in one step', async () => {
    await importAnnounced({ 'a.pem': pair(push) });
    failAtCall(opened.store, 'apply', 2);
    const input = importOf({ 'new.cer': renewed.cer, 'voip.cer': voip.cer });
    expect((await opened.credentials.import(input)).credentials).toHaveLength(2);
  });
});

describe('a credential that is asked for at every use', () => {
  test('is recorded without its secret', async () => {
    const { credentials } = await importAnnounced({ 'a.pem': pair(push) }, { keeping: 'ask' });
    expect(credentials).toMatchObject([{ keeping: 'ask', hasSecret: false, kind: 'certificate' }]);
    expect([opened.blobs.size, opened.keyring.calls]).toEqual([0, []]);
    await expect(opened.credentials.open(credentials[0]?.id ?? '')).rejects.toEqual(failureWith('credential-asks'));
  });

  test('is known when it is to stay so, and is stored when it is imported to be stored', async () => {
    const { credentials } = await importAnnounced({ 'a.pem': pair(push) }, { keeping: 'ask' });
    const id = credentials[0]?.id ?? '';
    await expect(opened.credentials.import(importOf({ 'a.pem': pair(push) }, { keeping: 'ask' }))).rejects.toEqual(
      failureWith('credential-exists'),
    );
    const stored = await importAnnounced({ 'a.pem': pair(push) });
    expect([stored.actions, stored.credentials]).toMatchObject([
      ['restore'],
      [{ id, keeping: 'vault', hasSecret: true }],
    ]);
    expect((await openCertificate(id)).keyPem).toBe(push.keyPem);
  });

  test('takes a newer certificate that comes alone, and still stores nothing', async () => {
    const { credentials } = await importAnnounced({ 'a.pem': pair(push) }, { keeping: 'ask' });
    const { actions, credentials: replaced } = await importAnnounced({ 'new.cer': renewed.cer });
    expect([actions, replaced]).toMatchObject([['replace'], [{ id: credentials[0]?.id, keeping: 'ask' }]]);
    expect(opened.blobs.size).toBe(0);
  });

  test('loses the secret that was stored when its renewed certificate comes with the key to be asked for', async () => {
    const { credentials } = await importAnnounced({ 'a.pem': pair(push) });
    const id = credentials[0]?.id ?? '';
    await importAnnounced({ 'new.pem': pair({ ...renewed, keyPem: push.keyPem }) }, { keeping: 'ask' });
    expect(await opened.credentials.list()).toMatchObject([{ id, keeping: 'ask', hasSecret: false }]);
    expect(opened.blobs.has(`credential:${id}`)).toBe(false);
  });

  test('is imported also when the secret that was stored cannot be taken away', async () => {
    const { credentials } = await importAnnounced({ 'a.pem': pair(push) });
    failAtCall(opened.vault, 'remove', 1);
    const again = pair({ ...renewed, keyPem: push.keyPem });
    const { credentials: replaced } = await importAnnounced({ 'new.pem': again }, { keeping: 'ask' });
    expect(replaced).toMatchObject([{ id: credentials[0]?.id, keeping: 'ask', hasSecret: false }]);
    await expect(opened.credentials.open(credentials[0]?.id ?? '')).rejects.toEqual(failureWith('credential-asks'));
  });

  test('never costs the only copy of a key: a certificate that comes alone leaves it stored', async () => {
    const id = await storeWaitingKey('Jo');
    await importAnnounced({ 'aps.cer': push.cer }, { keeping: 'ask' });
    expect(await opened.credentials.list()).toMatchObject([{ id, keeping: 'vault', hasSecret: true }]);
    expect((await openCertificate(id)).keyPem).toBe(push.keyPem);
  });
});
