import type { BlobStore } from '#core/ports/stores.ts';
import type { Vault } from '#core/ports/vault.ts';
import { fail, failure, FailureError } from '#shared/failure.ts';
import type { Keyring } from './keyring.ts';
import { sealAll, type Opening, type OpenVault } from './open-vault-key.ts';
import { usualCost } from './passphrase-lock.ts';
import { unseal } from './sealed-blob.ts';
import { createSystemKeyring } from './system-keyring.ts';
import { headerBlobKey, purposeOf } from './vault-header.ts';
import { createProtection } from './vault-protection.ts';
import { createVaultState } from './vault-state.ts';

export interface VaultOptions {
  readonly blobs: BlobStore;
  /** Default: the system's. */
  readonly keyring?: Keyring | undefined;
  /** Opens a vault that a passphrase protects, at the first need. */
  readonly passphrase?: string | undefined;
  /** Called when the status has changed, also when a prompt was answered long after it was shown. */
  readonly onChange?: (() => void) | undefined;
  /** How long `status` waits for the keychain before it says `locked`. Default 2000. */
  readonly statusWaitMs?: number | undefined;
  /** How long `put` and `get` wait for the user to answer the system's prompt. Default 60,000. */
  readonly promptWaitMs?: number | undefined;
  /** scrypt's N for a new passphrase, 2^14 to 2^20. Default 2^17. */
  readonly scryptCost?: number | undefined;
}

/** Often enough for every other process to have changed the header once. */
const maxAttempts = 5;

/**
 * Threat: a program or person that gets the database, a backup or a disk image. Fences: what is stored is sealed with a
 * random key that only the system's keychain holds, or that is itself sealed with a passphrase; where there is neither,
 * nothing is stored; a key is never made over a vault that is there, and nothing is written with a key whose header is no
 * longer there. Against a program that runs as the same user it protects as well as the keychain does, and while it is
 * unlocked by a passphrase not at all.
 *
 * The keychain is asked once, at the first need. While it is locked, failed, or out of reach with secrets in it, each `put`
 * and `get` asks again; where there is no keychain and nothing was stored, secrets stay in memory until `retry`.
 */
export async function createVault(options: VaultOptions): Promise<Vault> {
  const { blobs, keyring = createSystemKeyring(), statusWaitMs = 2000, promptWaitMs = 60_000 } = options;
  const { passphrase, onChange = () => undefined, scryptCost = usualCost } = options;
  const waits = { statusWaitMs, promptWaitMs };
  const state = createVaultState({ blobs, keyring, passphrase, onChange, ...waits });
  const { inMemory } = state;

  async function openForWriting(): Promise<Opening> {
    const found = await state.open();
    return found.state === 'fresh' ? state.create() : found;
  }

  function putInto(vault: OpenVault, key: string, secret: string): Promise<boolean> {
    const only = { key: headerBlobKey, blob: vault.headerBlob };
    return blobs.change({ only, put: sealAll(vault, new Map([[key, secret]])) });
  }

  return Promise.resolve({
    ...createProtection({ blobs, keyring, state, scryptCost, ...waits }),
    status: () => state.status(),
    retry: () => state.probe(),

    async put(key, secret) {
      for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
        const found = await openForWriting();
        switch (found.state) {
          case 'open':
            if (await putInto(found, key, secret)) {
              inMemory.delete(key);
              return;
            }
            break;
          case 'memory':
            inMemory.set(key, secret);
            return;
          case 'fresh':
            throw fail('vault-failed', { detail: 'the vault could not be made' });
          case 'sealed':
          case 'locked':
          case 'failed':
            throw new FailureError(found.failure);
        }
      }
      throw fail('vault-changed');
    },

    async get(key) {
      const remembered = inMemory.get(key);
      if (remembered !== undefined) return remembered;
      const blob = await blobs.get(key);
      if (blob === undefined) return undefined;
      const found = await state.open();
      switch (found.state) {
        case 'open':
          return unseal(found.key, purposeOf(found.header, key), blob);
        case 'fresh':
          // A sealed secret without its header.
          throw fail('vault-header-damaged');
        case 'memory':
          throw new FailureError(found.failure ?? failure('vault-unavailable'));
        case 'sealed':
        case 'locked':
        case 'failed':
          throw new FailureError(found.failure);
      }
    },

    has: async (key) => inMemory.has(key) || (await blobs.get(key)) !== undefined,

    async remove(key) {
      inMemory.delete(key);
      await blobs.remove(key);
    },
  });
}
