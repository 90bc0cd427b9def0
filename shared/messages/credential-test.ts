import { portalCertificates } from '../apns/certificate-portal.ts';
import { judgeCredential } from '../apns/credential-answers.ts';
import type { CredentialDetails } from '../contract/credentials.ts';
import type { Outcome } from '../contract/deliveries.ts';
import {
  type CredentialTestExplanation,
  type Facts,
  factsOf,
  proofs,
  type TestedRoute,
} from './credential-test-facts.ts';
import { refusedWithoutAnswer, unanswered, unclear } from './credential-test-unclear.ts';
import { explainReason } from './rejection-reasons.ts';

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
