import { randomBytes } from 'node:crypto';
import type { BlobStore } from '#core/ports/stores.ts';
import { failure, FailureError, type Failure } from '#shared/failure.ts';
import { KeyringError, type Keyring } from './keyring.ts';
import { vaultKeyBytes } from './sealed-blob.ts';
import { createHeader, decodeHeader, encodeHeader, headerBlobKey, isKeyOf, type VaultHeader } from './vault-header.ts';

/** What asking the keychain came to. */
export type Opening =
  | { readonly state: 'open'; readonly key: Buffer; readonly header: VaultHeader }
  /** The keychain answers and there is no vault yet; the first secret makes it. */
  | { readonly state: 'fresh' }
  /** New secrets live in memory. A failure says that there are stored ones that cannot be read. */
  | { readonly state: 'memory'; readonly failure: Failure | null }
  | { readonly state: 'locked' | 'failed'; readonly failure: Failure };

/** An account that holds nothing: asking for it shows whether the keychain answers. */
const probeAccount = 'probe';

/** Asks the keychain for the key that the header names. Writes nothing. Never rejects for what the keychain did. */
export async function openVaultKey(blobs: BlobStore, keyring: Keyring, signal: AbortSignal): Promise<Opening> {
  const blob = await blobs.get(headerBlobKey);
  try {
    if (blob === undefined) {
      await keyring.get(probeAccount, signal);
      return { state: 'fresh' };
    }
    const header = decodeHeader(blob);
    const key = await keyring.get(header.id, signal);
    return key?.length === vaultKeyBytes && isKeyOf(header, key)
      ? { state: 'open', key, header }
      : { state: 'memory', failure: failure('vault-key-missing') };
  } catch (error) {
    return explain(error, blob !== undefined);
  }
}

/**
 * Makes a vault where there is none. The key goes into the keychain first and the header decides: of two processes that do
 * this at once one header stays, and the other process takes its key from there. A crash in between leaves an unused item
 * in the keychain and no vault.
 */
export async function createVaultKey(blobs: BlobStore, keyring: Keyring, signal: AbortSignal): Promise<Opening> {
  const key = randomBytes(vaultKeyBytes);
  const header = createHeader(key);
  try {
    await keyring.set(header.id, key, signal);
    const kept = await keyring.get(header.id, signal);
    if (kept?.equals(key) !== true) throw new KeyringError('failed', 'what was stored cannot be read back');
  } catch (error) {
    return explain(error, false);
  }
  const encoded = encodeHeader(header);
  const winner = await blobs.putIfAbsent(headerBlobKey, encoded);
  if (winner.equals(encoded)) return { state: 'open', key, header };
  await keyring.delete(header.id, signal).catch(() => false);
  return openVaultKey(blobs, keyring, signal);
}

function explain(error: unknown, hasVault: boolean): Opening {
  if (error instanceof FailureError) return { state: 'memory', failure: error.failure };
  if (!(error instanceof KeyringError)) throw error;
  switch (error.problem) {
    case 'unavailable':
      return { state: 'memory', failure: hasVault ? failure('vault-unavailable') : null };
    case 'locked':
      return { state: 'locked', failure: failure('vault-locked') };
    case 'failed':
      return { state: 'failed', failure: failure('vault-failed', { detail: error.detail }) };
  }
}
