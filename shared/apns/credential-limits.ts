import type { Credential, CredentialAnswer, CredentialDetails } from '../contract/credentials.ts';
import { failure, type Failure } from '../failure.ts';
import { judgeCredential } from './credential-answers.ts';
import type { Environment } from './environments.ts';
import { findPushType } from './push-types.ts';
import { bundleIdOfTopic, deriveTopic } from './topics.ts';
import { stageOf } from './validity.ts';

/** What a credential is, under the name it is told by. */
type NamedDetails = CredentialDetails & { readonly name: string };

/** Why a credential cannot send anything anywhere, as far as its own contents say. */
export function credentialObjection(credential: NamedDetails, nowMs: number): Failure | undefined {
  const { name } = credential;
  if (credential.kind === 'private-key') return failure('credential-without-certificate', { name });
  if (credential.kind !== 'certificate') return undefined;
  switch (stageOf(credential, nowMs).code) {
    case 'ended':
      return failure('certificate-expired', { name, day: dayOf(credential.notAfterMs) });
    case 'not-yet-valid':
      return failure('certificate-not-yet-valid', { name, day: dayOf(credential.notBeforeMs) });
    case 'ends-soon':
    case 'valid':
      return undefined;
  }
}

/**
 * Why a credential cannot send to an environment: it cannot send at all, its certificate or its owner says otherwise, or
 * it is the sample key. Local APNs takes the certificates of either environment.
 */
export function environmentObjection(
  credential: Credential,
  environment: Environment,
  nowMs: number,
): Failure | undefined {
  const objection = credentialObjection(credential, nowMs);
  if (objection !== undefined || environment === 'simulator') return objection;
  if (credential.isSample) return failure('credential-is-local');
  const { name } = credential;
  if (credential.kind === 'certificate' && !credential.environments.includes(environment)) {
    return failure('certificate-not-for-environment', { name, environment });
  }
  if (credential.kind === 'key' && credential.scope.environments?.includes(environment) === false) {
    return failure('key-not-for-environment', { name, environment });
  }
  return undefined;
}

/**
 * Why a credential cannot send to a topic: its certificate does not list it, its owner says so, or APNs takes the push
 * type with a signing key only. An empty topic is not the credential's matter.
 */
export function topicObjection(credential: Credential, topic: string, pushType: string): Failure | undefined {
  const { name } = credential;
  if (credential.kind === 'certificate') {
    const facts = findPushType(pushType);
    if (facts?.auth === 'token-only' && facts.authIsCertain) {
      return failure('push-type-not-for-certificate', { pushType: facts.label });
    }
    const { topics } = credential;
    if (topic !== '' && topics.length > 0 && !topics.includes(topic)) {
      return failure('topic-not-in-certificate', { name, topic, topics });
    }
  }
  if (credential.kind === 'key' && topic !== '') {
    const { bundleIds } = credential.scope;
    if (bundleIds !== null && !bundleIds.includes(topic) && !bundleIds.includes(bundleIdOfTopic(topic))) {
      return failure('topic-not-for-key', { name, topic, bundleIds });
    }
  }
  return undefined;
}

/**
 * What APNs said last against a credential where it is to be used, or undefined when it accepted it since. It may be
 * otherwise today, so this is a warning and no limit.
 */
export function learnedRefusal(
  credential: Credential,
  environment: Environment,
  topic: string,
): CredentialAnswer | undefined {
  const forTopic = credential.answers.find((answer) => answer.environment === environment && answer.topic === topic);
  if (forTopic !== undefined && verdictOf(forTopic) === 'topic-refused') return forTopic;
  return refusalIn(credential, environment);
}

/** The refusal of the credential itself that was the last word in an environment; what is said of topics does not count. */
export function refusalIn({ answers }: Credential, environment: Environment): CredentialAnswer | undefined {
  const last = answers.find((answer) => answer.environment === environment && verdictOf(answer) !== 'topic-refused');
  return last === undefined || last.reason === null ? undefined : last;
}

/**
 * The topic that a certificate stands for with a push type: its only one, or the one of its own bundle id. Undefined
 * where it is not clear, and for a signing key.
 */
export function topicOfCredential(credential: Credential | undefined, pushType: string): string | undefined {
  if (credential?.kind !== 'certificate') return undefined;
  const { topics, bundleId } = credential;
  if (topics.length === 1) return topics[0];
  const derived = deriveTopic(bundleId ?? '', pushType);
  return derived !== undefined && topics.includes(derived) ? derived : undefined;
}

function verdictOf({ reason }: CredentialAnswer) {
  const kind = reason === null ? 'accepted' : 'rejected';
  return judgeCredential({ kind, reason, cause: null }).verdict;
}

/** As certificates are dated everywhere here: in UTC, without the time. */
function dayOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}
