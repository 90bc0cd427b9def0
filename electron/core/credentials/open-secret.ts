import type { CredentialDetails } from '#shared/contract/credentials.ts';
import { fail } from '#shared/failure.ts';
import type { CredentialRecord, CredentialStore } from '#core/ports/stores.ts';
import type { Vault } from '#core/ports/vault.ts';
import { parseSecret, secretKeyOf, type CertificateSecret } from './stored-secret.ts';

interface RecordOf<Kind extends CredentialDetails['kind']> extends CredentialRecord {
  readonly details: Extract<CredentialDetails, { kind: Kind }>;
}

/** A stored credential with its secret. Never leaves the core. */
export type OpenSecret =
  | { readonly kind: 'key'; readonly keyPem: string; readonly record: RecordOf<'key'> }
  | (CertificateSecret & { readonly kind: 'certificate'; readonly record: RecordOf<'certificate'> })
  | { readonly kind: 'private-key'; readonly keyPem: string; readonly record: RecordOf<'private-key'> };

export interface SecretParts {
  readonly store: CredentialStore;
  readonly vault: Vault;
}

/** Throws `credential-not-found`. */
export async function findRecord(store: CredentialStore, id: string): Promise<CredentialRecord> {
  return recordIn(await store.list(), id);
}

/** As `findRecord`, for records at hand. */
export function recordIn(records: readonly CredentialRecord[], id: string): CredentialRecord {
  const record = records.find((candidate) => candidate.id === id);
  if (record === undefined) throw fail('credential-not-found', { name: id });
  return record;
}

/**
 * Opens what is stored of a credential, also of an expired one. Throws `credential-not-found`, `credential-asks`,
 * `credential-secret-gone`, or why the vault does not open.
 */
export async function openSecret({ store, vault }: SecretParts, id: string): Promise<OpenSecret> {
  return openRecord(vault, await findRecord(store, id));
}

/** As `openSecret`, for a record at hand. */
export async function openRecord(vault: Vault, record: CredentialRecord): Promise<OpenSecret> {
  const { id, name, keeping, details } = record;
  if (keeping === 'ask') throw fail('credential-asks', { name });
  const text = await vault.get(secretKeyOf(id));
  if (text === undefined) throw fail('credential-secret-gone', { name });
  const secret = parseSecret(text);
  switch (details.kind) {
    case 'key':
      return { kind: 'key', keyPem: secret.keyPem, record: { ...record, details } };
    case 'private-key':
      return { kind: 'private-key', keyPem: secret.keyPem, record: { ...record, details } };
    case 'certificate':
      // A certificate is written with its key in one go, so that a key alone is none of it.
      if (!('certificatePem' in secret)) throw fail('credential-secret-gone', { name });
      return { kind: 'certificate', ...secret, record: { ...record, details } };
  }
}
