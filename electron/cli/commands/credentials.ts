import {
  inspectCredentialFiles,
  maxCredentialFileBytes,
  type NamedFile,
} from '#core/credentials/inspect-credential-files.ts';
import { problem } from '#core/credentials/files/problems.ts';
import type { CredentialInspection, CredentialProblem } from '#shared/contract/credential-inspection.ts';
import { systemErrorCode } from '#shared/system-error.ts';
import type { Command } from 'commander';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describeInspection } from '../describe-inspection.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CommandHost } from '../command-host.ts';
import { printLine, type Terminal } from '../terminal.ts';

interface InspectOptions {
  readonly passphraseEnv?: string;
  readonly json?: boolean;
}

/** `credentials inspect`: what files are. Exit code 1 when there is an error among the problems. Needs no data folder. */
export function addCredentialsCommand({ program, terminal, finish }: CommandHost): void {
  const credentials = program.command('credentials').description('Keys and certificates.');
  credentials
    .command('inspect')
    .description('Says what credential files are and what is wrong with them; nothing is stored.')
    .argument('<file...>', 'keys (.p8, .pem), certificates (.cer, .pem), .p12, provisioning profiles')
    .option('--passphrase-env <variable>', 'environment variable with the passphrase of encrypted files')
    .option('--json', 'print one object')
    .action(async (files: readonly string[], options: InspectOptions, command: Command) => {
      const inspection = await inspect(terminal, files, readPassphrase(terminal, command, options.passphraseEnv));
      await printLine(
        terminal.stdout,
        options.json === true ? JSON.stringify(inspection) : describeInspection(inspection),
      );
      const isUsable = inspection.problems.every(({ severity }) => severity !== 'error');
      finish(isUsable ? exitCodes.success : exitCodes.failure);
    });
}

function readPassphrase(terminal: Terminal, command: Command, variable: string | undefined): string | undefined {
  if (variable === undefined) return undefined;
  const passphrase = terminal.environment[variable];
  if (passphrase === undefined) {
    command.error(`error: the environment variable '${variable}' is not set`, { exitCode: exitCodes.usage });
  }
  return passphrase;
}

async function inspect(
  terminal: Terminal,
  files: readonly string[],
  passphrase: string | undefined,
): Promise<CredentialInspection> {
  const read: NamedFile[] = [];
  const problems: CredentialProblem[] = [];
  for (const file of files) {
    try {
      read.push({ name: file, bytes: await readStart(resolve(terminal.folder, file)) });
    } catch (error) {
      problems.push(whyUnreadable(file, error));
    }
  }
  const { inspection } = await inspectCredentialFiles(read, { passphrase });
  return { ...inspection, problems: [...problems, ...inspection.problems] };
}

/** One byte more than is accepted, so that a huge file is refused and not read. */
async function readStart(path: string): Promise<Buffer> {
  await using file = await open(path);
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of file.createReadStream({ end: maxCredentialFileBytes, autoClose: false })) {
    // A stream without an encoding gives buffers.
    chunks.push(chunk as Buffer);
    sizeBytes += (chunk as Buffer).length;
  }
  return Buffer.concat(chunks, sizeBytes);
}

function whyUnreadable(file: string, error: unknown): CredentialProblem {
  const code = systemErrorCode(error);
  return code === 'ENOENT' ? problem('notFound', file) : problem('fileUnreadable', code);
}
