import { missingLiveActivityKeys } from '../../payload/live-activity.ts';
import { valueOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic, inPayload } from '../diagnostic.ts';
import { isFirebaseMessage } from '../firebase-message.ts';
import type { Rule } from '../lint-subject.ts';

/** A Live Activity push says what happened, when, and what the activity shows now. */
export const liveActivityContent: Rule = (subject) => {
  const { aps, apsMembers, notification } = subject;
  const { root, syntaxProblem } = subject.tree;
  // While the text is being typed, a key that is not there yet says nothing.
  if (notification.pushType !== 'liveactivity' || root?.type !== 'object' || syntaxProblem !== null) return [];
  if (isFirebaseMessage(subject) || (aps?.valueNode !== undefined && aps.valueNode.type !== 'object')) return [];
  const keys = missingLiveActivityKeys(
    Object.fromEntries(apsMembers.map(({ key, valueNode }) => [key, valueOf(valueNode)])),
  );
  if (keys.length === 0) return [];
  const place = aps === undefined ? inPayload({ offset: root.offset, length: 1 }) : atNode(aps.keyNode);
  return [diagnostic('live-activity-incomplete', 'error', place, { keys })];
};
