import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** What a command needs to add itself to the program. */
export interface CommandHost {
  readonly program: Command;
  readonly terminal: Terminal;
  /** Records the exit code of the command that ran. */
  readonly finish: (code: number) => void;
}
