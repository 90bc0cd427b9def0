import type { VaultStatus } from '../contract/schemas.ts';
import { describeFailure } from '../failure.ts';

/** Where secrets live and how well that protects, for each state of the vault. */
const vaultStatusMessages = {
  keychain: ({ storeName }: VaultStatus) =>
    `Keys are stored encrypted on this computer; what opens them is in the ${storeName}. Copies of the files are useless without it; programs that run as you may be able to ask it.`,
  memory: ({ storeName }: VaultStatus) =>
    `The ${storeName} does not answer, so keys are kept in memory only and are gone when Pushbench ends. Nothing secret is written to disk.`,
  locked: ({ storeName }: VaultStatus) =>
    `The ${storeName} is locked, so stored keys cannot be read now. Unlock it, then try again.`,
} as const;

/** The sentence for where secrets live now. */
export function describeVaultStatus(status: VaultStatus): string {
  if (status.failure !== null && status.state === 'failed') return describeFailure(status.failure);
  if (status.state === 'locked') return vaultStatusMessages.locked(status);
  return vaultStatusMessages[status.kind](status);
}

/** Whether asking the keychain again can change anything. */
export function canRetryVault(status: VaultStatus): boolean {
  return status.state !== 'ready' || status.kind === 'memory';
}
