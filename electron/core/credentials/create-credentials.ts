import { randomUUID } from 'node:crypto';
import type { KeyImport } from '#shared/contract/schemas.ts';
import { keyIdOfFileName } from '#shared/apns/apple-ids.ts';
import { fail, FailureError, type FailureCode } from '#shared/failure.ts';
import type { Credentials } from '#core/ports/credentials.ts';
import type { CredentialRecord, CredentialStore } from '#core/ports/stores.ts';
import type { Credential } from '#core/ports/types.ts';
import type { Vault } from '#core/ports/vault.ts';
import { checkKeyId, checkTeamId } from './apple-ids.ts';
import { maxKeyFileBytes, readSigningKey } from './read-signing-key.ts';

export interface CredentialsParts {
  readonly store: CredentialStore;
  readonly vault: Vault;
  now(): number;
}

/** Failures after which a stored secret cannot come back by itself, so that importing its file again replaces it. */
const lostForGood: readonly FailureCode[] = [
  'vault-damaged',
  'vault-header-damaged',
  'vault-key-missing',
  'vault-newer',
  'vault-unavailable',
];

export function createCredentials(parts: CredentialsParts): Credentials {
  const { store, vault } = parts;

  async function find(id: string): Promise<CredentialRecord> {
    const record = (await store.list()).find((candidate) => candidate.id === id);
    if (record === undefined) throw fail('credential-not-found', { name: id });
    return record;
  }

  async function describe(record: CredentialRecord): Promise<Credential> {
    return { ...record, kind: 'key', isSample: false, hasSecret: await vault.has(secretKey(record.id)) };
  }

  /** A key whose secret was lost takes it from the file that is imported again. */
  async function restore(record: CredentialRecord, keyPem: string): Promise<Credential> {
    if (await isReadable(vault, secretKey(record.id))) throw fail('credential-exists', { name: record.name });
    await vault.put(secretKey(record.id), keyPem);
    return describe(record);
  }

  return {
    list: async () => Promise.all((await store.list()).map(describe)),

    async importKey(input) {
      const { keyPem, fingerprintSha256, keyId, teamId } = readKeyFile(input);
      const existing = (await store.list()).find((record) => record.fingerprintSha256 === fingerprintSha256);
      if (existing !== undefined) {
        if (existing.keyId === keyId && existing.teamId === teamId) return restore(existing, keyPem);
        throw fail('credential-exists', { name: existing.name });
      }
      const record: CredentialRecord = {
        id: randomUUID(),
        name: input.name.trim() === '' ? keyId : input.name.trim(),
        keyId,
        teamId,
        fingerprintSha256,
        createdAtMs: parts.now(),
        lastAcceptedAtMs: null,
      };
      await vault.put(secretKey(record.id), keyPem);
      try {
        await store.add(record);
      } catch (error) {
        await vault.remove(secretKey(record.id));
        throw error;
      }
      return describe(record);
    },

    async rename(id, name) {
      await find(id);
      await store.rename(id, name);
      return describe(await find(id));
    },

    async remove(id) {
      await vault.remove(secretKey(id));
      await store.remove(id);
    },

    async open(id) {
      const { name, keyId, teamId } = await find(id);
      const keyPem = await vault.get(secretKey(id));
      if (keyPem === undefined) throw fail('credential-secret-gone', { name });
      return { id, name, key: { credentialId: id, keyPem, keyId, teamId } };
    },

    openInline(choice) {
      const { keyPem, fingerprintSha256, keyId, teamId } = readKeyFile(choice);
      const credentialId = `inline:${fingerprintSha256}:${keyId}:${teamId}`;
      return { id: null, name: keyId, key: { credentialId, keyPem, keyId, teamId } };
    },
  };
}

/** A key file with the ids that are not in it; the key id from the file's name when it was not typed. */
function readKeyFile(input: Omit<KeyImport, 'name'>) {
  const key = readSigningKey(decodeFile(input.contentBase64));
  const keyId = checkKeyId(input.keyId.trim() === '' ? (keyIdOfFileName(input.fileName) ?? '') : input.keyId);
  return { ...key, keyId, teamId: checkTeamId(input.teamId) };
}

function secretKey(credentialId: string): string {
  return `credential:${credentialId}`;
}

async function isReadable(vault: Vault, key: string): Promise<boolean> {
  try {
    return (await vault.get(key)) !== undefined;
  } catch (error) {
    if (error instanceof FailureError && lostForGood.includes(error.failure.code)) return false;
    throw error;
  }
}

/** Refuses what is far too large before it is decoded. */
function decodeFile(base64: string): Buffer {
  if (base64.length > maxKeyFileBytes * 2) throw fail('key-too-large');
  return Buffer.from(base64, 'base64');
}
