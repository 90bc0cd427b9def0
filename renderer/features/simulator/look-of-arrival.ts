import { bundleIdOfTopic } from '#shared/apns/topics.ts';
import type { Arrival } from '#shared/contract/simulator.ts';
import { describeNotification } from '#shared/payload/describe-notification.ts';
import { describeLookBriefly } from '#shared/preview/brief-look.ts';

type Arrived = Pick<Arrival, 'status' | 'payloadText' | 'pushType' | 'topic' | 'atMs'>;

/** What a device would do with a push that arrived, in one line; null for one that was refused. */
export function lookOfArrival({ status, payloadText, pushType, topic, atMs }: Arrived): string | null {
  if (status !== 200) return null;
  const bundleId = bundleIdOfTopic(topic ?? '');
  const push = { payloadText, pushType: pushType ?? 'alert', bundleId, topic: topic ?? '', nowMs: atMs };
  return describeLookBriefly(describeNotification(push));
}
