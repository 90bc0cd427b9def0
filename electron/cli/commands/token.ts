import { checkProviderToken, type TokenComparison } from '#core/credentials/check-provider-token.ts';
import { inspectCredentialFiles } from '#core/credentials/inspect-credential-files.ts';
import type { ProviderTokenCheck } from '#shared/contract/provider-token-check.ts';
import { fail } from '#shared/failure.ts';
import { Option, type Command } from 'commander';
import { text } from 'node:stream/consumers';
import { findCredential } from '../choices.ts';
import { describeProviderToken } from '../describe-provider-token.ts';
import { exitCodes } from '../exit-codes.ts';
import { readInputFile } from '../files.ts';
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
    .addOption(
      new Option('--credential <name>', 'stored signing key that should have signed it').conflicts([
        'key',
        'keyId',
        'teamId',
      ]),
    )
    .option('--json', 'print one object')
    .option('--data-dir <folder>', 'data folder')
    .action(async (argument: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<CheckOptions>();
      const { json } = options;
      await giveResult(host, { json, describe: describeProviderToken, exitCode: exitCodeOfCheck }, async () => {
        const jwt = await readToken(terminal, argument);
        if (options.credential !== undefined)
          return checkWithStored(terminal, jwt, options.credential, options.dataDir);
        return checkProviderToken(jwt, await readComparison(terminal, options));
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

async function readComparison(terminal: Terminal, options: CheckOptions): Promise<TokenComparison> {
  const { key, keyId, teamId } = options;
  const ids = { keyId: keyId?.toUpperCase(), teamId: teamId?.toUpperCase(), nowMs: Date.now() };
  if (key === undefined) return ids;
  const bytes = await readInputFile(terminal, key);
  const { material } = await inspectCredentialFiles([{ name: key, bytes }]);
  const found = material.find(({ kind }) => kind === 'key');
  if (found?.kind !== 'key') throw fail('key-unreadable');
  return { ...ids, keyPem: found.keyPem, keyId: ids.keyId ?? found.inspection.keyId };
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
