import { defaultTimeoutMs } from '#shared/contract/limits.ts';
import { environmentNames, environments, type Environment } from '#shared/apns/environments.ts';
import type { ContractClient } from '#shared/contract/client.ts';
import type { Endpoint } from '#shared/contract/deliveries.ts';
import { fail } from '#shared/failure.ts';
import { Option, type Command } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { readInputFile } from './files.ts';
import { remotePort, someText, timeoutMs } from './options.ts';
import type { Terminal } from './terminal.ts';

/** The options of a command that say where to send, and how long to wait. */
export interface EndpointOptions {
  readonly environment: Environment;
  readonly host?: string;
  readonly port?: number;
  readonly ca?: string;
  readonly timeout: number;
}

export function addEndpointOptions(command: Command): Command {
  return command
    .addOption(new Option('--environment <name>', 'where to send').choices(environmentNames).makeOptionMandatory())
    .option('--host <host>', 'another host than the environment’s', someText)
    .option('--port <n>', 'another port than 443', remotePort)
    .option('--ca <file>', 'PEM of the certificate authority to trust')
    .option('--timeout <ms>', 'every send has settled after this', timeoutMs, defaultTimeoutMs);
}

/** What commander cannot say: options that need each other. */
export function assertEndpoint(command: Command, { environment, host, port, ca }: EndpointOptions): void {
  if (host === undefined && environment === 'simulator' && (port ?? ca) !== undefined) {
    command.error("error: '--port <n>' and '--ca <file>' need '--host <host>' for Local APNs", {
      exitCode: exitCodes.usage,
    });
  }
}

/** Null for the environment's own. Another host named for Local APNs is trusted by the certificate of this data folder's. */
export async function readEndpoint(
  terminal: Terminal,
  client: ContractClient,
  { environment, host, port, ca }: EndpointOptions,
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
