import { checkProviderToken, type TokenComparison } from '#core/credentials/check-provider-token.ts';
import { inspectCredentialFiles } from '#core/credentials/inspect-credential-files.ts';
import type { ProviderTokenCheck } from '#shared/contract/provider-token-check.ts';
import { fail } from '#shared/failure.ts';
import { Option, type Command } from 'commander';
import { text } from 'node:stream/consumers';
import { findCredential } from '../choices.ts';
import { credentialNameText } from '../credential-options.ts';
import { describeProviderToken } from '../describe-provider-token.ts';
import { exitCodes } from '../exit-codes.ts';
import { readInputFile } from '../files.ts';
import type { CommandHost } from '../command-host.ts';
import { printLine, type Terminal } from '../terminal.ts';
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
export function addTokenCommand({ program, terminal, finish }: CommandHost): void {
  const token = program.command('token').description('Provider tokens (JWT).');
  token
    .command('decode')
    .description('Shows header and claims of a provider token; never its signature.')
    .argument(...tokenArgument)
    .option('--json', 'print one object')
    .action(async (argument: string, options: DecodeOptions) => {
      const check = checkProviderToken(await readToken(terminal, argument), { nowMs: Date.now() });
      await print(terminal, check, options);
      finish(check.header === null || check.claims === null ? exitCodes.failure : exitCodes.success);
    });
  token
    .command('check')
    .description('Says what APNs would object to: structure, ids, age and, with a key, the signature.')
    .argument(...tokenArgument)
    .option('--key <file>', 'signing key (.p8) that should have signed it')
    .option('--key-id <id>', 'key id it should name (default: from the name of the key file)')
    .option('--team-id <id>', 'team id it should name')
    .addOption(new Option('--credential <name>', credentialNameText).conflicts(['key', 'keyId', 'teamId']))
    .option('--json', 'print one object')
    .option('--data-dir <folder>', 'data folder')
    .action(async (argument: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<CheckOptions>();
      const jwt = await readToken(terminal, argument);
      const check =
        options.credential === undefined
          ? checkProviderToken(jwt, await readComparison(terminal, options))
          : await checkWithStored(terminal, jwt, options.credential, options.dataDir);
      await print(terminal, check, options);
      const isAccepted = check.problems.every(({ severity }) => severity !== 'error');
      finish(isAccepted ? exitCodes.success : exitCodes.failure);
    });
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

async function print(terminal: Terminal, check: ProviderTokenCheck, { json }: DecodeOptions): Promise<void> {
  await printLine(terminal.stdout, json === true ? JSON.stringify(check) : describeProviderToken(check));
}
