import type { ContractClient } from '#shared/contract/client.ts';
import { fail, FailureError } from '#shared/failure.ts';
import type { Terminal } from './terminal.ts';

/**
 * Makes sure that what is stored now outlives this command. Where there is no keychain and nothing was stored yet, the
 * passphrase in `PUSHBENCH_VAULT_PASSPHRASE` begins a vault; without one it throws `vault-memory-only`. A locked keychain is asked
 * for when something is stored.
 */
export async function assertVaultKeeps({ vaultPassphrase }: Terminal, client: ContractClient): Promise<void> {
  const { kind, failure, storeName } = await client.vault.status({});
  if (kind !== 'memory') return;
  if (failure !== null) throw new FailureError(failure);
  if (vaultPassphrase === undefined) throw fail('vault-memory-only', { storeName });
  await client.vault.setPassphrase({ passphrase: vaultPassphrase });
}
