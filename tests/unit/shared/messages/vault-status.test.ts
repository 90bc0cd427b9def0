import { expect, test } from 'vitest';
import type { VaultStatus } from '#shared/contract/app.ts';
import { failure } from '#shared/failure.ts';
import { describeVaultStatus, vaultActions } from '#shared/messages/vault-status.ts';

const ready: VaultStatus = {
  kind: 'keychain',
  state: 'ready',
  failure: null,
  canMoveToKeychain: false,
  storeName: 'macOS Keychain',
};

test('a keychain that answers is named, and there is nothing to do', () => {
  expect(describeVaultStatus(ready)).toContain('in the macOS Keychain');
  expect(vaultActions(ready)).toEqual([]);
});

test('without a keychain the sentence says that secrets are gone when Pushbench ends, and a passphrase can be set', () => {
  const memory: VaultStatus = { ...ready, kind: 'memory' };
  expect(describeVaultStatus(memory)).toContain('gone when Pushbench ends');
  expect(vaultActions(memory)).toEqual(['set-passphrase', 'retry']);
});

test('a locked keychain asks to be unlocked', () => {
  const locked: VaultStatus = { ...ready, state: 'locked', failure: failure('vault-locked') };
  expect(describeVaultStatus(locked)).toContain('Unlock it');
  expect(vaultActions(locked)).toEqual(['retry', 'reset']);
});

test('a vault that failed says why', () => {
  const failed: VaultStatus = { ...ready, kind: 'memory', state: 'failed', failure: failure('vault-key-missing') };
  expect(describeVaultStatus(failed)).toContain('no longer holds Pushbench’s vault key');
  expect(vaultActions(failed)).toEqual(['retry', 'reset']);
});

test('a passphrase that was not given yet is asked for; a wrong one is named', () => {
  const sealed: VaultStatus = {
    ...ready,
    kind: 'passphrase',
    state: 'locked',
    failure: failure('vault-passphrase-needed'),
  };
  expect(describeVaultStatus(sealed)).toContain('locked by your passphrase');
  expect(describeVaultStatus({ ...sealed, failure: failure('vault-wrong-passphrase') })).toContain(
    'not the passphrase',
  );
  expect(vaultActions(sealed)).toEqual(['unlock', 'reset']);
});

test('an unlocked passphrase can be changed, and moved only where a keychain answers', () => {
  const unlocked: VaultStatus = { ...ready, kind: 'passphrase' };
  expect(describeVaultStatus(unlocked)).toContain('asks for it after each start');
  expect(vaultActions(unlocked)).toEqual(['change-passphrase', 'reset']);
  expect(vaultActions({ ...unlocked, canMoveToKeychain: true })[0]).toBe('move-to-keychain');
});
