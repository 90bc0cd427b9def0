import { environments } from '#shared/apns/environments.ts';
import type { Delivery, Endpoint, SendInput } from '#shared/contract/schemas.ts';
import { defaultTimeoutMs } from '#shared/contract/schemas.ts';
import { fail } from '#shared/failure.ts';

/**
 * The send that repeats a delivery: same bytes, headers, device and credential. Throws `credential-not-found` when it
 * was signed with a key that is not stored.
 */
export function replayInput({ summary, notification }: Delivery): SendInput {
  if (summary.credentialId === null) throw fail('credential-not-found', { name: summary.credentialName });
  return {
    environment: summary.environment,
    endpoint: chosenEndpoint(summary),
    credential: { kind: 'stored', id: summary.credentialId },
    targets: [{ token: summary.deviceToken, deviceName: summary.deviceName }],
    notification,
    timeoutMs: defaultTimeoutMs,
    allowInvalid: true,
  };
}

/** Null for the environment's own host, and for Local APNs, whose port changes. */
function chosenEndpoint({ environment, host, port }: Delivery['summary']): Endpoint | null {
  if (environment === 'simulator') return null;
  const usual = environments[environment];
  const isUsual = usual.host === host && usual.ports.some((known) => known === port);
  return isUsual ? null : { host, port, caPem: null };
}
