import { parseDeviceToken } from '#shared/apns/device-token.ts';
import { deriveTopic } from '#shared/apns/topics.ts';
import { toFailure, type ContractClient } from '#shared/contract/client.ts';
import type { SendInput } from '#shared/contract/deliveries.ts';
import { describeFailure } from '../describe-failure.ts';
import { printableText } from '#shared/printable-text.ts';
import { describeDeviceTokenWarning } from '#shared/messages/device-token-warnings.ts';
import { payloadOfBytes } from '#core/runs/payload-bytes.ts';
import { Option, type Command } from 'commander';
import { chooseCredential, findDevice } from '../choices.ts';
import {
  addCredentialFileOptions,
  assertCredentialFiles,
  credentialNameText,
  readPassphrase,
  type CredentialOptions,
} from '../credential-options.ts';
import { addEndpointOptions, assertEndpoint, readEndpoint, type EndpointOptions } from '../endpoint-options.ts';
import { exitCodes, sendExitCodes } from '../exit-codes.ts';
import { readPayload } from '../files.ts';
import { wholeNumberOrVariables } from '../options.ts';
import { sendOnce } from '../send-once.ts';
import { describeAnswer, toAnswer, toUntried, type SendAnswer } from '../send-answer.ts';
import type { CommandHost } from '../command-host.ts';
import { printLine, untilInterrupted, type Terminal } from '../terminal.ts';
import { addVariableOptions, readOwnVariables, resolvesVariables, type VariableOptions } from '../variable-options.ts';
import { withCore } from '../with-core.ts';

interface SendOptions extends CredentialOptions, EndpointOptions, VariableOptions {
  readonly dataDir?: string;
  readonly payload: string;
  readonly token?: string;
  readonly device?: string;
  readonly topic?: string;
  readonly pushType: string;
  readonly credential?: string;
  /** Text holds variables. */
  readonly priority?: number | string;
  readonly expiration?: number | string;
  readonly collapseId?: string;
  readonly apnsId?: string;
  readonly allowInvalid?: boolean;
  readonly minify?: boolean;
  readonly json?: boolean;
}

/** `send`: one notification to one device. Exit code 0 accepted, 1 rejected, 2 undelivered. */
export function addSendCommand({ program, terminal, finish }: CommandHost): void {
  const command = program
    .command('send')
    .description(
      'Sends one notification and prints what came back. The payload goes out as the file’s exact bytes, unless --set, --variables or --minify is given.',
    )
    .requiredOption('--payload <file>', 'payload file; - reads standard input')
    .addOption(new Option('--token <hex>', 'device token, in any form it is printed in').conflicts('device'))
    .option('--device <name>', 'device of the library')
    .option('--topic <topic>', 'apns-topic (for --device: derived when left out)')
    .requiredOption('--push-type <type>', 'apns-push-type');
  addEndpointOptions(command);
  addVariableOptions(command);
  addCredentialFileOptions(command)
    .option('--credential <name>', credentialNameText)
    .option('--priority <n>', 'apns-priority', wholeNumberOrVariables(-999, 999))
    .option(
      '--expiration <seconds>',
      'apns-expiration, epoch seconds, or {{now+1h}} with --variables; 0: do not store',
      wholeNumberOrVariables(-9e15, 9e15),
    )
    .option('--collapse-id <id>', 'apns-collapse-id')
    .option('--apns-id <uuid>', 'apns-id')
    .option('--allow-invalid', 'send a payload that is not JSON')
    .option('--minify', 'take out the white space of a payload that is JSON')
    .option('--json', 'print one object')
    .option('--data-dir <folder>', 'data folder')
    .action(async () => {
      const options = command.optsWithGlobals<SendOptions>();
      assertComplete(command, options);
      const passphrase = readPassphrase(terminal, command, options.passphraseEnv);
      if (options.json !== true) await printTokenWarnings(terminal, options.token ?? '');
      const answer = await send(terminal, command, options, passphrase);
      await printLine(terminal.stdout, options.json === true ? JSON.stringify(answer) : describeAnswer(answer));
      finish(sendExitCodes[answer.outcome]);
    });
}

/** What commander cannot say: one of two options, and options that need each other. */
function assertComplete(command: Command, options: SendOptions): void {
  const usage = { exitCode: exitCodes.usage };
  if (options.token === undefined && options.device === undefined) {
    command.error("error: one of '--token <hex>' and '--device <name>' is needed", usage);
  }
  if (options.topic === undefined && options.device === undefined) {
    command.error("error: required option '--topic <topic>' not specified", usage);
  }
  assertCredentialFiles(command, options);
  if (options.environment !== 'simulator' && (options.key ?? options.cert ?? options.credential) === undefined) {
    command.error("error: one of '--key <file>', '--cert <file>' and '--credential <name>' is needed", usage);
  }
  assertEndpoint(command, options);
  for (const name of ['priority', 'expiration'] as const) {
    const typed = options[name];
    if (typeof typed !== 'string' || resolvesVariables(options)) continue;
    command.error(
      `error: option '--${name}' must be a whole number, and '${printableText(typed)}' holds a variable: add '--variables [set]' or '--set <name=value>'`,
      usage,
    );
  }
}

/** What is unusual about a token that is sent all the same; nothing for one that is refused. */
async function printTokenWarnings({ stderr }: Terminal, token: string): Promise<void> {
  const parsed = parseDeviceToken(token);
  if (!parsed.ok) return;
  for (const warning of parsed.warnings) await printLine(stderr, `warning: ${describeDeviceTokenWarning(warning)}`);
}

/**
 * What was wrong before anything could be sent is an answer too: nothing was delivered, and why. But where a variable
 * does not stand for a number that an option has to be, that is a usage error, as the same text without variables is.
 */
async function send(
  terminal: Terminal,
  command: Command,
  options: SendOptions,
  passphrase: string | null,
): Promise<SendAnswer> {
  const { environment } = options;
  let payloadBytes: number | null = null;
  try {
    const body = await readPayload(terminal, options.payload);
    if (!isRewritten(options)) payloadBytes = body.length;
    return await withCore(terminal, options.dataDir, async ({ client }) => {
      const input = await readSendInput(terminal, client, options, { body, passphrase });
      const sent = await sendOnce(client.deliveries, input, {
        interrupted: untilInterrupted(),
        onUnrecorded: (cause) => void printLine(terminal.stderr, describeFailure(cause)),
      });
      return toAnswer(sent.outcome, environment, sent.payloadBytes);
    });
  } catch (error) {
    const cause = toFailure(error);
    if (cause.code === 'header-not-number') {
      command.error(`error: ${printableText(describeFailure(cause))}`, { exitCode: exitCodes.usage });
    }
    return toUntried(cause, environment, payloadBytes);
  }
}

/** Whether something else than the bytes of the file may go out. */
function isRewritten(options: SendOptions): boolean {
  return options.minify === true || resolvesVariables(options);
}

async function readSendInput(
  terminal: Terminal,
  client: ContractClient,
  options: SendOptions,
  { body, passphrase }: { readonly body: Buffer; readonly passphrase: string | null },
): Promise<SendInput> {
  const { environment, pushType } = options;
  const device = options.device === undefined ? undefined : await findDevice(client, options.device, environment);
  return {
    environment,
    endpoint: await readEndpoint(terminal, client, options),
    credential: await chooseCredential(terminal, client, options, passphrase),
    targets: [{ token: options.token ?? device?.token ?? '', deviceName: device?.name ?? null }],
    notification: {
      pushType,
      topic: options.topic ?? deriveTopic(device?.bundleId ?? '', pushType) ?? '',
      priority: options.priority ?? null,
      expiration: options.expiration ?? null,
      collapseId: options.collapseId ?? null,
      apnsId: options.apnsId ?? null,
      payload: payloadOfBytes(body),
    },
    timeoutMs: options.timeout,
    allowInvalid: options.allowInvalid === true,
    writing: {
      variables: await readOwnVariables(options, async () => (await client.variables.get({})).sets),
      isMinified: options.minify === true,
    },
  };
}
