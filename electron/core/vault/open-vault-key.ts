import { randomBytes } from 'node:crypto';
import type { BlobStore } from '#core/ports/stores.ts';
import { failure, FailureError, type Failure } from '#shared/failure.ts';
import { KeyringError, type Keyring } from './keyring.ts';
import { seal, vaultKeyBytes } from './sealed-blob.ts';
import {
  createHeader,
  createIdentity,
  decodeHeader,
  encodeHeader,
  headerBlobKey,
  isKeyOf,
  purposeOf,
  type VaultHeader,
} from './vault-header.ts';

/** What asking for the vault key came to, and the header that it was asked for; `undefined`: there was none. */
export type Opening = { readonly headerBlob: Buffer | undefined } & (
  | { readonly state: 'open'; readonly key: Buffer; readonly header: VaultHeader }
  /** The keychain answers and there is no vault yet; the first secret makes it. */
  | { readonly state: 'fresh' }
  /** The passphrase is not known here. */
  | { readonly state: 'sealed'; readonly header: VaultHeader; readonly failure: Failure }
  /** New secrets live in memory. A failure says that there are stored ones that cannot be read. */
  | { readonly state: 'memory'; readonly failure: Failure | null }
  | { readonly state: 'locked' | 'failed'; readonly failure: Failure }
);

export type OpenVault = Extract<Opening, { state: 'open' }>;

export interface VaultPlaces {
  readonly blobs: BlobStore;
  readonly keyring: Keyring;
}

/** An account that holds nothing: asking for it shows whether the keychain answers. */
export const probeAccount = 'probe';

/** Asks for the key where the header says it is. Writes nothing. Never rejects for what the keychain did. */
export async function openVaultKey({ blobs, keyring }: VaultPlaces, signal: AbortSignal): Promise<Opening> {
  const headerBlob = await blobs.get(headerBlobKey);
  try {
    if (headerBlob === undefined) {
      await keyring.get(probeAccount, signal);
      return { state: 'fresh', headerBlob };
    }
    const header = decodeHeader(headerBlob);
    if (header.protection.kind === 'passphrase') {
      return { state: 'sealed', header, failure: failure('vault-passphrase-needed'), headerBlob };
    }
    const key = await keyring.get(header.id, signal);
    return key?.length === vaultKeyBytes && isKeyOf(header, key)
      ? { state: 'open', key, header, headerBlob }
      : { state: 'memory', failure: failure('vault-key-missing'), headerBlob };
  } catch (error) {
    return explain(error, headerBlob);
  }
}

/**
 * Makes a vault in the keychain where there is none, with these secrets in it. The key goes into the keychain first and the
 * header decides: of two processes that do this at once one header stays, and the other process takes its key from there. A
 * crash in between leaves an unused item in the keychain and no vault.
 */
export async function createVaultKey(
  places: VaultPlaces,
  signal: AbortSignal,
  secrets: ReadonlyMap<string, string>,
): Promise<Opening> {
  const { blobs, keyring } = places;
  const key = randomBytes(vaultKeyBytes);
  const made = withHeader(key, createHeader(createIdentity(), key, { kind: 'keychain' }));
  try {
    await storeInKeyring(keyring, made, signal);
  } catch (error) {
    return explain(error, undefined);
  }
  const only = { key: headerBlobKey, blob: undefined };
  const isFirst = await blobs.change({
    only,
    put: [[headerBlobKey, made.headerBlob], ...sealAll(made, secrets)],
  });
  if (isFirst) return made;
  await keyring.delete(made.header.id, signal).catch(() => false);
  return openVaultKey(places, signal);
}

type MadeVault = OpenVault & { readonly headerBlob: Buffer };

/** An open vault under this header, whether it is stored already or not. */
export function withHeader(key: Buffer, header: VaultHeader): MadeVault {
  return { state: 'open', key, header, headerBlob: encodeHeader(header) };
}

/** Puts the vault key into the keychain and reads it back. Throws `KeyringError`. */
export async function storeInKeyring(
  keyring: Keyring,
  { header, key }: Pick<OpenVault, 'header' | 'key'>,
  signal: AbortSignal,
): Promise<void> {
  await keyring.set(header.id, key, signal);
  const kept = await keyring.get(header.id, signal);
  if (kept?.equals(key) !== true) throw new KeyringError('failed', 'what was stored cannot be read back');
}

/** The secrets as they are stored in this vault. */
export function sealAll(
  { key, header }: Pick<OpenVault, 'header' | 'key'>,
  secrets: ReadonlyMap<string, string>,
): (readonly [string, Buffer])[] {
  return [...secrets].map(([blobKey, secret]) => [blobKey, seal(key, purposeOf(header, blobKey), secret)]);
}

function explain(error: unknown, headerBlob: Buffer | undefined): Opening {
  if (error instanceof FailureError) return { state: 'memory', failure: error.failure, headerBlob };
  if (!(error instanceof KeyringError)) throw error;
  switch (error.problem) {
    case 'unavailable':
      return { state: 'memory', failure: headerBlob === undefined ? null : failure('vault-unavailable'), headerBlob };
    case 'locked':
      return { state: 'locked', failure: failure('vault-locked'), headerBlob };
    case 'failed':
      return { state: 'failed', failure: failure('vault-failed', { detail: error.detail }), headerBlob };
  }
}
