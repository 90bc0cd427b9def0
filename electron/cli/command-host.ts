import { toFailure } from '#shared/contract/client.ts';
import { FailureError, type Failure } from '#shared/failure.ts';
import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** What a command needs to add itself to the program. */
export interface CommandHost {
  readonly program: Command;
  readonly terminal: Terminal;
  /** Records the exit code of the command that ran. */
  readonly finish: (code: number) => void;
}

/** The failure behind an error, whether it was thrown here or came back from the core. */
export function failureOf(error: unknown): Failure {
  return error instanceof FailureError ? error.failure : toFailure(error);
}
