import { environments } from '#shared/apns/environments.ts';
import { findPushType } from '#shared/apns/push-types.ts';
import type { DeliverySummary } from '#shared/contract/schemas.ts';
import { describeFailure } from '#shared/failure.ts';
import { explainReason } from '#shared/messages/rejection-reasons.ts';

export const outcomeFilters = ['all', 'accepted', 'rejected', 'undelivered'] as const;
export type OutcomeFilter = (typeof outcomeFilters)[number];

/**
 * The deliveries with that outcome that hold every word typed, in anything a row shows and in token, topic and ids. An
 * outcome that is unknown or still awaited counts as undelivered: nothing says that it arrived.
 */
export function findDeliveries(
  deliveries: readonly DeliverySummary[],
  outcome: OutcomeFilter,
  wanted: string,
): readonly DeliverySummary[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return deliveries.filter((delivery) => {
    if (outcome !== 'all' && outcomeOf(delivery) !== outcome) return false;
    const text = words.length === 0 ? '' : searchText(delivery);
    return words.every((word) => text.includes(word));
  });
}

function outcomeOf({ state }: DeliverySummary): OutcomeFilter {
  return state === 'accepted' || state === 'rejected' ? state : 'undelivered';
}

function searchText(delivery: DeliverySummary): string {
  const { summary, deviceName, deviceToken, topic, pushType, apnsId, reason, status, credentialName } = delivery;
  const { environment } = delivery;
  return [
    summary,
    deviceName,
    deviceToken,
    topic,
    describePushType(pushType),
    pushType,
    apnsId,
    reason,
    status,
    credentialName,
    environments[environment].label,
  ]
    .join('\n')
    .toLowerCase();
}

export function describePushType(pushType: string): string {
  return findPushType(pushType)?.label ?? pushType;
}

/** Why it was not accepted, in one sentence; null when it was, or when there is no answer yet. */
export function describeCause({ reason, cause }: DeliverySummary): string | null {
  if (reason !== null) return explainReason(reason).meaning;
  return cause === null ? null : describeFailure(cause);
}
