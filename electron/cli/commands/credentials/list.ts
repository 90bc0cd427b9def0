import type { Command } from 'commander';
import type { CommandHost } from '../../command-host.ts';
import { describeCredential, listCredential, type ListedCredential } from '../../describe-credential.ts';
import { giveResult } from '../../give-result.ts';
import { withCore } from '../../with-core.ts';

interface ListOptions {
  readonly dataDir?: string;
  readonly json?: boolean;
}

/** `credentials list`: what is stored, without secrets. Asks no keychain. */
export function addListCommand(host: CommandHost): void {
  host.program
    .command('list')
    .description('Lists stored keys and certificates: the sample key of Local APNs, then the oldest first.')
    .option('--json', 'print one object')
    .option('--data-dir <folder>', 'data folder')
    .action(async (_options: unknown, command: Command) => {
      const { dataDir, json } = command.optsWithGlobals<ListOptions>();
      await giveResult(host, { json, describe: describeList }, () =>
        withCore(host.terminal, dataDir, async ({ client }) => ({
          credentials: (await client.credentials.list({})).map((credential) => listCredential(credential)),
        })),
      );
    });
}

function describeList({ credentials }: { readonly credentials: readonly ListedCredential[] }): string {
  return credentials.length === 0
    ? 'There are no credentials. Import one with “credentials import FILE”.'
    : credentials.map((credential) => describeCredential(credential)).join('\n');
}
