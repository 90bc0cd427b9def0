import type { Command } from 'commander';
import type { CommandHost } from '../../command-host.ts';
import { giveResult } from '../../give-result.ts';
import { keepInVault } from '../../keep-in-vault.ts';
import { someText } from '../../options.ts';
import { withCore } from '../../with-core.ts';
import { describeRequest, writeSigningRequest, type RequestTarget } from '../../write-signing-request.ts';

interface NewOptions extends RequestTarget {
  readonly dataDir?: string;
  readonly commonName: string;
  readonly email: string;
  readonly name?: string;
  readonly json?: boolean;
}

/** `csr new`: a private key that stays here, and a signing request for it. Refuses where it could keep the key in memory only. */
export function addNewCommand(host: CommandHost): void {
  host.program
    .command('new')
    .description('Makes a private key (RSA 2048), keeps it here, and writes the signing request to upload.')
    .requiredOption('--common-name <name>', 'your name or that of your team; any will do')
    .requiredOption('--email <address>', 'of your Apple developer account')
    .requiredOption('--out <file>', 'file to write, usually ….certSigningRequest', someText)
    .option('--replace', 'replace a file of that name')
    .option('--name <name>', 'what to call the credential here (default: the common name)')
    .option('--json', 'print one object')
    .option('--data-dir <folder>', 'data folder')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<NewOptions>();
      const { commonName, email, name = '' } = options;
      await giveResult(host, { json: options.json, describe: describeRequest }, () =>
        withCore(host.terminal, options.dataDir, ({ client }) =>
          writeSigningRequest(host.terminal, options, () =>
            keepInVault(host.terminal, client, () =>
              client.credentials.createSigningRequest({ commonName, email, name }),
            ),
          ),
        ),
      );
    });
}
