import { firebaseMessageKey } from '../payload/firebase-message.ts';
import { valueOf } from '../payload/payload-tree.ts';
import type { LintSubject } from './lint-subject.ts';

/** Whether a payload is a message for Firebase and not one for APNs. */
export function isFirebaseMessage({ tree: { root }, aps, notification: { pushType } }: LintSubject): boolean {
  if (root?.type !== 'object' || aps?.valueNode !== undefined) return false;
  const payload = valueOf(root);
  if (typeof payload !== 'object' || payload === null) return false;
  return firebaseMessageKey(Object.fromEntries(Object.entries(payload)), pushType ?? '') !== null;
}
