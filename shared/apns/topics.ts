import type { PushType, TokenKind } from './push-types.ts';
import { findPushType, pushTypeNames, pushTypes } from './push-types.ts';

/**
 * The `apns-topic` for a bundle id and a push type: the bundle id plus the type's suffix.
 * `undefined` when there is no bundle id, or when the type's topic does not come from one (MDM: it is the subject UID
 * of the push certificate).
 */
export function deriveTopic(bundleId: string, pushType: string): string | undefined {
  const id = bundleId.trim();
  if (id === '') return undefined;
  const facts = findPushType(pushType);
  if (facts === undefined) return id;
  return facts.topicFromBundleId ? id + facts.topicSuffix : undefined;
}

const suffixes = pushTypeNames
  .map((name) => pushTypes[name].topicSuffix)
  .filter((suffix) => suffix !== '')
  .sort((left, right) => right.length - left.length);

/** The bundle id inside a topic: the topic without a known push-type suffix. */
export function bundleIdOfTopic(topic: string): string {
  const suffix = suffixes.find((candidate) => topic.endsWith(candidate));
  return suffix === undefined ? topic : topic.slice(0, -suffix.length);
}

/** The push-type suffix a topic ends in, or an empty string. */
export function suffixOfTopic(topic: string): string {
  return topic.slice(bundleIdOfTopic(topic).length);
}

/** What MDM topics begin with. Source: the subject UIDs of MDM push certificates, as several MDM servers have them. */
const mdmTopicPrefix = 'com.apple.mgmt.';

/** Whether a topic begins as that of an MDM push certificate does. */
export function isMdmTopic(topic: string): boolean {
  return topic.startsWith(mdmTopicPrefix);
}

/**
 * Whether a topic begins with what looks like a team id: ten capitals and digits with a dot behind, as in the App ID of
 * the developer account. It does not belong into a topic.
 */
export function hasTeamPrefix(topic: string): boolean {
  return /^[A-Z0-9]{10}\./.test(topic);
}

/** The push type that a topic is of: that of its suffix, MDM, or an alert, which has none. */
export function pushTypeOfTopic(topic: string): PushType {
  if (isMdmTopic(topic)) return 'mdm';
  const suffix = suffixOfTopic(topic);
  return pushTypeNames.find((name) => pushTypes[name].topicSuffix === suffix) ?? 'alert';
}

/**
 * Whether text has the form of a topic: letters, digits, hyphens and dots, none of them empty between dots.
 * Source: the characters Apple allows in a bundle id (CFBundleIdentifier), which also cover MDM and Wallet topics.
 */
export function isTopicSyntax(topic: string): boolean {
  return /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/.test(topic) && topic.length <= 255;
}

/** The topic that a device token of this kind was issued for, or `undefined` as in `deriveTopic`. */
export function topicOfToken(bundleId: string, tokenKind: TokenKind): string | undefined {
  const pushType = pushTypeNames.find((name) => pushTypes[name].tokenKind === tokenKind);
  return pushType === undefined ? undefined : deriveTopic(bundleId, pushType);
}

/**
 * Whether a topic is a pass type identifier. A pass of Wallet is refreshed by an empty payload of any push type.
 * Source: Apple, "Adding a web service to update passes".
 */
export function isPassTopic(topic: string): boolean {
  return topic.startsWith('pass.');
}
