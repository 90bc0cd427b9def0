import { randomBytes, scrypt } from 'node:crypto';
import { fail, FailureError } from '#shared/failure.ts';
import { leastPassphraseLength } from '#shared/passphrases.ts';
import { seal, unseal, vaultKeyBytes, type BlobPurpose } from './sealed-blob.ts';

/**
 * Threat: somebody has the database and tries passphrases. Fence: scrypt (RFC 7914) with a random salt makes each try cost
 * 128 MiB and about half a second. Its parameters stand in the header and are bounded when read, so that a changed header
 * can neither take the computer's memory nor make the next passphrase cheap to try.
 */
export interface PassphraseLock {
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
  readonly salt: Buffer;
  /** The vault key, sealed under what scrypt made of the passphrase. */
  readonly wrappedKey: Buffer;
}

/** A passphrase and what belongs to it. */
export interface PassphraseUse {
  readonly passphrase: string;
  readonly purpose: Pick<BlobPurpose, 'vaultId' | 'revision'>;
}

/** OWASP Password Storage Cheat Sheet: N = 2^17, r = 8, p = 1. */
export const usualCost = 2 ** 17;
const leastCost = 2 ** 14;
const greatestCost = 2 ** 20;
const usualBlockSize = 8;
const greatestParallelization = 4;
const saltBytes = 16;

/** Locks the vault key. Throws `vault-passphrase-short` below 8 characters. */
export async function lockKey(use: PassphraseUse, vaultKey: Buffer, cost = usualCost): Promise<PassphraseLock> {
  if (use.passphrase.length < leastPassphraseLength) {
    throw fail('vault-passphrase-short', { characters: leastPassphraseLength });
  }
  const parameters = { cost, blockSize: usualBlockSize, parallelization: 1, salt: randomBytes(saltBytes) };
  const key = await deriveKey(use.passphrase, parameters);
  return { ...parameters, wrappedKey: seal(key, purposeOfKey(use), vaultKey.toString('base64')) };
}

/** Throws `vault-wrong-passphrase`. */
export async function unlockKey(use: PassphraseUse, lock: PassphraseLock): Promise<Buffer> {
  const key = await deriveKey(use.passphrase, lock);
  try {
    return Buffer.from(unseal(key, purposeOfKey(use), lock.wrappedKey), 'base64');
  } catch (error) {
    if (error instanceof FailureError) throw fail('vault-wrong-passphrase');
    throw error;
  }
}

export function encodeLock({ salt, wrappedKey, ...numbers }: PassphraseLock) {
  return { ...numbers, salt: salt.toString('base64'), wrappedKey: wrappedKey.toString('base64') };
}

/** Throws `vault-header-damaged`, also for parameters out of bounds. */
export function decodeLock(value: unknown): PassphraseLock {
  const lock: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const { cost, blockSize, parallelization, salt, wrappedKey } = lock;
  const isBounded =
    isWithin(cost, leastCost, greatestCost) &&
    Number.isInteger(Math.log2(cost)) &&
    isWithin(blockSize, usualBlockSize, usualBlockSize) &&
    isWithin(parallelization, 1, greatestParallelization);
  if (!isBounded || typeof salt !== 'string' || typeof wrappedKey !== 'string') throw fail('vault-header-damaged');
  const saltBlob = Buffer.from(salt, 'base64');
  if (saltBlob.length !== saltBytes) throw fail('vault-header-damaged');
  return { cost, blockSize, parallelization, salt: saltBlob, wrappedKey: Buffer.from(wrappedKey, 'base64') };
}

function isWithin(value: unknown, least: number, greatest: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= greatest;
}

function purposeOfKey({ purpose: { vaultId, revision } }: PassphraseUse): BlobPurpose {
  return { vaultId, revision, blobKey: 'vault:key' };
}

/** Runs beside the event loop. The same text typed on another system may be composed otherwise, hence NFKC. */
function deriveKey(passphrase: string, parameters: Omit<PassphraseLock, 'wrappedKey'>): Promise<Buffer> {
  const { cost, blockSize, parallelization, salt } = parameters;
  // 128 * N * r bytes, and what scrypt needs beside.
  const maxmem = 128 * cost * blockSize + 2 ** 24;
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  scrypt(
    Buffer.from(passphrase.normalize('NFKC')),
    salt,
    vaultKeyBytes,
    { cost, blockSize, parallelization, maxmem },
    (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    },
  );
  return promise;
}
