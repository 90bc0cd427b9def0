import { environments, type Environment } from '../apns/environments.ts';
import type { CredentialDetails } from '../contract/credentials.ts';
import { describeCredentialKind } from './credential-words.ts';

/** What was tried. */
export interface TestedRoute {
  readonly environment: Environment;
  /** Empty: none was sent. */
  readonly topic: string;
  /** Another host than the environment's: it proves nothing of what only Apple knows. */
  readonly otherHost?: string | undefined;
}

export interface CredentialTestExplanation {
  /** `unclear`: the answer is about something else, or there is none. */
  readonly verdict: 'accepted' | 'refused' | 'unclear';
  /** One line: what came out. */
  readonly headline: string;
  /** What the answer means, and how one knows. */
  readonly meaning: string;
  /** What the answer proves, one thing each. */
  readonly proven: readonly string[];
  /** What to do next; null when there is nothing. */
  readonly remedy: string | null;
}

/** What the sentences about a test are made of. */
export interface Facts extends TestedRoute {
  readonly credential: CredentialDetails;
  /** `signing key`, `certificate`. */
  readonly what: string;
  /** Who answers: `APNs`, `Local APNs`, another host. */
  readonly who: string;
  /** The environment, as the window calls it; another host is in none. */
  readonly where: string;
  readonly isApple: boolean;
}

export function factsOf(credential: CredentialDetails, route: TestedRoute): Facts {
  const isApple = route.environment !== 'simulator' && route.otherHost === undefined;
  const where = route.otherHost ?? environments[route.environment].label;
  return {
    ...route,
    credential,
    what: describeCredentialKind(credential),
    who: isApple ? 'APNs' : where,
    where,
    isApple,
  };
}

/** What a credential has proven by getting past the first check. */
export function proofs({ credential, isApple, where }: Facts): string[] {
  if (!isApple) return localProofs(credential);
  if (credential.kind === 'key') {
    return [
      `The key id ${credential.keyId} belongs to this key, and the key is not revoked.`,
      `The team id ${credential.teamId} is right.`,
      `The key may be used in ${where}.`,
    ];
  }
  return ['The certificate and its private key are accepted; it is not revoked.', `It may be used in ${where}.`];
}

/** Who is not Apple knows nothing of revocations, and stands for whatever environment it was told to. */
function localProofs(credential: CredentialDetails): string[] {
  return credential.kind === 'key'
    ? [`The key id ${credential.keyId} and the team id ${credential.teamId} belong to this key.`]
    : ['The certificate is valid, and its private key belongs to it.'];
}
