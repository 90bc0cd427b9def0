import { randomUUID } from 'node:crypto';
import { fail } from '#shared/failure.ts';
import { decodeLock, encodeLock, type PassphraseLock } from './passphrase-lock.ts';
import { seal, unseal, type BlobPurpose } from './sealed-blob.ts';

/** Where the header stands among the blobs; no secret is stored under `vault:`. */
export const headerBlobKey = 'vault:header';

const format = 1;
const canaryText = 'pushbench';

/** Where the vault key is. It stays the same when this changes, so that no secret has to be sealed anew. */
export type Protection =
  | { readonly kind: 'keychain' }
  /** In the header, sealed under a key made from the passphrase. */
  | { readonly kind: 'passphrase'; readonly lock: PassphraseLock };

/** Says that there is a vault and which key opens it: that key is never made anew while the header is there. */
export interface VaultHeader {
  /** The account in the keychain, so that two data folders have two keys. */
  readonly id: string;
  /** Of the vault key. */
  readonly revision: number;
  /** Sealed with the vault key; opens only with the right one. */
  readonly canary: Buffer;
  readonly protection: Protection;
}

/** What a key is sealed for: the vault, before it has a header. */
export type VaultIdentity = Pick<VaultHeader, 'id' | 'revision'>;

export function createIdentity(): VaultIdentity {
  return { id: randomUUID(), revision: 1 };
}

export function createHeader(identity: VaultIdentity, vaultKey: Buffer, protection: Protection): VaultHeader {
  return { ...identity, canary: seal(vaultKey, purposeOf(identity, headerBlobKey), canaryText), protection };
}

export function purposeOf(identity: VaultIdentity, blobKey: string): BlobPurpose {
  return { vaultId: identity.id, revision: identity.revision, blobKey };
}

/** Whether the vault was sealed with this key. */
export function isKeyOf(header: VaultHeader, vaultKey: Buffer): boolean {
  try {
    return unseal(vaultKey, purposeOf(header, headerBlobKey), header.canary) === canaryText;
  } catch {
    return false;
  }
}

export function encodeHeader({ id, revision, canary, protection }: VaultHeader): Buffer {
  const lock = protection.kind === 'passphrase' ? { lock: encodeLock(protection.lock) } : {};
  return Buffer.from(
    JSON.stringify({ format, protection: protection.kind, id, revision, canary: canary.toString('base64'), ...lock }),
  );
}

/** Throws `vault-header-damaged`, or `vault-newer` when another version's vault is there. */
export function decodeHeader(blob: Buffer): VaultHeader {
  const header = parse(blob);
  if (typeof header.format === 'number' && header.format > format) throw fail('vault-newer');
  const { id, revision, canary } = header;
  const protection = decodeProtection(header);
  const isWhole =
    header.format === format && typeof id === 'string' && typeof revision === 'number' && typeof canary === 'string';
  if (!isWhole) throw fail('vault-header-damaged');
  return { id, revision, canary: Buffer.from(canary, 'base64'), protection };
}

function decodeProtection({ protection, lock }: Record<string, unknown>): Protection {
  switch (protection) {
    case 'keychain':
      return { kind: 'keychain' };
    case 'passphrase':
      return { kind: 'passphrase', lock: decodeLock(lock) };
    default:
      throw typeof protection === 'string' ? fail('vault-newer') : fail('vault-header-damaged');
  }
}

function parse(blob: Buffer): Record<string, unknown> {
  try {
    const header: unknown = JSON.parse(blob.toString('utf8'));
    if (typeof header === 'object' && header !== null) return { ...header };
  } catch {
    // Said below.
  }
  throw fail('vault-header-damaged');
}
