import { nobodysToken } from '#shared/apns/test-device.ts';
import type { Command } from 'commander';
import type { CommandHost } from '../../command-host.ts';
import {
  addCredentialFileOptions,
  assertCredentialFiles,
  credentialNameText,
  readPassphrase,
  type CredentialOptions,
} from '../../credential-options.ts';
import { describeTest, testCredential } from '../../test-credential.ts';
import { addEndpointOptions, assertEndpoint, type EndpointOptions } from '../../endpoint-options.ts';
import { exitCodes, testExitCodes } from '../../exit-codes.ts';
import { printableLines, printLine } from '../../terminal.ts';

interface TestOptions extends CredentialOptions, EndpointOptions {
  readonly dataDir?: string;
  readonly topic?: string;
  readonly json?: boolean;
}

/** `credentials test`: whether APNs accepts it. Exit code 0 it does, 1 it refuses it, 2 not reached or unclear. */
export function addTestCommand({ program, terminal, finish }: CommandHost): void {
  const command = program
    .command('test')
    .description(
      `Asks APNs whether it accepts a credential, with a push that shows nothing to a token that is nobody’s (${nobodysToken.slice(0, 4)}…): no phone is bothered.`,
    )
    .argument('[name]', `${credentialNameText}; or give --key or --cert`);
  addEndpointOptions(command);
  addCredentialFileOptions(command)
    .option('--topic <topic>', 'apns-topic (default: one that the credential is known to be for)')
    .option('--json', 'print one object')
    .option('--data-dir <folder>', 'data folder')
    .action(async (name: string | undefined) => {
      const options = command.optsWithGlobals<TestOptions>();
      assertComplete(command, name, options);
      const passphrase = readPassphrase(terminal, command, options.passphraseEnv);
      const result = await testCredential(terminal, { ...options, name, passphrase });
      await printLine(
        terminal.stdout,
        options.json === true ? JSON.stringify(result) : printableLines(describeTest(result)),
      );
      finish(testExitCodes[result.verdict]);
    });
}

function assertComplete(command: Command, name: string | undefined, options: TestOptions): void {
  const usage = { exitCode: exitCodes.usage };
  if (name === undefined && (options.key ?? options.cert) === undefined) {
    command.error("error: one of '<name>', '--key <file>' and '--cert <file>' is needed", usage);
  }
  assertCredentialFiles(command, options);
  assertEndpoint(command, options);
}
