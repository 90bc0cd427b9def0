import { randomBytes } from 'node:crypto';
import type { Vault } from '#core/ports/vault.ts';
import { fail, failure, FailureError } from '#shared/failure.ts';
import { KeyringError } from './keyring.ts';
import { sealAll, storeInKeyring, withHeader, type Opening, type VaultPlaces } from './open-vault-key.ts';
import { lockKey, unlockKey } from './passphrase-lock.ts';
import { vaultKeyBytes } from './sealed-blob.ts';
import {
  createHeader,
  createIdentity,
  decodeHeader,
  headerBlobKey,
  isKeyOf,
  type VaultHeader,
} from './vault-header.ts';
import type { VaultState } from './vault-state.ts';
import { within } from './within.ts';

export interface ProtectionParts extends VaultPlaces {
  readonly state: VaultState;
  readonly scryptCost: number;
  readonly statusWaitMs: number;
  readonly promptWaitMs: number;
}

type Protection = Pick<Vault, 'unlock' | 'setPassphrase' | 'changePassphrase' | 'moveToKeychain' | 'reset'>;

/**
 * How the vault key is kept, and the ways from one to another. Each way ends in one atomic change of the database that names
 * the header it was begun with, so a crash before it leaves the old way in and a crash after it the new one.
 */
export function createProtection(parts: ProtectionParts): Protection {
  const { blobs, keyring, state, scryptCost, statusWaitMs, promptWaitMs } = parts;

  /** Throws `vault-wrong-passphrase`, and `vault-header-damaged` when it opens another key. */
  async function keyOf(header: VaultHeader, passphrase: string): Promise<Buffer> {
    if (header.protection.kind !== 'passphrase') throw fail('vault-no-passphrase');
    const key = await unlockKey({ passphrase, purpose: purposeOfLock(header) }, header.protection.lock);
    if (!isKeyOf(header, key)) throw fail('vault-header-damaged');
    return key;
  }

  async function moveOpenVault(vault: Extract<Opening, { state: 'open' }>): Promise<void> {
    if (vault.header.protection.kind === 'keychain') return;
    try {
      await within(storeInKeyring(keyring, vault, AbortSignal.timeout(promptWaitMs)), promptWaitMs);
    } catch (error) {
      throw error instanceof KeyringError ? explainMove(error) : error;
    }
    const moved = withHeader(vault.key, { ...vault.header, protection: { kind: 'keychain' } });
    const isMoved = await state.commit({ put: [[headerBlobKey, moved.headerBlob]] }, vault.headerBlob, moved);
    // Whoever came first may have moved the same key, so it stays where it is.
    if (!isMoved) throw fail('vault-changed');
  }

  return {
    async unlock(passphrase) {
      const found = await state.open();
      if (found.state === 'open') return state.status();
      if (found.state !== 'sealed') throw fail('vault-no-passphrase');
      const key = await keyOf(found.header, passphrase);
      await state.enter({ state: 'open', key, header: found.header, headerBlob: found.headerBlob });
      return state.status();
    },

    async setPassphrase(passphrase) {
      // The keychain has no part in this, so that one that is locked or waits for somebody is not asked.
      if ((await blobs.get(headerBlobKey)) !== undefined) throw fail('vault-exists');
      const identity = createIdentity();
      const key = randomBytes(vaultKeyBytes);
      const lock = await lockKey({ passphrase, purpose: purposeOfLock(identity) }, key, scryptCost);
      const made = withHeader(key, createHeader(identity, key, { kind: 'passphrase', lock }));
      const put = [[headerBlobKey, made.headerBlob] as const, ...sealAll(made, state.inMemory)];
      if (!(await state.commit({ put }, undefined, made))) throw fail('vault-changed');
      await state.enter(made);
      return state.status();
    },

    async changePassphrase(current, next) {
      const headerBlob = await blobs.get(headerBlobKey);
      if (headerBlob === undefined) throw fail('vault-no-passphrase');
      const header = decodeHeader(headerBlob);
      const key = await keyOf(header, current);
      const lock = await lockKey({ passphrase: next, purpose: purposeOfLock(header) }, key, scryptCost);
      const changed = withHeader(key, { ...header, protection: { kind: 'passphrase', lock } });
      const isChanged = await state.commit({ put: [[headerBlobKey, changed.headerBlob]] }, headerBlob, changed);
      if (!isChanged) throw fail('vault-changed');
      await state.enter(changed);
      return state.status();
    },

    async moveToKeychain() {
      const known = await state.open();
      // What was not there at first may have come since.
      if (known.state === 'memory') await state.probe();
      const found = known.state === 'memory' ? await state.open() : known;
      switch (found.state) {
        case 'open':
          await moveOpenVault(found);
          break;
        case 'memory':
          throw found.failure === null ? fail('vault-no-keychain') : new FailureError(found.failure);
        case 'sealed':
        case 'locked':
        case 'failed':
          throw new FailureError(found.failure);
        case 'fresh':
          break;
      }
      return state.status();
    },

    async reset() {
      const headerBlob = await blobs.get(headerBlobKey);
      if (!(await state.commit({ clear: true, put: [] }, headerBlob, undefined))) throw fail('vault-changed');
      state.inMemory.clear();
      state.forgetPassphrase();
      const id = headerBlob && idOf(headerBlob);
      if (id !== undefined) {
        // What cannot be deleted now opens nothing any more.
        await within(keyring.delete(id, AbortSignal.timeout(promptWaitMs)), statusWaitMs).catch(() => false);
      }
      return state.probe();
    },
  };
}

function purposeOfLock({ id, revision }: Pick<VaultHeader, 'id' | 'revision'>) {
  return { vaultId: id, revision };
}

function idOf(headerBlob: Buffer): string | undefined {
  try {
    return decodeHeader(headerBlob).id;
  } catch {
    return undefined;
  }
}

function explainMove({ problem, detail }: KeyringError): FailureError {
  switch (problem) {
    case 'unavailable':
      return fail('vault-no-keychain');
    case 'locked':
      return new FailureError(failure('vault-locked'));
    case 'failed':
      return fail('vault-failed', { detail });
  }
}
