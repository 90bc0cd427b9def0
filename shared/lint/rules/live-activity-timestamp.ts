import { looksLikeMilliseconds } from '../../apns/headers.ts';
import { atNode, diagnostic, withFixes } from '../diagnostic.ts';
import { fix } from '../fix.ts';
import type { Rule } from '../lint-subject.ts';
import { replacement } from '../member-edits.ts';

/** Nobody sends a push an hour after it was written, and no clock is off by so much. */
const fitsWithinMs = 60 * 60 * 1000;

/**
 * The timestamp of a Live Activity is the time of sending: an old one is dropped, one ahead keeps later pushes from
 * showing.
 */
export const liveActivityTimestamp: Rule = ({ apsMembers, notification: { pushType }, nowMs }) => {
  const node = apsMembers.findLast(({ key }) => key === 'timestamp')?.valueNode;
  if (pushType !== 'liveactivity' || node?.type !== 'number') return [];
  const seconds = Number(node.value);
  const aheadMs = seconds * 1000 - nowMs;
  if (looksLikeMilliseconds(seconds) || Math.abs(aheadMs) <= fitsWithinMs) return [];
  const edit = replacement(node, String(Math.floor(nowMs / 1000)));
  return [
    withFixes(
      diagnostic(aheadMs < 0 ? 'timestamp-stale' : 'timestamp-ahead', 'warning', atNode(node)),
      edit === undefined ? undefined : fix('set-to-now', [edit]),
    ),
  ];
};
