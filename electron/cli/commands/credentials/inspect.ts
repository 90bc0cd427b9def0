import { credentialFileLimitBytes } from '#shared/contract/limits.ts';
import { inspectCredentialFiles, type NamedFile } from '#core/credentials/inspect-credential-files.ts';
import { noteOthers } from '#core/credentials/files/note-others.ts';
import { problem } from '#core/credentials/files/problems.ts';
import type { CredentialInspection, CredentialProblem } from '#shared/contract/credential-inspection.ts';
import { printableText } from '#shared/printable-text.ts';
import { systemErrorCode } from '#shared/system-error.ts';
import type { Command } from 'commander';
import { resolve } from 'node:path';
import type { CommandHost } from '../../command-host.ts';
import { passphraseEnvText, readPassphrase } from '../../credential-options.ts';
import { describeInspection } from '../../describe-inspection.ts';
import { exitCodes } from '../../exit-codes.ts';
import { readStart } from '../../files.ts';
import { printableLines, printLine, type Terminal } from '../../terminal.ts';

interface InspectOptions {
  readonly passphraseEnv?: string;
  readonly json?: boolean;
}

/** `credentials inspect`: what files are. Exit code 1 when there is an error among the problems. Needs no data folder. */
export function addInspectCommand({ program, terminal, finish }: CommandHost): void {
  program
    .command('inspect')
    .description('Says what credential files are and what is wrong with them; nothing is stored.')
    .argument('<file...>', 'keys (.p8, .pem), certificates (.cer, .pem), .p12, provisioning profiles')
    .option('--passphrase-env <variable>', passphraseEnvText)
    .option('--json', 'print one object')
    .action(async (files: readonly string[], options: InspectOptions, command: Command) => {
      const passphrase = readPassphrase(terminal, command, options.passphraseEnv);
      const inspection = await inspect(terminal, files, passphrase ?? undefined);
      await printLine(
        terminal.stdout,
        options.json === true ? JSON.stringify(inspection) : printableLines(describeInspection(inspection)),
      );
      const isUsable = inspection.problems.every(({ severity }) => severity !== 'error');
      finish(isUsable ? exitCodes.success : exitCodes.failure);
    });
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
      read.push({ name: file, bytes: await readStart(resolve(terminal.folder, file), credentialFileLimitBytes) });
    } catch (error) {
      problems.push(whyUnreadable(file, error));
    }
  }
  const inspected = await inspectCredentialFiles(read, { passphrase });
  const { inspection } = inspected;
  return { ...inspection, problems: [...problems, ...inspection.problems, ...noteOthers(inspected)] };
}

function whyUnreadable(file: string, error: unknown): CredentialProblem {
  const code = systemErrorCode(error);
  const path = printableText(file);
  if (code === 'ENOENT') return problem('notFound', path);
  return code === 'EISDIR' ? problem('pathOfFolder', path) : problem('fileUnreadable', path, code);
}
