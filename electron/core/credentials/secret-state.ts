import { FailureError, type FailureCode } from '#shared/failure.ts';
import type { CredentialRecord } from '#core/ports/stores.ts';
import type { Vault } from '#core/ports/vault.ts';
import type { StoredCredential } from './plan-import.ts';
import { secretKeyOf } from './stored-secret.ts';

/** Failures after which a stored secret cannot come back by itself, so that importing its file again replaces it. */
const lostForGood: readonly FailureCode[] = [
  'vault-damaged',
  'vault-header-damaged',
  'vault-key-missing',
  'vault-newer',
  'vault-unavailable',
];

/** Whether a credential's secret can be opened. Throws why the vault does not open while that may change, such as `vault-locked`. */
export async function secretStateOf(
  vault: Vault,
  { id, keeping }: CredentialRecord,
): Promise<StoredCredential['secret']> {
  if (keeping === 'ask') return 'asked';
  try {
    return (await vault.get(secretKeyOf(id))) === undefined ? 'lost' : 'there';
  } catch (error) {
    if (error instanceof FailureError && lostForGood.includes(error.failure.code)) return 'lost';
    throw error;
  }
}
