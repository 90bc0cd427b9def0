import { parseDeviceToken } from '#shared/apns/device-token.ts';
import { environmentNames, environments, type Environment } from '#shared/apns/environments.ts';
import { deriveTopic } from '#shared/apns/topics.ts';
import { toFailure, type ContractClient } from '#shared/contract/client.ts';
import type { Endpoint, SendInput } from '#shared/contract/schemas.ts';
import { defaultTimeoutMs } from '#shared/contract/schemas.ts';
import { describeFailure, fail } from '#shared/failure.ts';
import { describeDeviceTokenWarning } from '#shared/messages/device-token-warnings.ts';
import { payloadOfBytes } from '#core/runs/payload-bytes.ts';
import { Option, type Command } from 'commander';
import { chooseCredential, findDevice, type CredentialOptions } from '../choices.ts';
import { sendExitCodes } from '../exit-codes.ts';
import { readInputFile, readPayload } from '../files.ts';
import { remotePort, someText, timeoutMs, wholeNumber } from '../options.ts';
import { sendOnce } from '../send-once.ts';
import { describeAnswer, toAnswer, toUntried, type SendAnswer } from '../send-answer.ts';
import type { CommandHost } from '../command-host.ts';
import { printLine, untilInterrupted, type Terminal } from '../terminal.ts';
import { withCore } from '../with-core.ts';

interface SendOptions extends CredentialOptions {
  readonly dataDir?: string;
  readonly payload: string;
  readonly token?: string;
  readonly device?: string;
  readonly topic?: string;
  readonly pushType: string;
  readonly environment: Environment;
  readonly host?: string;
  readonly port?: number;
  readonly ca?: string;
  readonly priority?: number;
  readonly expiration?: number;
  readonly collapseId?: string;
  readonly apnsId?: string;
  readonly timeout: number;
  readonly allowInvalid?: boolean;
  readonly json?: boolean;
}

/** `send`: one notification to one device. Exit code 0 accepted, 1 rejected, 2 undelivered. */
export function addSendCommand({ program, terminal, finish }: CommandHost): void {
  program
    .command('send')
    .description('Sends one notification and prints what came back. The payload goes out as the file’s exact bytes.')
    .requiredOption('--payload <file>', 'payload file; - reads standard input')
    .addOption(new Option('--token <hex>', 'device token, in any form it is printed in').conflicts('device'))
    .option('--device <name>', 'device of the library')
    .option('--topic <topic>', 'apns-topic (for --device: derived when left out)')
    .requiredOption('--push-type <type>', 'apns-push-type')
    .addOption(new Option('--environment <name>', 'where to send').choices(environmentNames).makeOptionMandatory())
    .option('--host <host>', 'another host than the environment’s', someText)
    .option('--port <n>', 'another port than 443', remotePort)
    .option('--ca <file>', 'PEM of the certificate authority to trust')
    .addOption(new Option('--key <file>', 'signing key (.p8)').conflicts('credential'))
    .option('--key-id <id>', 'key id, 10 characters')
    .option('--team-id <id>', 'team id, 10 characters')
    .option('--credential <name>', 'stored credential, by name or key id')
    .option('--priority <n>', 'apns-priority', wholeNumber(-999, 999))
    .option('--expiration <seconds>', 'apns-expiration, epoch seconds; 0: do not store', wholeNumber(-9e15, 9e15))
    .option('--collapse-id <id>', 'apns-collapse-id')
    .option('--apns-id <uuid>', 'apns-id')
    .option('--timeout <ms>', 'every send has settled after this', timeoutMs, defaultTimeoutMs)
    .option('--allow-invalid', 'send a payload that is not JSON')
    .option('--json', 'print one object')
    .option('--data-dir <folder>', 'data folder')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<SendOptions>();
      assertComplete(command, options);
      if (options.json !== true) await printTokenWarnings(terminal, options.token ?? '');
      const answer = await send(terminal, options);
      await printLine(terminal.stdout, options.json === true ? JSON.stringify(answer) : describeAnswer(answer));
      finish(sendExitCodes[answer.outcome]);
    });
}

/** What commander cannot say: one of two options, and options that need each other. */
function assertComplete(command: Command, options: SendOptions): void {
  const usage = { exitCode: 64 };
  if (options.token === undefined && options.device === undefined) {
    command.error("error: one of '--token <hex>' and '--device <name>' is needed", usage);
  }
  if (options.topic === undefined && options.device === undefined) {
    command.error("error: required option '--topic <topic>' not specified", usage);
  }
  if (options.key !== undefined && options.teamId === undefined) {
    command.error("error: '--key <file>' needs '--team-id <id>'", usage);
  }
  if (options.key === undefined && (options.keyId ?? options.teamId) !== undefined) {
    command.error("error: '--key-id <id>' and '--team-id <id>' need '--key <file>'", usage);
  }
  if (options.environment !== 'simulator' && (options.key ?? options.credential) === undefined) {
    command.error("error: one of '--key <file>' and '--credential <name>' is needed", usage);
  }
  if (options.host === undefined && options.environment === 'simulator' && (options.port ?? options.ca) !== undefined) {
    command.error("error: '--port <n>' and '--ca <file>' need '--host <host>' for Local APNs", usage);
  }
}

/** What is unusual about a token that is sent all the same; nothing for one that is refused. */
async function printTokenWarnings({ stderr }: Terminal, token: string): Promise<void> {
  const parsed = parseDeviceToken(token);
  if (!parsed.ok) return;
  for (const warning of parsed.warnings) await printLine(stderr, `warning: ${describeDeviceTokenWarning(warning)}`);
}

/** What was wrong before anything could be sent is an answer too: nothing was delivered, and why. */
async function send(terminal: Terminal, options: SendOptions): Promise<SendAnswer> {
  const { environment } = options;
  let payloadBytes: number | null = null;
  try {
    const body = await readPayload(terminal, options.payload);
    payloadBytes = body.length;
    return await withCore(terminal, options.dataDir, async ({ client }) => {
      const outcome = await sendOnce(client.deliveries, await readSendInput(terminal, client, options, body), {
        interrupted: untilInterrupted(),
        onUnrecorded: (cause) => void printLine(terminal.stderr, describeFailure(cause)),
      });
      return toAnswer(outcome, environment, body.length);
    });
  } catch (error) {
    return toUntried(toFailure(error), environment, payloadBytes);
  }
}

async function readSendInput(
  terminal: Terminal,
  client: ContractClient,
  options: SendOptions,
  body: Buffer,
): Promise<SendInput> {
  const { environment, pushType } = options;
  const device = options.device === undefined ? undefined : await findDevice(client, options.device, environment);
  return {
    environment,
    endpoint: await readEndpoint(terminal, client, options),
    credential: await chooseCredential(terminal, client, options, environment),
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
  };
}

/** Null for the environment's own. Another host named for Local APNs is trusted by the certificate of this data folder's. */
async function readEndpoint(
  terminal: Terminal,
  client: ContractClient,
  { environment, host, port, ca }: SendOptions,
): Promise<Endpoint | null> {
  if (host === undefined && (environment === 'simulator' || (port === undefined && ca === undefined))) return null;
  const usual = environments[environment];
  const caFile = ca ?? (environment === 'simulator' ? (await client.simulator.status({})).caFile : undefined);
  return {
    host: host ?? usual.host,
    port: port ?? usual.ports[0] ?? 443,
    caPem: caFile === undefined ? null : await readAuthority(terminal, caFile),
  };
}

async function readAuthority(terminal: Terminal, file: string): Promise<string> {
  const pem = (await readInputFile(terminal, file)).toString('utf8');
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) throw fail('authority-not-pem', { file });
  return pem;
}
