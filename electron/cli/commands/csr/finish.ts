import type { ContractClient } from '#shared/contract/client.ts';
import type { CredentialProblem } from '#shared/contract/credential-inspection.ts';
import type { CredentialFile } from '#shared/contract/credentials.ts';
import { certificateKinds } from '#shared/apns/certificates.ts';
import { fail } from '#shared/failure.ts';
import type { Command } from 'commander';
import type { CommandHost } from '../../command-host.ts';
import { readCredentialFiles } from '../../credential-files.ts';
import { describeCredential, listCredential, type ListedCredential } from '../../describe-credential.ts';
import { describeProblems } from '../../describe-inspection.ts';
import { giveResult } from '../../give-result.ts';
import { withCore } from '../../with-core.ts';

interface FinishOptions {
  readonly dataDir?: string;
  readonly json?: boolean;
}

interface Finished {
  readonly credential: ListedCredential;
  readonly problems: readonly CredentialProblem[];
}

/** `csr finish`: joins the certificate that Apple made to the key that waits for it, or renews the one there is. */
export function addFinishCommand(host: CommandHost): void {
  host.program
    .command('finish')
    .description('Joins a downloaded certificate to the key here that its signing request was made from.')
    .argument('<file>', 'certificate (.cer, .pem)')
    .option('--json', 'print one object')
    .option('--data-dir <folder>', 'data folder')
    .action(async (file: string, _options: unknown, command: Command) => {
      const { dataDir, json } = command.optsWithGlobals<FinishOptions>();
      await giveResult(host, { json, describe: describeFinished }, async () => {
        const files = await readCredentialFiles(host.terminal, [file]);
        return withCore(host.terminal, dataDir, ({ client }) => finish(client, file, files));
      });
    });
}

async function finish(client: ContractClient, file: string, files: CredentialFile[]): Promise<Finished> {
  const { inspection, found } = await client.credentials.inspect({ files, passphrase: null });
  const certificate = found.find(({ inspection: { kind } }) => kind in certificateKinds);
  if (certificate?.inspection.hasPrivateKey === true) throw fail('certificate-brings-key', { file });
  if (certificate?.action === 'none') throw fail('certificate-without-request', { file });
  if (certificate === undefined) {
    const worst = inspection.problems.find(({ severity }) => severity === 'error');
    throw worst === undefined
      ? fail('certificate-not-in-file', { file })
      : fail('credential-file-unusable', { problem: worst.message });
  }
  const { credentials, problems } = await client.credentials.import({
    files,
    passphrase: null,
    keyId: '',
    teamId: '',
    scope: { environments: null, bundleIds: null },
    name: '',
    keeping: 'vault',
  });
  const [credential] = credentials;
  if (credential === undefined) throw fail('certificate-without-request', { file });
  return { credential: listCredential(credential), problems };
}

function describeFinished({ credential, problems }: Finished): string {
  return [`Finished ${describeCredential(credential)}`, ...describeProblems(problems)].join('\n');
}
