import { environments, type Environment } from '#shared/apns/environments.ts';
import { credentialObjection, environmentObjection } from '#shared/apns/credential-limits.ts';
import type { Credential } from '#shared/contract/credentials.ts';

/**
 * Why a credential does not fit an environment, in a few words for a list; undefined when it fits, and when it cannot
 * send at all, which its badges say.
 */
export function shortReason(credential: Credential, environment: Environment, nowMs: number): string | undefined {
  if (credential.isSample) {
    return environment === 'simulator' ? 'Of Local APNs; Apple does not know it' : 'Works with Local APNs only';
  }
  if (credentialObjection(credential, nowMs) !== undefined) return undefined;
  if (environment === 'simulator') {
    return credential.kind === 'key' ? 'Not known to Local APNs, which has a sample key of its own' : undefined;
  }
  return environmentObjection(credential, environment, nowMs) === undefined
    ? undefined
    : `Not for ${environments[environment].label}`;
}
