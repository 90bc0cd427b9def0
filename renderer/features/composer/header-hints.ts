import { findPushType } from '#shared/apns/push-types.ts';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import { resolveHeaderText } from '#shared/payload/resolve-variables.ts';
import type { VariableValues } from '#shared/payload/variables.ts';

type TopicParts = Pick<ComposedPush, 'pushType' | 'bundleId' | 'topic'>;

/** What a header with variables in it would be sent as now; `undefined` for one without. */
export function resolvedHint(text: string, values: VariableValues): string | undefined {
  const { replacements, text: resolved } = resolveHeaderText(text, values);
  return replacements.length === 0 ? undefined : `Now: ${resolved}`;
}

/** Where the topic comes from, as things are now; `isFromCertificate` when nothing but the certificate tells it. */
export function topicHint({ pushType, topic }: TopicParts, isFromCertificate = false): string {
  const facts = findPushType(pushType);
  if (isFromCertificate) return 'From the certificate: no bundle id says otherwise.';
  if (facts?.topicFromBundleId === false && topic === null) {
    return 'An MDM push has no automatic topic. Type the subject UID of the push certificate.';
  }
  if (topic !== null) return 'Sent as typed here; the bundle id has no part in it.';
  const suffix = facts?.topicSuffix ?? '';
  return suffix === '' ? 'The bundle id as it is.' : `The bundle id and “${suffix}” for ${facts?.label ?? pushType}.`;
}

/** Where the bundle id comes from and what it is good for, as things are now. */
export function bundleIdHint(
  { pushType, bundleId, topic }: TopicParts,
  deviceBundleId: string,
  isTopicFromCertificate = false,
): string {
  if (isTopicFromCertificate) return 'No device tells one; the topic is taken from the certificate.';
  if (findPushType(pushType)?.topicFromBundleId === false) return 'Not sent: the topic of an MDM push is typed above.';
  if (topic !== null) return 'Not sent: the topic is typed above.';
  if (bundleId !== null) return 'Typed here, in place of the device’s; the topic is made from it.';
  return deviceBundleId === ''
    ? 'No device tells one. Type it here; the topic is made from it.'
    : 'From the chosen device; the topic is made from it.';
}
