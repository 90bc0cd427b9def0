import { isLiveActivityEvent, missingLiveActivityKeys } from '../../payload/live-activity.ts';
import { memberOf, membersOf, rangeOf, valueOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic, inPayload } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** A Live Activity push says what happened, when, and what the activity shows now. */
export const liveActivityContent: Rule = ({ tree: { root, syntaxProblem }, notification: { pushType } }) => {
  // While the text is being typed, a key that is not there yet says nothing.
  if (pushType !== 'liveactivity' || root?.type !== 'object' || syntaxProblem !== null) return [];
  const aps = memberOf(root, 'aps');
  if (aps?.valueNode !== undefined && aps.valueNode.type !== 'object') return [];
  const event = memberOf(aps?.valueNode, 'event')?.valueNode;
  const keys = missingLiveActivityKeys(
    Object.fromEntries(membersOf(aps?.valueNode).map(({ key, valueNode }) => [key, valueOf(valueNode)])),
  );
  const place = aps === undefined ? { offset: root.offset, length: 1 } : rangeOf(aps.keyNode);
  return [
    ...(keys.length === 0 ? [] : [diagnostic('live-activity-incomplete', 'error', inPayload(place), { keys })]),
    ...(event === undefined || isLiveActivityEvent(valueOf(event))
      ? []
      : [diagnostic('live-activity-event', 'error', atNode(event))]),
  ];
};
