import { environments } from '../apns/environments.ts';
import type { Failure } from '../failure.ts';

/**
 * Why a credential cannot send where it is to be used, in a few words, for places near the whole sentence. Undefined for
 * failures that are about something else.
 */
export function describeObjectionBriefly(cause: Failure): string | undefined {
  switch (cause.code) {
    case 'certificate-expired':
      return `“${cause.params.name}” expired on ${cause.params.day}.`;
    case 'certificate-not-yet-valid':
      return `“${cause.params.name}” is valid only from ${cause.params.day}.`;
    case 'certificate-not-for-environment':
    case 'key-not-for-environment':
      return `“${cause.params.name}” is not for ${environments[cause.params.environment].label}.`;
    case 'credential-without-certificate':
      return `“${cause.params.name}” waits for its certificate.`;
    case 'credential-is-local':
      return `The sample key works only with ${environments.simulator.label}.`;
    default:
      return undefined;
  }
}
