import type { VaultStatus } from '../contract/app.ts';
import { describeFailure } from '../failure.ts';

/** Where secrets (keys, and certificates with their keys) live and how well that protects, for each state of the vault. */
const vaultStatusMessages = {
  keychain: ({ storeName }: VaultStatus) =>
    `Secrets are stored encrypted on this computer; what opens them is in the ${storeName}. Copies of the files are useless without it; programs that run as you may be able to ask it.`,
  passphrase: () =>
    'Secrets are stored encrypted on this computer; what opens them is your passphrase. Copies of the files are as safe as it is hard to guess; Pushbench asks for it after each start.',
  memory: ({ storeName }: VaultStatus) =>
    `The ${storeName} does not answer, so secrets are kept in memory only and are gone when Pushbench ends. Nothing secret is written to disk. Set a passphrase to keep them.`,
  locked: ({ storeName }: VaultStatus) =>
    `The ${storeName} is locked, so stored secrets cannot be read now. Unlock it, then try again.`,
  lockedByPassphrase: () =>
    'Secrets are stored encrypted on this computer and are locked by your passphrase. Unlock them to send with them.',
} as const;

/** The sentence for where secrets live now. */
export function describeVaultStatus(status: VaultStatus): string {
  if (status.failure !== null && status.state === 'failed') return describeFailure(status.failure);
  if (status.state !== 'locked') return vaultStatusMessages[status.kind](status);
  if (status.kind !== 'passphrase') return vaultStatusMessages.locked(status);
  return status.failure?.code === 'vault-wrong-passphrase'
    ? describeFailure(status.failure)
    : vaultStatusMessages.lockedByPassphrase();
}

/** What a person can do about where secrets live. */
export type VaultAction = 'unlock' | 'set-passphrase' | 'change-passphrase' | 'move-to-keychain' | 'retry' | 'reset';

/** What can be done now, the most useful first. */
export function vaultActions({ kind, state, canMoveToKeychain }: VaultStatus): readonly VaultAction[] {
  if (kind === 'passphrase') {
    if (state === 'locked') return ['unlock', 'reset'];
    return [...(canMoveToKeychain ? (['move-to-keychain'] as const) : []), 'change-passphrase', 'reset'];
  }
  if (state !== 'ready') return ['retry', 'reset'];
  return kind === 'memory' ? ['set-passphrase', 'retry'] : [];
}
