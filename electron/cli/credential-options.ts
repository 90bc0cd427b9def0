import { Option, type Command } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { collect } from './options.ts';
import type { Terminal } from './terminal.ts';

/** The options of a command for files that are used once and not stored. */
export interface CredentialOptions {
  readonly key?: string;
  readonly keyId?: string;
  readonly teamId?: string;
  readonly cert?: readonly string[];
  readonly passphraseEnv?: string;
}

export function addCredentialFileOptions(command: Command): Command {
  return command
    .addOption(new Option('--key <file>', 'signing key (.p8)').conflicts(['cert', 'credential']))
    .option('--key-id <id>', 'key id, 10 characters (default: from the name of the key file)')
    .option('--team-id <id>', 'team id, 10 characters')
    .addOption(
      new Option('--cert <file>', 'certificate with its key (.p12, .pem), or one of them; may be repeated')
        .argParser(collect)
        .conflicts('credential'),
    )
    .option('--passphrase-env <variable>', passphraseEnvText);
}

/** What commander cannot say: options that need each other. */
export function assertCredentialFiles(command: Command, options: CredentialOptions): void {
  const usage = { exitCode: exitCodes.usage };
  const { key, cert } = options;
  if (key !== undefined && options.teamId === undefined) {
    command.error("error: '--key <file>' needs '--team-id <id>'", usage);
  }
  if (key === undefined && (options.keyId ?? options.teamId) !== undefined) {
    command.error("error: '--key-id <id>' and '--team-id <id>' need '--key <file>'", usage);
  }
  if (options.passphraseEnv !== undefined && key === undefined && cert === undefined) {
    command.error("error: '--passphrase-env <variable>' needs '--cert <file>' or '--key <file>'", usage);
  }
}

export const passphraseEnvText =
  'environment variable with the passphrase of the files; an option would show it to other programs and to the shell’s history';

/**
 * What a variable holds that was named with `--passphrase-env`; null when none was. One that is not set is a usage error. It is taken
 * out of the environment, so that nothing else reads it, a variable of the payload least of all.
 */
export function readPassphrase(terminal: Terminal, command: Command, variable: string | undefined): string | null {
  if (variable === undefined) return null;
  const passphrase = terminal.environment[variable];
  if (passphrase === undefined) {
    command.error(`error: the environment variable '${variable}' is not set`, { exitCode: exitCodes.usage });
  }
  Reflect.deleteProperty(terminal.environment, variable);
  return passphrase;
}

/** How a command names a stored credential. */
export const credentialNameText =
  'stored credential, by name, key id, bundle id or 8 and more digits of its fingerprint';
