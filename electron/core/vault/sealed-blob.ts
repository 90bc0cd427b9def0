import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { fail, failure, FailureError } from '#shared/failure.ts';

/**
 * Threat: somebody reads or changes the database. Fence: `version | iv | tag | ciphertext` of AES-256-GCM; what the blob is
 * for is authenticated with it, so a changed, shortened, swapped or foreign blob is refused.
 */

const blobVersion = 1;
const ivBytes = 12;
const tagBytes = 16;
const overheadBytes = 1 + ivBytes + tagBytes;

export const vaultKeyBytes = 32;

/** What a blob belongs to. */
export interface BlobPurpose {
  readonly vaultId: string;
  /** Of the vault key; rises when the key is replaced. */
  readonly revision: number;
  /** The key it is stored under. */
  readonly blobKey: string;
}

/** Encrypts under a fresh IV. */
export function seal(vaultKey: Buffer, purpose: BlobPurpose, secret: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', vaultKey, iv, { authTagLength: tagBytes });
  cipher.setAAD(associatedData(purpose));
  const ciphertext = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([blobVersion]), iv, cipher.getAuthTag(), ciphertext]);
}

/** Throws `vault-damaged` for anything but an unchanged blob of this purpose and key. */
export function unseal(vaultKey: Buffer, purpose: BlobPurpose, blob: Buffer): string {
  if (blob.length < overheadBytes || blob[0] !== blobVersion) throw fail('vault-damaged');
  const iv = blob.subarray(1, 1 + ivBytes);
  const decipher = createDecipheriv('aes-256-gcm', vaultKey, iv, { authTagLength: tagBytes });
  decipher.setAAD(associatedData(purpose));
  decipher.setAuthTag(blob.subarray(1 + ivBytes, overheadBytes));
  try {
    return Buffer.concat([decipher.update(blob.subarray(overheadBytes)), decipher.final()]).toString('utf8');
  } catch (error) {
    throw new FailureError(failure('vault-damaged'), { cause: error });
  }
}

function associatedData({ vaultId, revision, blobKey }: BlobPurpose): Buffer {
  return Buffer.from(JSON.stringify(['pushbench', blobVersion, vaultId, revision, blobKey]));
}
