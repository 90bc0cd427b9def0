import { findPushType } from '#shared/apns/push-types.ts';
import { bundleIdOfTopic, deriveTopic } from '#shared/apns/topics.ts';
import type { ComposedPush, ExpirationChoice } from '#shared/contract/drafts.ts';
import type { Notification } from '#shared/contract/notification.ts';
import { escapeHeaderVariables, escapeVariables } from '#shared/payload/resolve-variables.ts';

const second = 1000;

/**
 * The push that a stored notification was, to be changed and sent again. What equals the automatic value becomes automatic
 * again, so that it follows changes; nothing of it is a variable. Null when the payload is not text.
 */
export function pushOfNotification(notification: Notification): ComposedPush | null {
  const { pushType, topic, priority, expiration, collapseId, apnsId, payload } = notification;
  if (payload.encoding !== 'utf8') return null;
  const bundleId = bundleIdOfTopic(topic);
  const isDerived = deriveTopic(bundleId, pushType) === topic;
  return {
    pushType,
    bundleId: isDerived ? escapeHeaderVariables(bundleId) : null,
    topic: isDerived ? null : escapeHeaderVariables(topic),
    priority: priority === findPushType(pushType)?.defaultPriority ? null : priority,
    expiration: expirationChoiceOf(expiration),
    collapseId: escapeHeaderVariables(collapseId ?? ''),
    apnsId: escapeHeaderVariables(apnsId ?? ''),
    payloadText: escapeVariables(payload.content),
    sendsMinified: false,
  };
}

function expirationChoiceOf(expiration: number | null): ExpirationChoice {
  if (expiration === null) return { mode: 'automatic' };
  return expiration === 0 ? { mode: 'none' } : { mode: 'date', atMs: expiration * second };
}
