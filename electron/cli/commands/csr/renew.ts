import type { Command } from 'commander';
import { findCredential } from '../../choices.ts';
import type { CommandHost } from '../../command-host.ts';
import { credentialNameText } from '../../credential-options.ts';
import { giveResult } from '../../give-result.ts';
import { someText } from '../../options.ts';
import { withCore } from '../../with-core.ts';
import { describeRequest, writeSigningRequest, type RequestTarget } from '../../write-signing-request.ts';

interface RenewOptions extends RequestTarget {
  readonly dataDir?: string;
  readonly commonName?: string;
  readonly email?: string;
  readonly json?: boolean;
}

/** `csr renew`: a new signing request from the key of a certificate, or of a key that waits for its certificate. */
export function addRenewCommand(host: CommandHost): void {
  host.program
    .command('renew')
    .description('Writes a new signing request from a kept key; its new certificate replaces the one there is.')
    .argument('<name>', credentialNameText)
    .option('--common-name <name>', 'your name or that of your team (default for a key that waits: as in its request)')
    .option('--email <address>', 'of your Apple developer account (default: likewise)')
    .requiredOption('--out <file>', 'file to write, usually ….certSigningRequest', someText)
    .option('--replace', 'replace a file of that name')
    .option('--json', 'print one object')
    .option('--data-dir <folder>', 'data folder')
    .action(async (name: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<RenewOptions>();
      await giveResult(host, { json: options.json, describe: describeRequest }, () =>
        withCore(host.terminal, options.dataDir, ({ client }) =>
          writeSigningRequest(host.terminal, options, async () => {
            const credential = await findCredential(client, name);
            const before = credential.kind === 'private-key' ? credential : { commonName: '', email: '' };
            const { commonName = before.commonName, email = before.email } = options;
            return client.credentials.renewSigningRequest({ id: credential.id, commonName, email });
          }),
        ),
      );
    });
}
