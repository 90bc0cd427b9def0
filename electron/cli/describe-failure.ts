import { describeFailure as describe, type Failure, type FailureCode } from '#shared/failure.ts';

/** The sentences that lead to the window, as they are on the command line. */
const here: Partial<Record<FailureCode, string>> = {
  'vault-passphrase-needed':
    'Stored secrets are locked by your passphrase. Set PUSHBENCH_VAULT_PASSPHRASE to it, then run the command again.',
};

/** The sentence for a failure: what happened, why, and what to do next on the command line. */
export function describeFailure(cause: Failure): string {
  return here[cause.code] ?? describe(cause);
}
