import { defaultTimeoutMs } from '#shared/contract/limits.ts';
import { environmentObjection, topicObjection, topicOfCredential } from '#shared/apns/credential-limits.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import type { SendInput } from '#shared/contract/deliveries.ts';
import type { Device } from '#shared/contract/devices.ts';
import type { Draft } from '#shared/contract/drafts.ts';
import type { Notification } from '#shared/contract/notification.ts';
import type { Variables } from '#shared/contract/variables.ts';
import { failure, type Failure } from '#shared/failure.ts';
import { resolvePush } from '#shared/payload/resolve-push.ts';
import { isJson } from '#shared/payload/json-text.ts';
import { resolveHeaderText, resolvePayloadText } from '#shared/payload/resolve-variables.ts';
import { failureOfVariable } from '#shared/payload/variable-failure.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
import { credentialFor, targetsOf } from './choices.ts';
import { ownVariables, variableValues } from './variable-values.ts';

export type SendPlan =
  | {
      readonly kind: 'ready';
      readonly input: SendInput;
      readonly isJson: boolean;
      /** The credential that is not stored and whose files the input still needs. */
      readonly asksFor: Credential | null;
    }
  | { readonly kind: 'not-ready'; readonly failure: Failure };

/**
 * What Send would do with a draft now. Lint has no say in it; what the credential may do has, and a variable that
 * stands for nothing. Variables are resolved here to judge by; what is sent has them still.
 */
export function planSend(
  draft: Draft,
  devices: readonly Device[],
  credentials: readonly Credential[],
  variables: Variables,
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
  const resolved = resolve(notification, variableValues(variables, { nowMs, uuid: draft.id, target: first }));
  if (resolved.failure !== undefined) return { kind: 'not-ready', failure: resolved.failure };
  // Local APNs is there to see what Apple would answer.
  const topicRefusal =
    environment === 'simulator' ? undefined : topicObjection(credential, resolved.topic, push.pushType);
  if (topicRefusal !== undefined) return { kind: 'not-ready', failure: topicRefusal };
  return {
    kind: 'ready',
    isJson: isJson(resolved.payload),
    asksFor: credential.keeping === 'ask' ? credential : null,
    input: {
      environment,
      endpoint: null,
      credential: { kind: 'stored', id: credential.id },
      targets: targets.map(({ token, name }) => ({ token, deviceName: name })),
      notification,
      timeoutMs: defaultTimeoutMs,
      allowInvalid: false,
      writing: { variables: ownVariables(variables), isMinified: push.sendsMinified },
    },
  };
}

interface ResolvedNotification {
  readonly topic: string;
  readonly payload: string;
  /** Why nothing can be sent. */
  readonly failure: Failure | undefined;
}

function resolve({ topic, collapseId, apnsId, payload }: Notification, values: VariableValues): ResolvedNotification {
  const resolvedPayload = resolvePayloadText(payload.content, values);
  const resolvedTopic = resolveHeaderText(topic, values);
  const others = [collapseId ?? '', apnsId ?? ''].map((text) => resolveHeaderText(text, values));
  const [problem] = [resolvedPayload, resolvedTopic, ...others].flatMap(({ problems }) => problems);
  return {
    topic: resolvedTopic.text,
    payload: resolvedPayload.text,
    failure: problem === undefined ? undefined : failureOfVariable(problem),
  };
}
