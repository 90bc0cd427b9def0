import { expect, test } from 'vitest';
import type { Credential } from '#shared/contract/credentials.ts';
import type { VaultStatus } from '#shared/contract/app.ts';
import { fail, failure } from '#shared/failure.ts';
import { keepInVault, type VaultPort } from '../../../../electron/cli/keep-in-vault.ts';
import { credentialOf } from '../../../support/window-samples.ts';

const known: VaultStatus = {
  kind: 'keychain',
  state: 'ready',
  failure: null,
  canMoveToKeychain: false,
  storeName: 'Secret Service',
};
const memory: VaultStatus = { ...known, kind: 'memory' };
const slow: VaultStatus = { ...known, state: 'locked', failure: failure('vault-locked') };
const protectedNow: VaultStatus = { ...known, kind: 'passphrase' };

/** A core with the credential `old` that says these states of its vault one after the other. */
function fakeCore(...states: readonly VaultStatus[]) {
  return fakeCoreThat(() => Promise.resolve(protectedNow), states);
}

function fakeCoreThat(setPassphrase: () => Promise<VaultStatus>, states: readonly VaultStatus[]) {
  let stored: readonly Credential[] = [credentialOf({ id: 'old' })];
  const waiting = [...states];
  const passphrases: string[] = [];
  const port: VaultPort = {
    vault: {
      status: () => Promise.resolve(waiting.shift() ?? known),
      setPassphrase({ passphrase }) {
        passphrases.push(passphrase);
        return setPassphrase();
      },
    },
    credentials: {
      list: () => Promise.resolve([...stored]),
      remove({ id: removed }) {
        stored = stored.filter(({ id }) => id !== removed);
        return Promise.resolve({});
      },
    },
  };
  const store = () => {
    stored = [...stored, credentialOf({ id: 'new' })];
    return Promise.resolve('stored');
  };
  return { port, store, passphrases, ids: () => stored.map(({ id }) => id) };
}

test('a keychain keeps what is stored, and no passphrase is set over it', async () => {
  const core = fakeCore(known, known);
  expect(await keepInVault({ vaultPassphrase: 'given' }, core.port, core.store)).toBe('stored');
  expect(core.passphrases).toEqual([]);
});

test('without a keychain the passphrase begins a vault before anything is stored; without one nothing is', async () => {
  const core = fakeCore(memory, protectedNow);
  expect(await keepInVault({ vaultPassphrase: 'given' }, core.port, core.store)).toBe('stored');
  expect(core.passphrases).toEqual(['given']);
  const none = fakeCore(memory);
  await expect(keepInVault({ vaultPassphrase: undefined }, none.port, none.store)).rejects.toMatchObject({
    failure: { code: 'vault-memory-only' },
  });
  expect(none.ids()).toEqual(['old']);
});

test('a keychain that turns out not to be there leaves nothing behind that would be gone with the command', async () => {
  const moved = fakeCore(known, memory);
  expect(await keepInVault({ vaultPassphrase: 'given' }, moved.port, moved.store)).toBe('stored');
  expect([moved.passphrases, moved.ids()]).toEqual([['given'], ['old', 'new']]);
  const lost = fakeCore(slow, memory);
  await expect(keepInVault({ vaultPassphrase: undefined }, lost.port, lost.store)).rejects.toMatchObject({
    failure: { code: 'vault-memory-only' },
  });
  expect(lost.ids()).toEqual(['old']);
});

test('secrets of earlier sessions that are out of reach are named, and nothing is stored beside them', async () => {
  const core = fakeCore({ ...memory, state: 'failed', failure: failure('vault-key-missing') });
  await expect(keepInVault({ vaultPassphrase: 'given' }, core.port, core.store)).rejects.toMatchObject({
    failure: { code: 'vault-key-missing' },
  });
  expect(core.ids()).toEqual(['old']);
});

test('a locked keychain does not stand in the way of a passphrase; without one it is left to answer', async () => {
  const core = fakeCore(slow, protectedNow);
  expect(await keepInVault({ vaultPassphrase: 'given' }, core.port, core.store)).toBe('stored');
  expect(core.passphrases).toEqual(['given']);
  const locked = fakeCore(slow, slow);
  expect(await keepInVault({ vaultPassphrase: undefined }, locked.port, locked.store)).toBe('stored');
  expect(locked.passphrases).toEqual([]);
});

test.each(['vault-exists', 'vault-changed'] as const)(
  'a vault that is there meanwhile (%s) is stored into, and not made anew',
  async (code) => {
    const core = fakeCoreThat(() => Promise.reject(fail(code)), [memory, protectedNow]);
    expect(await keepInVault({ vaultPassphrase: 'given' }, core.port, core.store)).toBe('stored');
    expect([core.passphrases, core.ids()]).toEqual([['given'], ['old', 'new']]);
  },
);
