import { providerTokenRules, providerTokenUseSeconds } from '../apns/provider-token-rules.ts';
import { isRejectionReason, type RejectionReason } from '../apns/rejection-reasons.ts';
import { describeFailure, type Failure } from '../failure.ts';
import { type CredentialTestExplanation, type Facts, proofs } from './credential-test-facts.ts';
import { explainReason } from './rejection-reasons.ts';

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

export function unclear(facts: Facts, reason: string): CredentialTestExplanation {
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
export function refusedWithoutAnswer({ what, who }: Facts, cause: Failure | null): CredentialTestExplanation {
  return {
    verdict: 'refused',
    headline: `${who} refuses this ${what}`,
    meaning: describeCause(cause, who),
    proven: [],
    remedy: null,
  };
}

export function unanswered({ credential, what, who }: Facts, cause: Failure | null): CredentialTestExplanation {
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
