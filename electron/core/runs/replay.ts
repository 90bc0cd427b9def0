import { defaultTimeoutMs } from '#shared/contract/limits.ts';
import { environments } from '#shared/apns/environments.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import { verbatim, type Delivery, type Endpoint, type SendInput } from '#shared/contract/deliveries.ts';
import { fail } from '#shared/failure.ts';

/** What there is to send with now. */
type Stored = Pick<Credential, 'id' | 'name' | 'keeping'>;

/**
 * The send that repeats a delivery: same bytes, headers, device and credential. Throws `replay-credential-gone`,
 * `replay-credential-asks`, and `replay-credential-unkept` when it was sent with files that were never stored.
 */
export function replayInput({ summary, notification }: Delivery, stored: readonly Stored[]): SendInput {
  const { credentialId, credentialName } = summary;
  if (credentialId === null) throw fail('replay-credential-unkept', { name: credentialName });
  const credential = stored.find(({ id }) => id === credentialId);
  if (credential === undefined) throw fail('replay-credential-gone', { name: credentialName });
  if (credential.keeping === 'ask') throw fail('replay-credential-asks', { name: credential.name });
  return {
    environment: summary.environment,
    endpoint: chosenEndpoint(summary),
    credential: { kind: 'stored', id: credentialId },
    targets: [{ token: summary.deviceToken, deviceName: summary.deviceName }],
    notification,
    timeoutMs: defaultTimeoutMs,
    allowInvalid: true,
    writing: verbatim,
  };
}

/** Null for the environment's own host, and for Local APNs, whose port changes. */
function chosenEndpoint({ environment, host, port }: Delivery['summary']): Endpoint | null {
  if (environment === 'simulator') return null;
  const usual = environments[environment];
  const isUsual = usual.host === host && usual.ports.some((known) => known === port);
  return isUsual ? null : { host, port, caPem: null };
}
