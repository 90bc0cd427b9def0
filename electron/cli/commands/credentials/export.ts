import { Option, type Command } from 'commander';
import { resolve } from 'node:path';
import { findCredential } from '../../choices.ts';
import type { CommandHost } from '../../command-host.ts';
import { credentialNameText, readPassphrase } from '../../credential-options.ts';
import { giveResult } from '../../give-result.ts';
import { someText } from '../../options.ts';
import { withCore } from '../../with-core.ts';

interface ExportOptions {
  readonly dataDir?: string;
  readonly format: 'p12' | 'pem';
  readonly out: string;
  readonly passphraseEnv: string;
  readonly replace?: boolean;
  readonly json?: boolean;
}

/** `credentials export`: an encrypted file. The secret is never printed. */
export function addExportCommand(host: CommandHost): void {
  host.program
    .command('export')
    .description('Writes a certificate with its key, or a signing key, to an encrypted file.')
    .argument('<name>', credentialNameText)
    .addOption(
      new Option('--format <format>', 'p12 (certificates only) or pem').choices(['p12', 'pem']).makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'file to write', someText)
    .requiredOption('--passphrase-env <variable>', 'environment variable with the passphrase to encrypt it with')
    .option('--replace', 'replace a file of that name')
    .option('--json', 'print one object')
    .option('--data-dir <folder>', 'data folder')
    .action(async (name: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ExportOptions>();
      const passphrase = readPassphrase(host.terminal, command, options.passphraseEnv) ?? '';
      await giveResult(host, { json: options.json, describe: ({ file }) => `Wrote ${file}.` }, () =>
        withCore(host.terminal, options.dataDir, async ({ client }) => {
          const { id } = await findCredential(client, name);
          const { format, replace = false } = options;
          const file = resolve(host.terminal.folder, options.out);
          return client.credentials.exportToFile({ id, format, passphrase, file, replace });
        }),
      );
    });
}
