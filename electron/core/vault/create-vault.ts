import type { BlobStore } from '#core/ports/stores.ts';
import type { VaultStatus } from '#core/ports/types.ts';
import type { Vault } from '#core/ports/vault.ts';
import { fail, failure, FailureError } from '#shared/failure.ts';
import { createVaultKey, openVaultKey, type Opening } from './open-vault-key.ts';
import type { Keyring } from './keyring.ts';
import { seal, unseal } from './sealed-blob.ts';
import { createSystemKeyring } from './system-keyring.ts';
import { purposeOf } from './vault-header.ts';

export interface VaultOptions {
  readonly blobs: BlobStore;
  /** Default: the system's. */
  readonly keyring?: Keyring | undefined;
  /** Called when the status has changed, also when a prompt was answered long after it was shown. */
  readonly onChange?: (() => void) | undefined;
  /** How long `status` waits for the keychain before it says `locked`. Default 2000. */
  readonly statusWaitMs?: number | undefined;
  /** How long `put` and `get` wait for the user to answer the system's prompt. Default 60,000. */
  readonly promptWaitMs?: number | undefined;
}

/**
 * Threat: a program or person that gets the database, a backup or a disk image. Fences: what is stored is sealed with a
 * random key that only the system's keychain holds; where there is no keychain nothing is stored; a key is never made over a
 * vault that is there. Against a program that runs as the same user it protects as well as the keychain does.
 *
 * The keychain is asked once, at the first need. While it is locked, failed, or out of reach with secrets in it, each `put`
 * and `get` asks again; where there is no keychain and nothing was stored, secrets stay in memory until `retry`.
 */
export async function createVault(options: VaultOptions): Promise<Vault> {
  const { blobs, keyring = createSystemKeyring(), statusWaitMs = 2000, promptWaitMs = 60_000 } = options;
  const inMemory = new Map<string, string>();
  let opened: Opening | undefined;
  let opening: Promise<Opening> | undefined;
  let creating: Promise<Opening> | undefined;

  /** One question to the keychain at a time; who comes meanwhile waits for its answer. */
  function askToOpen(): Promise<Opening> {
    opening ??= question(openVaultKey).finally(() => {
      opening = undefined;
    });
    return opening;
  }

  function askToCreate(): Promise<Opening> {
    creating ??= question(createVaultKey).finally(() => {
      creating = undefined;
    });
    return creating;
  }

  async function question(ask: typeof openVaultKey): Promise<Opening> {
    const answer = await ask(blobs, keyring, AbortSignal.timeout(promptWaitMs));
    const isChange = JSON.stringify(statusOf(opened)) !== JSON.stringify(statusOf(answer));
    opened = answer;
    if (isChange) options.onChange?.();
    return answer;
  }

  async function open(): Promise<Opening> {
    const isSettled = opened?.state === 'open' || (opened?.state === 'memory' && opened.failure === null);
    return isSettled && opened !== undefined ? opened : within(askToOpen(), promptWaitMs);
  }

  function statusOf(state: Opening | undefined): VaultStatus {
    const { storeName } = keyring;
    switch (state?.state) {
      case undefined:
        return { kind: 'keychain', state: 'locked', failure: failure('vault-locked'), storeName };
      case 'open':
      case 'fresh':
        return { kind: 'keychain', state: 'ready', failure: null, storeName };
      case 'memory':
        return {
          kind: 'memory',
          state: state.failure === null ? 'ready' : 'failed',
          failure: state.failure,
          storeName,
        };
      case 'locked':
      case 'failed':
        return { kind: 'keychain', state: state.state, failure: state.failure, storeName };
    }
  }

  async function probe(): Promise<VaultStatus> {
    try {
      return statusOf(await within(askToOpen(), statusWaitMs));
    } catch (error) {
      if (error instanceof FailureError) return statusOf({ state: 'locked', failure: error.failure });
      throw error;
    }
  }

  return Promise.resolve({
    status: () => (opened === undefined ? probe() : Promise.resolve(statusOf(opened))),
    retry: probe,

    async put(key, secret) {
      const found = await open();
      const state = found.state === 'fresh' ? await within(askToCreate(), promptWaitMs) : found;
      switch (state.state) {
        case 'open':
          await blobs.put(key, seal(state.key, purposeOf(state.header, key), secret));
          inMemory.delete(key);
          return;
        case 'memory':
          inMemory.set(key, secret);
          return;
        case 'fresh':
          throw fail('vault-failed', { detail: 'the vault could not be made' });
        case 'locked':
        case 'failed':
          throw new FailureError(state.failure);
      }
    },

    async get(key) {
      const remembered = inMemory.get(key);
      if (remembered !== undefined) return remembered;
      const blob = await blobs.get(key);
      if (blob === undefined) return undefined;
      const state = await open();
      switch (state.state) {
        case 'open':
          return unseal(state.key, purposeOf(state.header, key), blob);
        case 'fresh':
          // A sealed secret without its header.
          throw fail('vault-header-damaged');
        case 'memory':
          throw new FailureError(state.failure ?? failure('vault-unavailable'));
        case 'locked':
        case 'failed':
          throw new FailureError(state.failure);
      }
    },

    has: async (key) => inMemory.has(key) || (await blobs.get(key)) !== undefined,

    async remove(key) {
      inMemory.delete(key);
      await blobs.remove(key);
    },
  });
}

/** Ends the waiting, not what is waited for: the system's prompt stays open. Throws `vault-locked`. */
async function within<Value>(promise: Promise<Value>, waitMs: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(fail('vault-locked')), waitMs);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
