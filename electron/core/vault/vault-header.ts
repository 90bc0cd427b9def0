import { randomUUID } from 'node:crypto';
import { fail } from '#shared/failure.ts';
import { seal, unseal, type BlobPurpose } from './sealed-blob.ts';

/** Where the header stands among the blobs; no secret is stored under `vault:`. */
export const headerBlobKey = 'vault:header';

const format = 1;
const canaryText = 'pushbench';

/** Says that there is a vault and which key opens it: that key is never made anew while the header is there. */
export interface VaultHeader {
  /** The account in the keychain, so that two data folders have two keys. */
  readonly id: string;
  readonly revision: number;
  /** Sealed with the vault key; opens only with the right one. */
  readonly canary: Buffer;
}

export function createHeader(vaultKey: Buffer): VaultHeader {
  const id = randomUUID();
  const revision = 1;
  return { id, revision, canary: seal(vaultKey, purposeOf({ id, revision }, headerBlobKey), canaryText) };
}

export function purposeOf(header: Pick<VaultHeader, 'id' | 'revision'>, blobKey: string): BlobPurpose {
  return { vaultId: header.id, revision: header.revision, blobKey };
}

/** Whether the vault was sealed with this key. */
export function isKeyOf(header: VaultHeader, vaultKey: Buffer): boolean {
  try {
    return unseal(vaultKey, purposeOf(header, headerBlobKey), header.canary) === canaryText;
  } catch {
    return false;
  }
}

export function encodeHeader({ id, revision, canary }: VaultHeader): Buffer {
  return Buffer.from(
    JSON.stringify({ format, protection: 'keychain', id, revision, canary: canary.toString('base64') }),
  );
}

/** Throws `vault-header-damaged`, or `vault-newer` when another version's vault is there. */
export function decodeHeader(blob: Buffer): VaultHeader {
  const header = parse(blob);
  if (typeof header.format === 'number' && header.format > format) throw fail('vault-newer');
  if (typeof header.protection === 'string' && header.protection !== 'keychain') throw fail('vault-newer');
  const { id, revision, canary } = header;
  const isWhole =
    header.format === format && typeof id === 'string' && typeof revision === 'number' && typeof canary === 'string';
  if (!isWhole) throw fail('vault-header-damaged');
  return { id, revision, canary: Buffer.from(canary, 'base64') };
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
