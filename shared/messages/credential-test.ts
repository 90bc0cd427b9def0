import { portalCertificates } from '../apns/certificate-portal.ts';
import { judgeCredential } from '../apns/credential-answers.ts';
import { environments, type Environment } from '../apns/environments.ts';
import { providerTokenRules, providerTokenUseSeconds } from '../apns/provider-token-rules.ts';
import { isRejectionReason, type RejectionReason } from '../apns/rejection-reasons.ts';
import type { CredentialDetails } from '../contract/credentials.ts';
import type { Outcome } from '../contract/deliveries.ts';
import { describeFailure, type Failure } from '../failure.ts';
import { describeCredentialKind } from './credential-words.ts';
import { explainReason } from './rejection-reasons.ts';

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

/** Says in words what the answer to a credential test means for the credential. */
export function explainCredentialTest(
  credential: CredentialDetails,
  route: TestedRoute,
  outcome: Pick<Outcome, 'kind' | 'reason' | 'status' | 'cause'>,
): CredentialTestExplanation {
  const facts = factsOf(credential, route);
  const { verdict, reason } = judgeCredential(outcome);
  switch (verdict) {
    case 'accepted':
      return accepted(facts, outcome.reason);
    case 'topic-refused':
      return topicRefused(facts);
    case 'environment-refused':
      return environmentRefused(facts, reason ?? '');
    case 'credential-refused':
      if (outcome.reason === null) return refusedWithoutAnswer(facts, outcome.cause);
      return credentialRefused(facts, outcome.reason);
    case 'nothing':
      if (outcome.reason !== null) return unclear(facts, outcome.reason);
      return unanswered(facts, outcome.cause);
  }
}

interface Facts extends TestedRoute {
  readonly credential: CredentialDetails;
  /** `signing key`, `certificate`. */
  readonly what: string;
  /** Who answers: `APNs`, `Local APNs`, another host. */
  readonly who: string;
  /** The environment, as the window calls it; another host is in none. */
  readonly where: string;
  readonly isApple: boolean;
}

function factsOf(credential: CredentialDetails, route: TestedRoute): Facts {
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
function proofs({ credential, isApple, where }: Facts): string[] {
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

function accepted(facts: Facts, reason: string | null): CredentialTestExplanation {
  const { who, what, where, topic } = facts;
  const meanings: Record<string, string | undefined> = {
    BadDeviceToken: `${who} answered BadDeviceToken, as it has to: the all-zero token is nobody’s. It says so only after it has accepted credential and topic.`,
  };
  return {
    verdict: 'accepted',
    headline: `${who} accepts this ${what}${who === where ? '' : ` in ${where}`}`,
    meaning:
      reason === null
        ? `${who} accepted the push, although the all-zero token is nobody’s. The credential is fine.`
        : (meanings[reason] ??
          `${who} answered ${reason}, which is about the device token. It says so only after it has accepted credential and topic.`),
    proven: [...proofs(facts), ...(topic === '' ? [] : [`It may send to the topic ${topic}.`])],
    remedy: null,
  };
}

function topicRefused(facts: Facts): CredentialTestExplanation {
  const { who, what, topic, credential } = facts;
  const isKey = credential.kind === 'key';
  return {
    verdict: 'refused',
    headline: `The ${what} is fine, but not for the topic ${topic}`,
    meaning: `${who} answered TopicDisallowed: it accepted the ${what} and then found that it may not send to this topic.`,
    proven: proofs(facts),
    remedy: isKey
      ? `Check that the app belongs to the team ${credential.teamId}, and, if the key was made for certain apps only, that this app is among them.`
      : 'Use one of the topics that the certificate lists, or another credential. Live Activities need a signing key.',
  };
}

function environmentRefused(facts: Facts, reason: string): CredentialTestExplanation {
  const { who, what, where, environment, credential } = facts;
  const isLocal = environment === 'simulator';
  return {
    verdict: 'refused',
    headline: isLocal ? `This ${what} is for the other environment` : `This ${what} is not for ${where}`,
    meaning: `${who} answered ${reason}: the ${what} itself is known, but it was made for the other environment.`,
    proven: [],
    remedy: environmentRemedy(credential, isLocal),
  };
}

function environmentRemedy({ kind }: CredentialDetails, isLocal: boolean): string {
  if (isLocal) return 'Let Local APNs stand for the other environment (under Local APNs), and test again.';
  return kind === 'key'
    ? 'Test it in the other environment, or make a key for both at developer.apple.com (Keys).'
    : `Test it in the other environment, or make a certificate for both at developer.apple.com (Certificates): “${portalCertificates.universal.name}”.`;
}

function credentialRefused(facts: Facts, reason: string): CredentialTestExplanation {
  const { who, what, where, environment, credential } = facts;
  const refused = { verdict: 'refused', headline: `${who} refuses this ${what}`, proven: [] } as const;
  if (reason === 'InvalidProviderToken' && credential.kind === 'key') {
    if (environment === 'simulator') {
      return {
        ...refused,
        verdict: 'unclear',
        headline: 'Local APNs does not know this key',
        meaning: 'Of signing keys, Local APNs knows its sample key alone. This says nothing about the key at Apple.',
        remedy: 'Test the key in Sandbox or Production; nothing is shown on any device there either.',
      };
    }
    if (!facts.isApple) {
      return {
        ...refused,
        meaning: `${who} answered InvalidProviderToken: it does not know this key under this key id and team id. This says nothing about the key at Apple.`,
        remedy: 'Test the key at Apple, without another host; nothing is shown on any device there either.',
      };
    }
    return {
      ...refused,
      meaning: `APNs answered InvalidProviderToken: it could not verify the token that this key signed. Most often the team id (${credential.teamId}) or the key id (${credential.keyId}) is not that of the key, or the key was revoked or is not enabled for APNs.`,
      remedy:
        'Compare both ids with developer.apple.com (Keys, and Membership details). If one is wrong, remove the key here and import its file again with the right one.',
    };
  }
  if (reason === 'BadCertificate') {
    return {
      ...refused,
      meaning: `${who} answered BadCertificate: it does not accept the certificate in ${where}. It may be revoked, or not one for pushes.`,
      remedy: 'Look it up at developer.apple.com (Certificates) and make a new one there, if it is gone.',
    };
  }
  const { meaning, remedy } = explainReason(reason);
  return { ...refused, meaning: `${who} answered ${reason}. ${meaning}`, remedy };
}

type Unclear = Pick<CredentialTestExplanation, 'headline' | 'meaning' | 'remedy'> & {
  /** APNs had looked at the credential already. */
  readonly isPast?: boolean;
};

const isAboutRequest = 'The answer is about the request, not the credential';
const maxAgeMinutes = providerTokenRules.maxAgeSeconds / 60;
const minUpdateMinutes = providerTokenRules.minUpdateSeconds / 60;
const useMinutes = providerTokenUseSeconds / 60;

const isBusy = 'Nothing was found out about the credential yet';

/** Reasons that are not about the credential, with what they still tell in a test. */
const otherReasons: Partial<Record<RejectionReason, (facts: Facts) => Unclear>> = {
  MissingTopic: ({ what, who }) => ({
    headline: `The ${what} is accepted; no topic was tried`,
    meaning: `${who} answered MissingTopic: it accepted the ${what} and then missed the topic.`,
    remedy: 'Give a bundle id as the topic and test again, to see whether it may send there.',
    isPast: true,
  }),
  BadTopic: ({ what, who, topic }) => ({
    headline: `The ${what} is accepted; the topic is malformed`,
    meaning: `${who} answered BadTopic: it accepted the ${what}, but ${topic === '' ? 'the topic' : `“${topic}”`} is no topic.`,
    remedy: 'Use the bundle id plus the suffix of the push type, without team id, spaces or wildcard, and test again.',
    isPast: true,
  }),
  MissingProviderToken: ({ credential, who }) => ({
    headline: 'The credential did not arrive',
    meaning: `${who} answered MissingProviderToken: it saw neither a token nor a certificate.`,
    remedy:
      credential.kind === 'certificate'
        ? 'A proxy that inspects TLS takes client certificates away. Test from a network without one.'
        : 'A proxy probably removed the authorization header. Test from a network without one.',
  }),
  ExpiredProviderToken: ({ who }) => ({
    headline: 'This computer’s clock is probably wrong',
    meaning: `${who} answered ExpiredProviderToken: there the token is older than ${String(maxAgeMinutes)} minutes, and Pushbench makes a new one after ${String(useMinutes)}. So the clocks differ by ${String(maxAgeMinutes - useMinutes)} minutes or more.`,
    remedy: 'Set the clock, then test again.',
  }),
  TooManyProviderTokenUpdates: ({ who }) => ({
    headline: isBusy,
    meaning: `${who} answered TooManyProviderTokenUpdates: this key has signed several tokens within ${String(minUpdateMinutes)} minutes, here or elsewhere.`,
    remedy: `Test again in ${String(minUpdateMinutes)} minutes. Who else uses the key should share one token.`,
  }),
  TooManyRequests: ({ who }) => ({
    headline: isBusy,
    meaning: `${who} answered TooManyRequests: the all-zero token was tried too often in a row.`,
    remedy: 'Test again later.',
  }),
  InternalServerError: later,
  ServiceUnavailable: later,
  Shutdown: later,
  IdleTimeout: later,
};

function later({ who }: Facts): Unclear {
  return {
    headline: isBusy,
    meaning: `${who} had a problem of its own and did not look at the credential.`,
    remedy: 'Test again in a few minutes.',
  };
}

function unclear(facts: Facts, reason: string): CredentialTestExplanation {
  const write = isRejectionReason(reason) ? otherReasons[reason] : undefined;
  if (write !== undefined) {
    const { isPast = false, ...text } = write(facts);
    return { verdict: 'unclear', ...text, proven: isPast ? proofs(facts) : [] };
  }
  const { meaning, remedy } = explainReason(reason);
  return {
    verdict: 'unclear',
    headline: isRejectionReason(reason) ? isAboutRequest : 'An answer that Apple does not document',
    meaning: isRejectionReason(reason) ? `${facts.who} answered ${reason}. ${meaning}` : meaning,
    proven: [],
    remedy,
  };
}

/** What cuts a connection short and may be about the certificate. */
const certificateTroubles: readonly Failure['code'][] = [
  'certificate-handshake-failed',
  'certificate-perhaps-refused',
  'tls-failed',
  'connection-closed',
  'connection-closed-early',
  'connection-went-away',
  'connection-going-away',
  'protocol-error',
];

const compareWithKey =
  'With a certificate this most often means that it was refused during TLS: it is revoked, not issued by Apple, or its key does not fit. Test a signing key the same way: if that gets an answer, it is the certificate.';

/** Refused by a goodbye or a TLS alert: the sentence of the failure says it all. */
function refusedWithoutAnswer({ what, who }: Facts, cause: Failure | null): CredentialTestExplanation {
  return {
    verdict: 'refused',
    headline: `${who} refuses this ${what}`,
    meaning: describeCause(cause, who),
    proven: [],
    remedy: null,
  };
}

function unanswered({ credential, what, who }: Facts, cause: Failure | null): CredentialTestExplanation {
  const meaning = describeCause(cause, who);
  if (cause?.code === 'certificate-unusable') {
    return { verdict: 'refused', headline: `This ${what} cannot be used`, meaning, proven: [], remedy: null };
  }
  const isPerhapsRefused =
    credential.kind === 'certificate' && cause !== null && certificateTroubles.includes(cause.code);
  return {
    verdict: 'unclear',
    headline: isPerhapsRefused ? `${who} ended the connection` : 'No answer, so nothing is known of the credential',
    meaning,
    proven: [],
    remedy: isPerhapsRefused ? compareWithKey : null,
  };
}

function describeCause(cause: Failure | null, who: string): string {
  return cause === null ? `${who} gave no reason.` : describeFailure(cause);
}
