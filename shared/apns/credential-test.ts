import { defaultTimeoutMs } from '../contract/limits.ts';
import type { Credential } from '../contract/credentials.ts';
import { type SendInput, verbatim } from '../contract/deliveries.ts';
import { failure, type Failure } from '../failure.ts';
import { credentialObjection } from './credential-limits.ts';
import type { Environment } from './environments.ts';
import { findPushType } from './push-types.ts';
import { credentialTestName, nobodysToken } from './test-device.ts';
import { pushTypeOfTopic } from './topics.ts';

/** What a device would show nothing of, should it ever get it. */
const silentPayload = '{"aps":{"content-available":1}}';

export interface CredentialTestChoice {
  readonly environment: Environment;
  /** Null or empty: one that the credential is known to be for, see `topicForTest`. */
  readonly topic: string | null;
}

/** What a test sends; who sends it is for the caller to add. */
export type CredentialTestPlan =
  | { readonly kind: 'ready'; readonly input: Omit<SendInput, 'credential'> }
  | { readonly kind: 'not-ready'; readonly failure: Failure };

/**
 * An ordinary send of a push that shows nothing to a token that is nobody's. APNs looks at the credential before it looks
 * at the token: `explainCredentialTest` says what its answer proves. Without any topic the answer is `MissingTopic`,
 * which says something as well. Not ready: the credential cannot send, or not there, whatever APNs would say.
 */
export function planCredentialTest(
  credential: Credential,
  { environment, topic: wanted }: CredentialTestChoice,
  nowMs: number,
): CredentialTestPlan {
  const objection = credentialObjection(credential, nowMs) ?? sampleObjection(credential, environment);
  if (objection !== undefined) return { kind: 'not-ready', failure: objection };
  const topic = wanted?.trim() ?? '';
  const chosen = topic === '' ? topicForTest(credential, environment, null) : topic;
  const pushType = pushTypeOfTopic(chosen);
  return {
    kind: 'ready',
    input: {
      environment,
      endpoint: null,
      targets: [{ token: nobodysToken, deviceName: credentialTestName }],
      notification: {
        pushType,
        topic: chosen,
        priority: findPushType(pushType)?.defaultPriority ?? null,
        // Try once: nothing is kept for a device that there is not.
        expiration: 0,
        collapseId: null,
        apnsId: null,
        payload: { encoding: 'utf8', content: silentPayload },
      },
      timeoutMs: defaultTimeoutMs,
      allowInvalid: false,
      writing: verbatim,
    },
  };
}

/**
 * A topic to test with: the one wanted, unless a certificate does not list it; else the certificate's own, that of the
 * last answer there, or one that the key's owner named. Empty: none is known.
 */
export function topicForTest(credential: Credential, environment: Environment, wanted: string | null): string {
  const isWanted = wanted !== null && wanted !== '';
  if (credential.kind === 'certificate') {
    const { topics, bundleId } = credential;
    if (isWanted && (topics.length === 0 || topics.includes(wanted))) return wanted;
    return topics.find((topic) => topic === bundleId) ?? topics[0] ?? bundleId ?? '';
  }
  if (isWanted) return wanted;
  const answered = credential.answers.find((answer) => answer.environment === environment && answer.reason === null);
  const said = credential.kind === 'key' ? credential.scope.bundleIds?.[0] : undefined;
  return answered?.topic ?? said ?? '';
}

function sampleObjection({ isSample }: Credential, environment: Environment): Failure | undefined {
  return isSample && environment !== 'simulator' ? failure('credential-is-local') : undefined;
}
