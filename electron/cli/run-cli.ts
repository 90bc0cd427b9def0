import { toFailure } from '#shared/contract/client.ts';
import { printableText } from '#shared/printable-text.ts';
import { describeFailure } from './describe-failure.ts';
import { Command, CommanderError } from 'commander';
import type { CommandHost } from './command-host.ts';
import { addCredentialsCommand } from './commands/credentials.ts';
import { addCsrCommand } from './commands/csr.ts';
import { addHistoryCommand } from './commands/history.ts';
import { addLintCommand } from './commands/lint.ts';
import { addSendCommand } from './commands/send.ts';
import { addServeCommand } from './commands/serve.ts';
import { addSimulatorCommand } from './commands/simulator.ts';
import { addTokenCommand } from './commands/token.ts';
import { exitCodes } from './exit-codes.ts';
import { printLine, type Terminal } from './terminal.ts';
import { version } from './version.ts';

/** Runs one command line and gives its exit code. Never throws: every failure is a sentence on the error stream. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exitCodes.success;
  const program = new Command('pushbench')
    .description('Sends and explains Apple push notifications.')
    .version(version)
    .option('--data-dir <folder>', 'data folder (default: PUSHBENCH_DATA_DIR, else the system’s place)')
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .showHelpAfterError('(add --help for the options)')
    .exitOverride();
  const host: CommandHost = {
    program,
    terminal,
    finish(finished) {
      code = finished;
    },
  };
  addSendCommand(host);
  addLintCommand(host);
  addSimulatorCommand(host);
  addHistoryCommand(host);
  addCredentialsCommand(host);
  addCsrCommand(host);
  addTokenCommand(host);
  addServeCommand(host);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.success : exitCodes.usage;
    await printLine(terminal.stderr, printableText(describeFailure(toFailure(error))));
    return exitCodes.failure;
  }
}
