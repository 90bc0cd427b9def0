import {
  type Credential,
  defaultTimeoutMs,
  type Device,
  type Draft,
  type SendInput,
} from '#shared/contract/schemas.ts';
import { failure, type Failure } from '#shared/failure.ts';
import { resolvePush } from '#shared/payload/resolve-push.ts';
import { isJson } from '#shared/payload/json-text.ts';
import { targetsOf } from './choices.ts';

export type SendPlan =
  | { readonly kind: 'ready'; readonly input: SendInput; readonly isJson: boolean }
  | { readonly kind: 'not-ready'; readonly failure: Failure };

/** What Send would do with a draft now. Lint has no say in it. */
export function planSend(
  draft: Draft,
  devices: readonly Device[],
  credentials: readonly Credential[],
  nowMs: number,
): SendPlan {
  const targets = targetsOf(draft, devices);
  const credential = credentials.find(({ id }) => id === draft.credentialId);
  if (credential === undefined) return { kind: 'not-ready', failure: failure('credential-missing') };
  const [first] = targets;
  if (first === undefined) return { kind: 'not-ready', failure: failure('no-target') };
  return {
    kind: 'ready',
    isJson: isJson(draft.push.payloadText),
    input: {
      environment: draft.environment,
      endpoint: null,
      credential: { kind: 'stored', id: credential.id },
      targets: targets.map(({ token, name }) => ({ token, deviceName: name })),
      notification: resolvePush(draft.push, { deviceBundleId: first.bundleId, nowMs }),
      timeoutMs: defaultTimeoutMs,
      allowInvalid: false,
    },
  };
}
