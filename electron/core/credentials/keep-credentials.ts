import type { CredentialChange, CredentialRecord, NewCredential } from '#core/ports/stores.ts';
import type { Vault } from '#core/ports/vault.ts';
import type { SecretParts } from './open-secret.ts';
import { secretKeyOf } from './stored-secret.ts';

/** A credential as it is to be. */
export interface CredentialToKeep {
  /** Null: it is a new one. */
  readonly before: CredentialRecord | null;
  readonly after: NewCredential;
  /** Null: it is not stored, or stays as it is. */
  readonly secret: string | null;
}

/**
 * Keeps all of the credentials or none. Their secrets come first, so that no record is without its own, and go again when
 * the records, which are written in one step, cannot be. Throws why the vault or the store cannot take them.
 */
export async function keepCredentials(
  { store, vault }: SecretParts,
  credentials: readonly CredentialToKeep[],
): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const credential of credentials) undo.push(await putSecret(vault, credential));
    await store.apply(credentials.map(changeOf));
  } catch (error) {
    // The first failure is the one to tell; what cannot be undone because of the same is only left over.
    for (const step of undo.toReversed()) await step().catch(ignore);
    throw error;
  }
  // Nothing can be lost by these any more, and what stays behind is not opened.
  for (const { before, after } of credentials) {
    if (before !== null && after.keeping === 'ask') await vault.remove(secretKeyOf(after.id)).catch(ignore);
  }
}

/** Gives what undoes it. */
async function putSecret(vault: Vault, { before, after, secret }: CredentialToKeep): Promise<() => Promise<void>> {
  const nothing = () => Promise.resolve();
  if (secret === null) return nothing;
  const key = secretKeyOf(after.id);
  const previous = before === null ? undefined : await vault.get(key).catch(ignore);
  await vault.put(key, secret);
  if (before === null) return () => vault.remove(key);
  // Where the secret was lost, the new one may stay: it is the same credential's.
  return previous === undefined ? nothing : () => vault.put(key, previous);
}

/** Of one that is there only what becomes otherwise, as it may have been renamed meanwhile. */
function changeOf({ before, after }: CredentialToKeep): CredentialChange {
  if (before === null) return { added: after };
  const { id, name, keeping, details } = after;
  return {
    id,
    changed: {
      details,
      ...(name === before.name ? {} : { name }),
      ...(keeping === before.keeping ? {} : { keeping }),
    },
  };
}

function ignore(): undefined {
  return undefined;
}
