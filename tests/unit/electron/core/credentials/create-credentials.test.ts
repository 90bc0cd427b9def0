import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createCredentials } from '#core/credentials/create-credentials.ts';
import type { Credentials } from '#core/ports/credentials.ts';
import type { CredentialRecord, CredentialStore } from '#core/ports/stores.ts';
import { createVault } from '#core/vault/create-vault.ts';
import { createFakeKeyring, type FakeKeyring } from '../../../../support/fake-keyring.ts';
import { createMemoryBlobs } from '../../../../support/memory-blobs.ts';

const makePem = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const pem = makePem();

const keyFile = (
  changes: { pem?: string; fileName?: string; keyId?: string; teamId?: string; name?: string } = {},
) => ({
  fileName: changes.fileName ?? 'AuthKey_ABC123DEFG.p8',
  contentBase64: Buffer.from(changes.pem ?? pem).toString('base64'),
  keyId: changes.keyId ?? '',
  teamId: changes.teamId ?? 'DEF123GHIJ',
  name: changes.name ?? '',
});

function createMemoryStore(): CredentialStore {
  let records: readonly CredentialRecord[] = [];
  const change = (id: string, changes: Partial<CredentialRecord>) => {
    records = records.map((record) => (record.id === id ? { ...record, ...changes } : record));
  };
  return {
    list: async () => records,
    add: async (record) => void (records = [...records, record]),
    rename: async (id, name) => change(id, { name }),
    setLastAccepted: async (id, lastAcceptedAtMs) => change(id, { lastAcceptedAtMs }),
    remove: async (id) => void (records = records.filter((record) => record.id !== id)),
  };
}

const failureWith = (code: string) =>
  expect.objectContaining({ failure: expect.objectContaining({ code }) as unknown }) as unknown;

let store: CredentialStore;
let blobs: ReturnType<typeof createMemoryBlobs>;
let keyring: FakeKeyring;
let credentials: Credentials;

/** A new process on the same store, database and keychain. */
async function restart(): Promise<void> {
  credentials = createCredentials({ store, vault: await createVault({ blobs, keyring }), now: () => 1000 });
}

beforeEach(async () => {
  store = createMemoryStore();
  blobs = createMemoryBlobs();
  keyring = createFakeKeyring();
  await restart();
});

describe('importing a key', () => {
  test('takes the key id from the file name, asks for the team id and keeps the key for the next process', async () => {
    const credential = await credentials.importKey(keyFile());
    expect(credential).toEqual({
      id: credential.id,
      name: 'ABC123DEFG',
      kind: 'key',
      keyId: 'ABC123DEFG',
      teamId: 'DEF123GHIJ',
      fingerprintSha256: expect.stringMatching(/^[\da-f]{64}$/) as unknown,
      isSample: false,
      hasSecret: true,
      createdAtMs: 1000,
      lastAcceptedAtMs: null,
    });
    await restart();
    expect(await credentials.list()).toEqual([credential]);
    const key = { credentialId: credential.id, keyPem: pem, keyId: 'ABC123DEFG', teamId: 'DEF123GHIJ' };
    expect(await credentials.open(credential.id)).toEqual({ id: credential.id, name: 'ABC123DEFG', key });
  });

  test('prefers a typed key id and name', async () => {
    const imported = await credentials.importKey(keyFile({ keyId: 'zzz123zzzz', name: ' QA team ' }));
    expect(imported).toMatchObject({ keyId: 'ZZZ123ZZZZ', name: 'QA team' });
  });

  const refused: readonly (readonly [string, Parameters<typeof keyFile>[0], string])[] = [
    ['a file that is not a key', { pem: 'hello' }, 'key-unreadable'],
    ['an empty file', { pem: '' }, 'key-empty'],
    ['a huge file', { pem: 'x'.repeat(1_000_000) }, 'key-too-large'],
    ['a file name without the key id', { fileName: 'key.p8' }, 'key-id-missing'],
    ['a key id that is none', { keyId: 'short' }, 'key-id-invalid'],
    ['a missing team id', { teamId: '' }, 'team-id-missing'],
    ['a team id that is none', { teamId: 'My Company' }, 'team-id-invalid'],
  ];
  test.each(refused)('refuses %s and keeps nothing', async (_what, changes, code) => {
    await expect(credentials.importKey(keyFile(changes))).rejects.toEqual(failureWith(code));
    expect([await store.list(), blobs.blobs.size]).toEqual([[], 0]);
  });

  test('names the credential that holds the same key already', async () => {
    await credentials.importKey(keyFile({ name: 'mine' }));
    await expect(credentials.importKey(keyFile({ pem: pem.replaceAll('\n', '\r\n') }))).rejects.toThrow('“mine”');
    await expect(credentials.importKey(keyFile({ teamId: 'OTHERTEAM1' }))).rejects.toEqual(
      failureWith('credential-exists'),
    );
    expect(await store.list()).toHaveLength(1);
  });

  test('leaves no secret behind when the record cannot be stored', async () => {
    store.add = async () => Promise.reject(new Error('disk full'));
    await expect(credentials.importKey(keyFile())).rejects.toThrow('disk full');
    expect([...blobs.blobs.keys()]).toEqual(['vault:header']);
  });

  test('keeps nothing while the keychain is locked', async () => {
    keyring.problem = 'locked';
    await expect(credentials.importKey(keyFile())).rejects.toEqual(failureWith('vault-locked'));
    expect([await store.list(), blobs.blobs.size]).toEqual([[], 0]);
  });
});

describe('a key whose secret was lost', () => {
  test('in memory says so after a restart and gets it back from the same file', async () => {
    keyring.problem = 'unavailable';
    const { id } = await credentials.importKey(keyFile());
    await restart();
    expect(await credentials.list()).toMatchObject([{ id, hasSecret: false }]);
    await expect(credentials.open(id)).rejects.toEqual(failureWith('credential-secret-gone'));
    expect(await credentials.importKey(keyFile())).toMatchObject({ id, hasSecret: true });
    expect((await credentials.open(id)).key.keyPem).toBe(pem);
  });

  test('by damage gets it back from the same file', async () => {
    const { id } = await credentials.importKey(keyFile());
    blobs.blobs.set(`credential:${id}`, Buffer.alloc(60));
    await expect(credentials.open(id)).rejects.toEqual(failureWith('vault-damaged'));
    await credentials.importKey(keyFile());
    expect((await credentials.open(id)).key.keyPem).toBe(pem);
  });

  test('with the keychain’s key can be used again in memory, and the stored one stays', async () => {
    const { id } = await credentials.importKey(keyFile());
    const stored = new Map(blobs.blobs);
    keyring.items.clear();
    await restart();
    await credentials.importKey(keyFile());
    expect((await credentials.open(id)).key.keyPem).toBe(pem);
    expect(blobs.blobs).toEqual(stored);
  });

  test('is not replaced while the keychain is only locked', async () => {
    await credentials.importKey(keyFile());
    await restart();
    keyring.problem = 'locked';
    await expect(credentials.importKey(keyFile())).rejects.toEqual(failureWith('vault-locked'));
  });
});

describe('stored credentials', () => {
  test('are listed while the keychain is locked', async () => {
    const { id } = await credentials.importKey(keyFile());
    await restart();
    keyring.problem = 'locked';
    expect(await credentials.list()).toMatchObject([{ id, hasSecret: true }]);
    await expect(credentials.open(id)).rejects.toEqual(failureWith('vault-locked'));
  });

  test('can be renamed', async () => {
    const { id } = await credentials.importKey(keyFile());
    expect(await credentials.rename(id, 'Release')).toMatchObject({ id, name: 'Release' });
    await expect(credentials.rename('nobody', 'x')).rejects.toEqual(failureWith('credential-not-found'));
  });

  test('are removed with their secret, and may come again', async () => {
    const { id } = await credentials.importKey(keyFile());
    await credentials.remove(id);
    expect(await credentials.list()).toEqual([]);
    expect(blobs.blobs.has(`credential:${id}`)).toBe(false);
    await expect(credentials.open(id)).rejects.toEqual(failureWith('credential-not-found'));
    await credentials.remove(id);
    expect((await credentials.importKey(keyFile())).id).not.toBe(id);
  });

  test('show nothing of the key', async () => {
    await credentials.importKey(keyFile());
    const shown = JSON.stringify([await credentials.list(), await store.list()]);
    for (const line of pem.split('\n').slice(1, -2)) expect(shown).not.toContain(line);
  });
});

describe('a key that is given with a send', () => {
  test('is checked and not stored', async () => {
    const opened = credentials.openInline({ kind: 'inline-key', ...keyFile() });
    expect(opened).toMatchObject({ id: null, name: 'ABC123DEFG', key: { keyPem: pem, teamId: 'DEF123GHIJ' } });
    expect([await store.list(), blobs.blobs.size, keyring.calls]).toEqual([[], 0, []]);
  });

  test('has one id for the same key and ids, and another for another', () => {
    const idOf = (changes = {}) => credentials.openInline({ kind: 'inline-key', ...keyFile(changes) }).key.credentialId;
    expect(idOf()).toBe(idOf({ pem: `\n${pem}` }));
    expect(
      new Set([idOf(), idOf({ pem: makePem() }), idOf({ teamId: 'OTHERTEAM1' }), idOf({ keyId: 'OTHERKEY12' })]).size,
    ).toBe(4);
  });
});
