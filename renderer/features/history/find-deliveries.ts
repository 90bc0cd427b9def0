import { findPushType } from '#shared/apns/push-types.ts';
import type { DeliverySummary } from '#shared/contract/deliveries.ts';
import { describeFailure } from '#shared/failure.ts';
import { explainReason } from '#shared/messages/rejection-reasons.ts';

export const outcomeFilters = ['all', 'accepted', 'rejected', 'undelivered'] as const;
export type OutcomeFilter = (typeof outcomeFilters)[number];

/** What the core is asked for. */
export interface DeliveryQuery {
  readonly states?: DeliverySummary['state'][];
  readonly text?: string;
}

/**
 * Asks for the deliveries with that outcome that hold every word typed. An outcome that is unknown or still awaited counts
 * as undelivered: nothing says that it arrived.
 */
export function queryOf(outcome: OutcomeFilter, wanted: string): DeliveryQuery {
  const text = wanted.trim().slice(0, longestText);
  return { ...statesOf(outcome), ...(text === '' ? {} : { text }) };
}

/** As much as the contract lets through. */
const longestText = 1000;

function statesOf(outcome: OutcomeFilter): Pick<DeliveryQuery, 'states'> {
  if (outcome === 'all') return {};
  return { states: outcome === 'undelivered' ? ['undelivered', 'unknown', 'pending'] : [outcome] };
}

export function describePushType(pushType: string): string {
  return findPushType(pushType)?.label ?? pushType;
}

/** Why it was not accepted, in one sentence; null when it was, or when there is no answer yet. */
export function describeCause(summary: DeliverySummary): string | null {
  const { reason, cause } = summary;
  if (reason !== null) return explainReason(reason, summary).meaning;
  return cause === null ? null : describeFailure(cause);
}
