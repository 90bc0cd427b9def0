import { fail } from '#shared/failure.ts';
import type { Command } from 'commander';
import { findCredential } from '../../choices.ts';
import type { CommandHost } from '../../command-host.ts';
import { credentialNameText } from '../../credential-options.ts';
import { listCredential } from '../../describe-credential.ts';
import { giveResult } from '../../give-result.ts';
import { withCore } from '../../with-core.ts';

interface RemoveOptions {
  readonly dataDir?: string;
  readonly json?: boolean;
}

/** `credentials remove`: the record and its secret. What was sent with it stays in history. */
export function addRemoveCommand(host: CommandHost): void {
  host.program
    .command('remove')
    .description('Removes a stored credential and its secret at once; what was sent with it stays in history.')
    .argument('<name>', credentialNameText)
    .option('--json', 'print one object')
    .option('--data-dir <folder>', 'data folder')
    .action(async (name: string, _options: unknown, command: Command) => {
      const { dataDir, json } = command.optsWithGlobals<RemoveOptions>();
      await giveResult(host, { json, describe: ({ removed }) => `Removed “${removed.name}”.` }, () =>
        withCore(host.terminal, dataDir, async ({ client }) => {
          const credential = await findCredential(client, name);
          if (credential.isSample) throw fail('credential-is-sample', { name: credential.name });
          await client.credentials.remove({ id: credential.id });
          return { removed: listCredential(credential) };
        }),
      );
    });
}
