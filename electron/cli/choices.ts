import { sampleCredentialId } from '#core/samples.ts';
import type { Environment } from '#shared/apns/environments.ts';
import type { ContractClient } from '#shared/contract/client.ts';
import type { CredentialChoice, Device } from '#shared/contract/schemas.ts';
import { keyFileLimitBytes } from '#shared/contract/schemas.ts';
import { fail } from '#shared/failure.ts';
import { basename } from 'node:path';
import { readInputFile } from './files.ts';
import type { Terminal } from './terminal.ts';

/** The options of a command that say who signs. */
export interface CredentialOptions {
  readonly key?: string;
  readonly keyId?: string;
  readonly teamId?: string;
  readonly credential?: string;
}

/** The key file, the stored credential of that name, key id or id, or, for Local APNs, its sample key. */
export async function chooseCredential(
  terminal: Terminal,
  client: ContractClient,
  options: CredentialOptions,
  environment: Environment,
): Promise<CredentialChoice> {
  if (options.key !== undefined) {
    const content = await readInputFile(terminal, options.key);
    if (content.length > keyFileLimitBytes) throw fail('key-too-large');
    return {
      kind: 'inline-key',
      fileName: basename(options.key),
      contentBase64: content.toString('base64'),
      keyId: options.keyId ?? '',
      teamId: options.teamId ?? '',
    };
  }
  if (options.credential === undefined) {
    if (environment !== 'simulator') throw fail('credential-missing');
    return { kind: 'stored', id: sampleCredentialId };
  }
  const name = options.credential;
  const found = (await client.credentials.list({})).filter((known) =>
    [known.name, known.keyId, known.id].includes(name),
  );
  return {
    kind: 'stored',
    id: theOnly(found, { none: 'credential-not-found', several: 'credential-ambiguous' }, name).id,
  };
}

/** The device of that name in the library, for this environment. */
export async function findDevice(client: ContractClient, name: string, environment: Environment): Promise<Device> {
  const devices = await client.devices.list({});
  const found = devices.filter((device) => device.name === name && device.environment === environment);
  return theOnly(found, { none: 'device-not-found', several: 'device-ambiguous' }, name);
}

function theOnly<Item>(
  items: readonly Item[],
  codes: {
    readonly none: 'credential-not-found' | 'device-not-found';
    readonly several: 'credential-ambiguous' | 'device-ambiguous';
  },
  name: string,
): Item {
  const [item] = items;
  if (item === undefined) throw fail(codes.none, { name });
  if (items.length > 1) throw fail(codes.several, { name, count: items.length });
  return item;
}
