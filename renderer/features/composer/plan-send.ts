import { environmentObjection, topicObjection, topicOfCredential } from '#shared/apns/credential-limits.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import { defaultTimeoutMs, type Device, type Draft, type SendInput } from '#shared/contract/schemas.ts';
import { failure, type Failure } from '#shared/failure.ts';
import { resolvePush } from '#shared/payload/resolve-push.ts';
import { isJson } from '#shared/payload/json-text.ts';
import { credentialFor, targetsOf } from './choices.ts';

export type SendPlan =
  | {
      readonly kind: 'ready';
      readonly input: SendInput;
      readonly isJson: boolean;
      /** The credential that is not stored and whose files the input still needs. */
      readonly asksFor: Credential | null;
    }
  | { readonly kind: 'not-ready'; readonly failure: Failure };

/** What Send would do with a draft now. Lint has no say in it; what the credential may do has. */
export function planSend(
  draft: Draft,
  devices: readonly Device[],
  credentials: readonly Credential[],
  nowMs: number,
): SendPlan {
  const targets = targetsOf(draft, devices);
  const credential = credentials.find(({ id }) => id === draft.credentialId);
  const { environment, push } = draft;
  if (credential === undefined) {
    const isOneThere = credentialFor(environment, credentials, null, nowMs) !== null;
    const wasRemoved = draft.credentialId !== null;
    const cause = isOneThere ? failure('credential-not-chosen', { wasRemoved }) : failure('credential-missing');
    return { kind: 'not-ready', failure: cause };
  }
  const objection = environmentObjection(credential, environment, nowMs);
  if (objection !== undefined) return { kind: 'not-ready', failure: objection };
  const [first] = targets;
  if (first === undefined) return { kind: 'not-ready', failure: failure('no-target') };
  const certificateTopic = topicOfCredential(credential, push.pushType);
  const notification = resolvePush(push, { deviceBundleId: first.bundleId, certificateTopic, nowMs });
  // Local APNs is there to see what Apple would answer.
  const topicRefusal =
    environment === 'simulator' ? undefined : topicObjection(credential, notification.topic, push.pushType);
  if (topicRefusal !== undefined) return { kind: 'not-ready', failure: topicRefusal };
  return {
    kind: 'ready',
    isJson: isJson(push.payloadText),
    asksFor: credential.keeping === 'ask' ? credential : null,
    input: {
      environment,
      endpoint: null,
      credential: { kind: 'stored', id: credential.id },
      targets: targets.map(({ token, name }) => ({ token, deviceName: name })),
      notification,
      timeoutMs: defaultTimeoutMs,
      allowInvalid: false,
      writing: { variables: {}, isMinified: push.sendsMinified },
    },
  };
}
