import { describeFailure as describe, type Failure, type FailureCode } from '#shared/failure.ts';

const useFiles = 'give the files with each command (--key, --cert)';
const resetFirst = `reset stored secrets in the window and import the files again; till then ${useFiles}`;

/** The sentences that lead to the window, as they are on the command line. */
const here: Partial<Record<FailureCode, string>> = {
  'vault-passphrase-needed':
    'Stored secrets are locked by your passphrase. Set PUSHBENCH_VAULT_PASSPHRASE to it, then run the command again.',
  'vault-locked':
    'The system’s keychain is locked, so no secret can be stored or read. Unlock it, then run the command again; nothing was changed. On a computer where nobody can unlock it, set PUSHBENCH_VAULT_PASSPHRASE before the first secret is stored, or give the files with each command (--key, --cert).',
  'vault-key-missing': `The keychain no longer holds Pushbench’s vault key, so credentials stored earlier cannot be read, and none is stored beside them. Restore the keychain, or ${resetFirst}.`,
  'vault-unavailable': `No keychain answers, so credentials stored earlier cannot be read, and none is stored beside them; they are kept. Start the system’s keychain and run the command again, or ${useFiles}.`,
  'vault-newer': `The stored credentials were sealed by a newer version of Pushbench, so they cannot be read, and none is stored beside them. Update Pushbench, or ${useFiles}.`,
  'vault-header-damaged': `The vault’s own record in the database is damaged, so credentials stored earlier cannot be read, and none is stored beside them. Restore a backup of the database, or ${resetFirst}.`,
};

/** The sentence for a failure: what happened, why, and what to do next on the command line. */
export function describeFailure(cause: Failure): string {
  return here[cause.code] ?? describe(cause);
}
