import { toFailure, type ContractClient } from '#shared/contract/client.ts';
import { fail, FailureError } from '#shared/failure.ts';
import type { Terminal } from './terminal.ts';

/** The parts of the core that store secrets. */
export interface VaultPort {
  readonly vault: Pick<ContractClient['vault'], 'status' | 'setPassphrase'>;
  readonly credentials: Pick<ContractClient['credentials'], 'list' | 'remove'>;
}

/**
 * Stores secrets so that they outlive this command, or not at all. Where nothing was stored yet and the keychain is not there or
 * locked, the passphrase in `PUSHBENCH_VAULT_PASSPHRASE` begins a vault. Without one it throws `vault-memory-only`, and a locked
 * keychain is asked for when something is stored.
 */
export async function keepInVault<Result>(
  { vaultPassphrase }: Pick<Terminal, 'vaultPassphrase'>,
  { vault, credentials }: VaultPort,
  store: () => Promise<Result>,
): Promise<Result> {
  await assertKept(vault, vaultPassphrase);
  const before = (await credentials.list({})).map(({ id }) => id);
  const result = await store();
  try {
    // A keychain that was slow to answer at first may have turned out not to be there.
    await assertKept(vault, vaultPassphrase);
  } catch (error) {
    const added = (await credentials.list({})).filter(({ id }) => !before.includes(id));
    for (const { id } of added) await credentials.remove({ id });
    throw error;
  }
  return result;
}

/** Moves what is in memory under the passphrase, when there is one. */
async function assertKept(vault: VaultPort['vault'], passphrase: string | undefined): Promise<void> {
  const { kind, state, failure, storeName } = await vault.status({});
  if (kind === 'memory') {
    if (failure !== null) throw new FailureError(failure);
    if (passphrase === undefined) throw fail('vault-memory-only', { storeName });
    await beginVault(vault, passphrase);
  }
  if (kind === 'keychain' && state === 'locked' && passphrase !== undefined) await beginVault(vault, passphrase);
}

/** A vault that is there, made long ago or by another command at this moment, is taken as it is. */
async function beginVault(vault: VaultPort['vault'], passphrase: string): Promise<void> {
  try {
    await vault.setPassphrase({ passphrase });
  } catch (error) {
    if (!['vault-exists', 'vault-changed'].includes(toFailure(error).code)) throw error;
  }
}
