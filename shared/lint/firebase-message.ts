import type { Node } from 'jsonc-parser';
import { isApsReadBySystem } from '../apns/push-types.ts';
import { memberOf } from '../payload/payload-tree.ts';
import type { LintSubject } from './lint-subject.ts';

/** What stands in `message` of Firebase's HTTP v1 API. Source: Firebase, "REST Resource: projects.messages" */
const messageKeys = ['notification', 'apns', 'android', 'webpush', 'fcm_options', 'token', 'condition'];

/** Whom a message of Firebase's legacy API is for. Source: Firebase, "Firebase Cloud Messaging HTTP protocol" */
const legacyTargets = ['to', 'registration_ids'];

/**
 * Whether a payload is a message for Firebase and not one for APNs. Where the app alone reads the payload, `message` and
 * `notification` may be its own keys; there it takes more than a name.
 */
export function isFirebaseMessage({ tree: { root }, aps, notification: { pushType } }: LintSubject): boolean {
  if (root?.type !== 'object' || aps?.valueNode !== undefined) return false;
  const message = memberOf(root, 'message')?.valueNode;
  const legacy = memberOf(root, 'notification')?.valueNode;
  const hasTarget = has(root, legacyTargets);
  if (hasTarget && (legacy?.type === 'object' || memberOf(root, 'data')?.valueNode?.type === 'object')) return true;
  if (isApsReadBySystem(pushType ?? '')) return message?.type === 'object' || legacy?.type === 'object';
  return has(message, messageKeys);
}

function has(node: Node | undefined, keys: readonly string[]): boolean {
  return keys.some((key) => memberOf(node, key) !== undefined);
}
