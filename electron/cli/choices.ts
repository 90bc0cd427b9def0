import { sampleCredentialId } from '#core/samples.ts';
import type { Environment } from '#shared/apns/environments.ts';
import type { ContractClient } from '#shared/contract/client.ts';
import type { Credential, CredentialChoice, CredentialFilesChoice } from '#shared/contract/credentials.ts';
import type { Device } from '#shared/contract/devices.ts';
import { fail } from '#shared/failure.ts';
import { readCredentialFiles } from './credential-files.ts';
import type { CredentialOptions } from './credential-options.ts';
import type { Terminal } from './terminal.ts';

/** The files, the stored credential, or, for Local APNs, its sample key. `passphrase` opens the files. */
export async function chooseCredential(
  terminal: Terminal,
  client: ContractClient,
  options: CredentialOptions & { readonly credential?: string; readonly environment: Environment },
  passphrase: string | null,
): Promise<CredentialChoice> {
  const files = await chooseFiles(terminal, options, passphrase);
  if (files !== undefined) return files;
  const { credential, environment } = options;
  if (credential !== undefined) return { kind: 'stored', id: (await findCredential(client, credential)).id };
  if (environment !== 'simulator') throw fail('credential-missing');
  return { kind: 'stored', id: sampleCredentialId };
}

/** The files of `--key` or `--cert`, or `undefined` without these. */
export async function chooseFiles(
  terminal: Terminal,
  { key, cert, keyId = '', teamId = '' }: CredentialOptions,
  passphrase: string | null,
): Promise<CredentialFilesChoice | undefined> {
  const paths = cert ?? (key === undefined ? undefined : [key]);
  if (paths === undefined) return undefined;
  const files = await readCredentialFiles(terminal, paths);
  return { kind: 'files', credentialId: null, files, passphrase, keyId, teamId };
}

/**
 * The stored credential of that name, id or key id; else of that bundle id; else with a fingerprint that begins so. Throws
 * `credential-not-found` and `credential-ambiguous`.
 */
export async function findCredential(client: ContractClient, text: string): Promise<Credential> {
  const credentials = await client.credentials.list({});
  const hex = text.replaceAll(/[\s:]/g, '').toLowerCase();
  const ways: readonly ((known: Credential) => boolean)[] = [
    ({ name, id }) => name === text || id === text,
    (known) => known.kind === 'key' && known.keyId === text.toUpperCase(),
    (known) => known.kind === 'certificate' && known.bundleId === text,
    (known) => /^[0-9a-f]{8,64}$/.test(hex) && fingerprintOf(known).startsWith(hex),
  ];
  const found = ways.map((matches) => credentials.filter(matches)).find(({ length }) => length > 0) ?? [];
  const [credential] = found;
  if (credential === undefined) throw fail('credential-not-found', { name: text });
  if (found.length > 1) throw fail('credential-ambiguous', { name: text, choices: found.map(nameWithFingerprint) });
  return credential;
}

function nameWithFingerprint(credential: Credential): string {
  return `“${credential.name}” (${fingerprintOf(credential).slice(0, 8)})`;
}

/** Of the certificate; of a key its public half. */
function fingerprintOf(credential: Credential): string {
  return credential.kind === 'private-key' ? credential.publicKeySha256 : credential.fingerprintSha256;
}

/** The device of that name in the library, for this environment. */
export async function findDevice(client: ContractClient, name: string, environment: Environment): Promise<Device> {
  const devices = await client.devices.list({});
  const found = devices.filter((device) => device.name === name && device.environment === environment);
  const [device] = found;
  if (device === undefined) throw fail('device-not-found', { name });
  if (found.length > 1) throw fail('device-ambiguous', { name, count: found.length });
  return device;
}
