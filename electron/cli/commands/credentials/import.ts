import type { Credential, FoundCredential } from '#shared/contract/credentials.ts';
import type { CredentialProblem } from '#shared/contract/credential-inspection.ts';
import { describeVaultStatus } from '#shared/messages/vault-status.ts';
import type { Command } from 'commander';
import type { CommandHost } from '../../command-host.ts';
import { readCredentialFiles } from '../../credential-files.ts';
import { passphraseEnvText, readPassphrase } from '../../credential-options.ts';
import { describeCredential, listCredential, type ListedCredential } from '../../describe-credential.ts';
import { describeProblems } from '../../describe-inspection.ts';
import { giveResult } from '../../give-result.ts';
import { keepInVault } from '../../keep-in-vault.ts';
import { collect, collectAmong } from '../../options.ts';
import { withCore } from '../../with-core.ts';

interface ImportOptions {
  readonly dataDir?: string;
  readonly passphraseEnv?: string;
  readonly keyId?: string;
  readonly teamId?: string;
  readonly name?: string;
  readonly environment?: readonly ('sandbox' | 'production')[];
  readonly bundleId?: readonly string[];
  readonly ask?: boolean;
  readonly json?: boolean;
}

/** What became of a credential, in the words of `credentials.inspect`. */
type ImportAction = Exclude<FoundCredential['action'], 'known' | 'none'>;

type ImportedCredential = ListedCredential & { readonly action: ImportAction };

interface Imported {
  readonly credentials: readonly ImportedCredential[];
  readonly problems: readonly CredentialProblem[];
  /** A sentence: where the secrets are now and how well that protects; null when none was stored. */
  readonly kept: string | null;
}

/** `credentials import`: all that the files hold, or nothing. Refuses where it could keep it in memory only. */
export function addImportCommand(host: CommandHost): void {
  host.program
    .command('import')
    .description('Stores keys and certificates. Several files are put together, a certificate with its key.')
    .argument('<file...>', 'keys (.p8, .pem), certificates (.cer, .pem), .p12, provisioning profiles')
    .option('--passphrase-env <variable>', `${passphraseEnvText}. It is not kept`)
    .option('--key-id <id>', 'of a signing key (default: from the name of its file)')
    .option('--team-id <id>', 'of a signing key (default: from a profile among the files)')
    .option('--name <name>', 'what to call it')
    .option(
      '--environment <name>',
      'sandbox or production: where a signing key may send, as was chosen for it; may be repeated',
      collectAmong(['sandbox', 'production']),
    )
    .option('--bundle-id <id>', 'of the only apps that a signing key may send to; may be repeated', collect)
    .option('--ask', 'store what is known of it and never its secret; its file is given at every use')
    .option('--json', 'print one object')
    .option('--data-dir <folder>', 'data folder')
    .action(async (files: readonly string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      const passphrase = readPassphrase(host.terminal, command, options.passphraseEnv);
      await giveResult(host, { json: options.json, describe: describeImport }, () =>
        importFiles(host, files, options, passphrase),
      );
    });
}

async function importFiles(
  { terminal }: CommandHost,
  paths: readonly string[],
  options: ImportOptions,
  passphrase: string | null,
): Promise<Imported> {
  const files = await readCredentialFiles(terminal, paths);
  const { keyId = '', teamId = '', name = '', environment = null, bundleId = null, ask = false } = options;
  return withCore(terminal, options.dataDir, async ({ client }) => {
    const store = () =>
      client.credentials.import({
        files,
        passphrase,
        keyId,
        teamId,
        name,
        scope: { environments: environment, bundleIds: bundleId },
        keeping: ask ? 'ask' : 'vault',
      });
    const before = await client.credentials.list({});
    const { credentials, problems } = await (ask ? store() : keepInVault(terminal, client, store));
    return {
      credentials: credentials.map((credential) => ({
        ...listCredential(credential),
        action: actionOf(
          before.find(({ id }) => id === credential.id),
          credential,
        ),
      })),
      problems,
      kept: ask ? null : describeVaultStatus(await client.vault.status({})),
    };
  });
}

function describeImport({ credentials, problems, kept }: Imported): string {
  return [
    ...credentials.map((credential) => `${describeAction(credential)}${describeCredential(credential)}`),
    ...describeProblems(problems),
    ...(kept === null ? [] : [kept]),
  ].join('\n');
}

/** A credential that was there is told from what it was: a waiting key, another certificate, or the same without its secret. */
function actionOf(before: Credential | undefined, after: Credential): ImportAction {
  if (before === undefined) return 'add';
  if (before.kind !== after.kind) return 'join';
  const isSame =
    before.kind !== 'certificate' ||
    after.kind !== 'certificate' ||
    before.fingerprintSha256 === after.fingerprintSha256;
  return isSame ? 'restore' : 'replace';
}

function describeAction(credential: ImportedCredential): string {
  switch (credential.action) {
    case 'add':
      return 'Imported ';
    case 'join':
      return 'Joined the certificate to its key: ';
    case 'restore':
      return 'Restored the secret of ';
    case 'replace':
      return 'Replaced the certificate of ';
  }
}
