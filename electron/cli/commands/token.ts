import { checkProviderToken, type TokenComparison } from '#core/credentials/check-provider-token.ts';
import type { SigningKeyMaterial } from '#core/credentials/files/credential-material.ts';
import { readFiles } from '#core/credentials/read-files.ts';
import { unusable } from '#core/credentials/unusable-files.ts';
import type { ProviderTokenCheck } from '#shared/contract/provider-token-check.ts';
import { fail } from '#shared/failure.ts';
import { Option, type Command } from 'commander';
import { text } from 'node:stream/consumers';
import { basename } from 'node:path';
import { findCredential } from '../choices.ts';
import { readCredentialFiles } from '../credential-files.ts';
import { passphraseEnvText, readPassphrase } from '../credential-options.ts';
import { describeProviderToken } from '../describe-provider-token.ts';
import { exitCodes } from '../exit-codes.ts';
import { giveResult } from '../give-result.ts';
import type { CommandHost } from '../command-host.ts';
import type { Terminal } from '../terminal.ts';
import { withCore } from '../with-core.ts';

interface DecodeOptions {
  readonly json?: boolean;
}

interface CheckOptions extends DecodeOptions {
  readonly key?: string;
  readonly keyId?: string;
  readonly teamId?: string;
  readonly passphraseEnv?: string;
  readonly credential?: string;
  readonly dataDir?: string;
}

const tokenArgument = ['<token>', 'the JWT, with or without "bearer"; - reads standard input'] as const;

/** `token decode` and `token check`. Exit code 1 when it cannot be decoded, or when APNs would refuse it. */
export function addTokenCommand(host: CommandHost): void {
  const { program, terminal } = host;
  const token = program.command('token').description('Provider tokens (JWT).');
  token
    .command('decode')
    .description('Shows header and claims of a provider token; never its signature.')
    .argument(...tokenArgument)
    .option('--json', 'print one object')
    .action((argument: string, { json }: DecodeOptions) =>
      giveResult(host, { json, describe: describeProviderToken, exitCode: exitCodeOfDecoding }, async () =>
        checkProviderToken(await readToken(terminal, argument), { nowMs: Date.now() }),
      ),
    );
  token
    .command('check')
    .description('Says what APNs would object to: structure, ids, age and, with a key, the signature.')
    .argument(...tokenArgument)
    .option('--key <file>', 'signing key (.p8) that should have signed it')
    .option('--key-id <id>', 'key id it should name (default: from the name of the key file)')
    .option('--team-id <id>', 'team id it should name')
    .option('--passphrase-env <variable>', passphraseEnvText)
    .addOption(
      new Option('--credential <name>', 'stored signing key that should have signed it').conflicts([
        'key',
        'keyId',
        'teamId',
        'passphraseEnv',
      ]),
    )
    .option('--json', 'print one object')
    .option('--data-dir <folder>', 'data folder')
    .action(async (argument: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<CheckOptions>();
      const { json } = options;
      if (options.passphraseEnv !== undefined && options.key === undefined) {
        command.error("error: '--passphrase-env <variable>' needs '--key <file>'", { exitCode: exitCodes.usage });
      }
      const passphrase = readPassphrase(terminal, command, options.passphraseEnv);
      await giveResult(host, { json, describe: describeProviderToken, exitCode: exitCodeOfCheck }, async () => {
        const jwt = await readToken(terminal, argument);
        if (options.credential !== undefined)
          return checkWithStored(terminal, jwt, options.credential, options.dataDir);
        return checkProviderToken(jwt, await readComparison(terminal, options, passphrase));
      });
    });
}

function exitCodeOfDecoding({ header, claims }: ProviderTokenCheck): number {
  return header === null || claims === null ? exitCodes.failure : exitCodes.success;
}

function exitCodeOfCheck({ problems }: ProviderTokenCheck): number {
  return problems.every(({ severity }) => severity !== 'error') ? exitCodes.success : exitCodes.failure;
}

async function readToken(terminal: Terminal, argument: string): Promise<string> {
  return argument === '-' ? await text(terminal.stdin) : argument;
}

async function readComparison(
  terminal: Terminal,
  options: CheckOptions,
  passphrase: string | null,
): Promise<TokenComparison> {
  const { key, keyId, teamId } = options;
  const ids = { keyId: keyId?.toUpperCase(), teamId: teamId?.toUpperCase(), nowMs: Date.now() };
  if (key === undefined) return ids;
  const { keyPem, inspection } = await readSigningKey(terminal, key, passphrase);
  return { ...ids, keyPem, keyId: ids.keyId ?? inspection.keyId };
}

/** Throws what is wrong with the file; of one that is in order and holds something else, `credential-not-a-key`. */
async function readSigningKey(
  terminal: Terminal,
  file: string,
  passphrase: string | null,
): Promise<SigningKeyMaterial> {
  const inspected = await readFiles(await readCredentialFiles(terminal, [file]), passphrase, Date.now());
  const key = inspected.material.find((item) => item.kind === 'key');
  if (key !== undefined) return key;
  const isOther = inspected.material.some(({ kind }) => kind === 'certificate' || kind === 'profile');
  throw isOther ? fail('credential-not-a-key', { name: basename(file) }) : unusable(inspected);
}

function checkWithStored(
  terminal: Terminal,
  token: string,
  name: string,
  dataDir: string | undefined,
): Promise<ProviderTokenCheck> {
  return withCore(terminal, dataDir, async ({ client }) => {
    const { id } = await findCredential(client, name);
    return client.credentials.checkProviderToken({ token, credentialId: id });
  });
}
