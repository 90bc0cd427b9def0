import { findPushType } from '../apns/push-types.ts';
import { deriveTopic } from '../apns/topics.ts';
import type { ComposedPush, ExpirationChoice } from '../contract/drafts.ts';
import type { Notification } from '../contract/notification.ts';

/** What automatic values are made from. */
export interface ResolveContext {
  /** The target device's bundle id; empty when not known. */
  readonly deviceBundleId: string;
  /** What a certificate says where nothing else does, see `topicOfCredential`. */
  readonly certificateTopic?: string | undefined;
  readonly nowMs: number;
}

/** The bundle id a push goes to: its own, else the device's. */
export function resolveBundleId(push: Pick<ComposedPush, 'bundleId'>, deviceBundleId: string): string {
  return push.bundleId ?? deviceBundleId;
}

/**
 * The topic that is used when none is typed: made from the bundle id, else the certificate's. `undefined` where there
 * is neither.
 */
export function automaticTopic(
  push: Pick<ComposedPush, 'bundleId' | 'pushType'>,
  { deviceBundleId, certificateTopic }: Pick<ResolveContext, 'deviceBundleId' | 'certificateTopic'>,
): string | undefined {
  return deriveTopic(resolveBundleId(push, deviceBundleId), push.pushType) ?? certificateTopic;
}

/** The priority that is used when none is chosen: the push type's usual one, 10 for an unknown type. */
export function automaticPriority(pushType: string): number {
  return findPushType(pushType)?.defaultPriority ?? 10;
}

/** The `apns-expiration` header in epoch seconds; null leaves it out. */
export function resolveExpiration(choice: ExpirationChoice, nowMs: number): number | null {
  switch (choice.mode) {
    case 'automatic':
      return null;
    case 'none':
      return 0;
    case 'duration':
      return Math.floor(nowMs / 1000) + choice.seconds;
    case 'date':
      return Math.floor(choice.atMs / 1000);
  }
}

/** Turns what was composed into what is sent. A topic that cannot be derived is empty. */
export function resolvePush(push: ComposedPush, context: ResolveContext): Notification {
  return {
    pushType: push.pushType,
    topic: push.topic ?? automaticTopic(push, context) ?? '',
    priority: push.priority ?? automaticPriority(push.pushType),
    expiration: resolveExpiration(push.expiration, context.nowMs),
    collapseId: push.collapseId === '' ? null : push.collapseId,
    apnsId: push.apnsId === '' ? null : push.apnsId,
    payload: { encoding: 'utf8', content: push.payloadText },
  };
}
