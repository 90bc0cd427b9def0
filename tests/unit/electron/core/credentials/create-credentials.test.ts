import { beforeEach, describe, expect, test } from 'vitest';
import type { CredentialImport } from '#shared/contract/credentials.ts';
import { makeSigningKey } from '../../../../support/credential-files.ts';
import { importOf, openStoredCredentials, type StoredCredentials } from '../../../../support/stored-credentials.ts';

const pem = makeSigningKey().toString();

const keyImport = (typed: Partial<CredentialImport> = {}, content = pem, fileName = 'AuthKey_ABC123DEFG.p8') =>
  importOf({ [fileName]: content }, { teamId: 'DEF123GHIJ', ...typed });

const failureWith = (code: string) =>
  expect.objectContaining({ failure: expect.objectContaining({ code }) as unknown }) as unknown;

let opened: StoredCredentials;

beforeEach(async () => {
  opened = await openStoredCredentials();
});

const openPem = async (id: string) => (await opened.credentials.open(id)).credential.keyPem;

describe('importing a signing key', () => {
  test('takes the key id from the file name, asks for the team id and keeps the key for the next process', async () => {
    const scope = { environments: ['sandbox' as const], bundleIds: ['com.example.app'] };
    const credential = await opened.importOne(keyImport({ scope }));
    expect(credential).toEqual({
      id: credential.id,
      name: 'ABC123DEFG',
      kind: 'key',
      keyId: 'ABC123DEFG',
      teamId: 'DEF123GHIJ',
      fingerprintSha256: expect.stringMatching(/^[\da-f]{64}$/) as unknown,
      scope,
      keeping: 'vault',
      isSample: false,
      hasSecret: true,
      createdAtMs: opened.nowMs,
      lastAcceptedAtMs: null,
      answers: [],
    });
    await opened.restart();
    expect(await opened.credentials.list()).toEqual([credential]);
    expect(await opened.credentials.open(credential.id)).toEqual({
      id: credential.id,
      name: 'ABC123DEFG',
      credential: {
        kind: 'key',
        credentialId: credential.id,
        keyPem: pem,
        keyId: 'ABC123DEFG',
        teamId: 'DEF123GHIJ',
        mayKeepToken: true,
      },
    });
  });

  test('prefers a typed key id and name', async () => {
    const imported = await opened.importOne(keyImport({ keyId: 'zzz123zzzz', name: ' QA team ' }));
    expect(imported).toMatchObject({ keyId: 'ZZZ123ZZZZ', name: 'QA team' });
  });

  const refused: readonly (readonly [string, CredentialImport, string])[] = [
    ['a file that is not a key', keyImport({}, 'hello'), 'credential-file-unusable'],
    ['an empty file', keyImport({}, ''), 'credential-file-unusable'],
    ['a huge file', keyImport({}, `${pem}${' '.repeat(1024 * 1024)}`), 'credential-file-unusable'],
    ['a file name without the key id', keyImport({}, pem, 'key.p8'), 'key-id-missing'],
    ['a key id that is none', keyImport({ keyId: 'short' }), 'key-id-invalid'],
    ['a missing team id', keyImport({ teamId: '' }), 'team-id-missing'],
    ['a team id that is none', keyImport({ teamId: 'My Company' }), 'team-id-invalid'],
  ];
  test.each(refused)('refuses %s and keeps nothing', async (_what, input, code) => {
    await expect(opened.credentials.import(input)).rejects.toEqual(failureWith(code));
    expect([await opened.store.list(), opened.blobs.size]).toEqual([[], 0]);
  });

  test('names the credential that holds the same key already', async () => {
    await opened.importOne(keyImport({ name: 'mine' }));
    await expect(opened.importOne(keyImport({}, pem.replaceAll('\n', '\r\n')))).rejects.toThrow('“mine”');
    await expect(opened.importOne(keyImport({ teamId: 'OTHERTEAM1' }))).rejects.toEqual(
      failureWith('credential-exists'),
    );
    expect(await opened.store.list()).toHaveLength(1);
  });

  test('keeps nothing while the keychain is locked', async () => {
    opened.keyring.problem = 'locked';
    await expect(opened.importOne(keyImport())).rejects.toEqual(failureWith('vault-locked'));
    expect([await opened.store.list(), opened.blobs.size]).toEqual([[], 0]);
  });
});

describe('a key whose secret was lost', () => {
  test('in memory says so after a restart and gets it back from the same file, without its ids', async () => {
    opened.keyring.problem = 'unavailable';
    const { id } = await opened.importOne(keyImport());
    await opened.restart();
    expect(await opened.credentials.list()).toMatchObject([{ id, hasSecret: false }]);
    await expect(opened.credentials.open(id)).rejects.toEqual(failureWith('credential-secret-gone'));
    const again = keyImport({ teamId: '', name: 'another' }, pem, 'key.p8');
    expect(await opened.importOne(again)).toMatchObject({ id, name: 'ABC123DEFG', hasSecret: true });
    expect(await openPem(id)).toBe(pem);
  });

  test('does not get it back under other ids', async () => {
    opened.keyring.problem = 'unavailable';
    await opened.importOne(keyImport());
    await opened.restart();
    for (const typed of [{ teamId: 'OTHERTEAM1' }, { keyId: 'OTHERKEY12' }]) {
      await expect(opened.importOne(keyImport(typed))).rejects.toEqual(failureWith('credential-exists'));
    }
    expect(await opened.credentials.list()).toMatchObject([{ hasSecret: false }]);
  });

  test('by damage gets it back from the same file', async () => {
    const { id } = await opened.importOne(keyImport());
    opened.blobs.set(`credential:${id}`, Buffer.alloc(60));
    await expect(opened.credentials.open(id)).rejects.toEqual(failureWith('vault-damaged'));
    await opened.importOne(keyImport());
    expect(await openPem(id)).toBe(pem);
  });

  test('with the keychain’s key can be used again in memory, and the stored one stays', async () => {
    const { id } = await opened.importOne(keyImport());
    const stored = new Map(opened.blobs);
    opened.keyring.items.clear();
    await opened.restart();
    await opened.importOne(keyImport());
    expect(await openPem(id)).toBe(pem);
    expect(opened.blobs).toEqual(stored);
  });

  test('is not replaced while the keychain is only locked, and counts as known until then', async () => {
    const { id } = await opened.importOne(keyImport());
    await opened.restart();
    opened.keyring.problem = 'locked';
    const input = keyImport();
    expect((await opened.credentials.inspect(input.files, null)).found).toMatchObject([
      { action: 'known', target: { id } },
    ]);
    await expect(opened.importOne(input)).rejects.toEqual(failureWith('vault-locked'));
  });
});

describe('stored credentials', () => {
  test('are listed while the keychain is locked', async () => {
    const { id } = await opened.importOne(keyImport());
    await opened.restart();
    opened.keyring.problem = 'locked';
    expect(await opened.credentials.list()).toMatchObject([{ id, hasSecret: true }]);
    await expect(opened.credentials.open(id)).rejects.toEqual(failureWith('vault-locked'));
  });

  test('can be renamed', async () => {
    const { id } = await opened.importOne(keyImport());
    expect(await opened.credentials.rename(id, 'Release')).toMatchObject({ id, name: 'Release' });
    await expect(opened.credentials.rename('nobody', 'x')).rejects.toEqual(failureWith('credential-not-found'));
  });

  test('of a key take where its owner says it may be used', async () => {
    const { id } = await opened.importOne(keyImport());
    const scope = { environments: ['production' as const], bundleIds: null };
    expect(await opened.credentials.setScope(id, scope)).toMatchObject({ id, keyId: 'ABC123DEFG', scope });
    expect(await opened.credentials.list()).toMatchObject([{ scope }]);
    await expect(opened.credentials.setScope('nobody', scope)).rejects.toEqual(failureWith('credential-not-found'));
  });

  test('are removed with their secret, and may come again', async () => {
    const { id } = await opened.importOne(keyImport());
    await opened.credentials.remove(id);
    expect(await opened.credentials.list()).toEqual([]);
    expect(opened.blobs.has(`credential:${id}`)).toBe(false);
    await expect(opened.credentials.open(id)).rejects.toEqual(failureWith('credential-not-found'));
    await opened.credentials.remove(id);
    expect((await opened.importOne(keyImport())).id).not.toBe(id);
  });

  test('of a key take its provider token with them', async () => {
    const { id } = await opened.importOne(keyImport());
    const { credential } = await opened.credentials.open(id);
    if (credential.kind !== 'key') throw new Error('This is no signing key.');
    const token = await opened.tokens.current(credential);
    expect([...opened.blobs.keys()]).toContainEqual(expect.stringMatching(/^provider-token:/));
    await opened.credentials.remove(id);
    expect([...opened.blobs.keys()]).toEqual(['vault:header']);
    expect(await opened.tokens.current(credential)).not.toBe(token);
  });

  test('keep their secret when their record cannot be removed', async () => {
    const { id } = await opened.importOne(keyImport());
    opened.store.remove = () => Promise.reject(new Error('disk full'));
    await expect(opened.credentials.remove(id)).rejects.toThrow('disk full');
    expect(await openPem(id)).toBe(pem);
  });

  test('show nothing of the key', async () => {
    await opened.importOne(keyImport());
    const shown = JSON.stringify([
      await opened.credentials.list(),
      await opened.store.list(),
      await opened.credentials.inspect(keyImport().files, null),
    ]);
    for (const line of pem.split('\n').slice(1, -2)) expect(shown).not.toContain(line);
  });
});
