import { findPushType } from '#shared/apns/push-types.ts';
import { suffixOfTopic } from '#shared/apns/topics.ts';
import type { Device } from '#shared/contract/devices.ts';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import { switchMessages } from '#shared/messages/carry-over.ts';
import { describePushType, onlyPriorityReason } from '#shared/messages/push-type-facts.ts';
import { automaticPriority } from '#shared/payload/resolve-push.ts';
import type { Switched } from './switched-store.ts';

export interface SwitchSurroundings {
  readonly push: ComposedPush;
  /** The topic that the push goes out with; empty where there is none. */
  readonly topic: string;
  /** The devices that it went to before, and those that it goes to now. */
  readonly before: readonly Device[];
  readonly targets: readonly Device[];
}

/**
 * What a draft is after its push type was switched, and what went with that, in sentences; the first says what it is.
 */
export function describeSwitch(
  { from, to, resetPriority }: Switched,
  { push, topic, before, targets }: SwitchSurroundings,
): readonly string[] {
  const facts = findPushType(to);
  if (facts === undefined) return [];
  const { label, topicSuffix, topicFromBundleId, payloadLimitBytes, tokenKind } = facts;
  const words = describePushType(facts);
  const reason = onlyPriorityReason(to);
  const isTopicOdd = push.topic !== null && topicFromBundleId && suffixOfTopic(push.topic) !== topicSuffix;
  const former = findPushType(from);
  const names = targets.map(({ name }) => name);
  const formerNames = before.map(({ name }) => name);
  const unfit = targets.filter((device) => device.tokenKind !== tokenKind).map(({ name }) => name);
  return [
    switchMessages.now({ label, topic, priority: push.priority ?? automaticPriority(to), limit: payloadLimitBytes }),
    ...(isTopicOdd ? [switchMessages['topic-typed']({ suffix: topicSuffix, label })] : []),
    ...(topicFromBundleId ? [] : [switchMessages['topic-mdm']()]),
    ...(resetPriority === null || reason === undefined
      ? []
      : [switchMessages['priority-reset']({ was: resetPriority, reason })]),
    ...(former?.auth === facts.auth ? [] : [switchMessages.auth({ auth: words.auth })]),
    ...(names.length === 0 || names.join('\n') === formerNames.join('\n')
      ? []
      : [switchMessages['device-instead']({ before: formerNames, after: names })]),
    ...(unfit.length === 0 ? [] : [switchMessages['device-missing']({ target: words.target, names: unfit })]),
  ];
}
