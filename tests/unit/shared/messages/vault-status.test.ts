import { expect, test } from 'vitest';
import type { VaultStatus } from '#shared/contract/schemas.ts';
import { failure } from '#shared/failure.ts';
import { canRetryVault, describeVaultStatus } from '#shared/messages/vault-status.ts';

const ready: VaultStatus = { kind: 'keychain', state: 'ready', failure: null, storeName: 'macOS Keychain' };

test('a keychain that answers is named, and there is nothing to try again', () => {
  expect(describeVaultStatus(ready)).toContain('in the macOS Keychain');
  expect(canRetryVault(ready)).toBe(false);
});

test('without a keychain the sentence says that keys are gone when Pushbench ends', () => {
  const memory: VaultStatus = { ...ready, kind: 'memory' };
  expect(describeVaultStatus(memory)).toContain('gone when Pushbench ends');
  expect(canRetryVault(memory)).toBe(true);
});

test('a locked keychain asks to be unlocked', () => {
  const locked: VaultStatus = { ...ready, state: 'locked', failure: failure('vault-locked') };
  expect(describeVaultStatus(locked)).toContain('Unlock it');
  expect(canRetryVault(locked)).toBe(true);
});

test('a vault that failed says why', () => {
  const failed: VaultStatus = { ...ready, kind: 'memory', state: 'failed', failure: failure('vault-key-missing') };
  expect(describeVaultStatus(failed)).toContain('no longer holds Pushbench’s vault key');
});
