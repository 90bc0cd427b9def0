import { looksLikeMilliseconds } from '../../apns/headers.ts';
import { endedStaysMs } from '../../payload/live-activity.ts';
import { atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** An ended Live Activity stays for four hours at most. */
export const dismissalDate: Rule = ({ apsMembers, notification: { pushType }, nowMs }) => {
  const node = apsMembers.findLast(({ key }) => key === 'dismissal-date')?.valueNode;
  if (pushType !== 'liveactivity' || node?.type !== 'number') return [];
  const seconds = Number(node.value);
  return looksLikeMilliseconds(seconds) || seconds * 1000 - nowMs <= endedStaysMs
    ? []
    : [diagnostic('dismissal-too-late', 'info', atNode(node))];
};
