import { findPushType } from '../../apns/push-types.ts';
import { looksLikeMilliseconds } from '../../apns/headers.ts';
import { diagnostic, inHeader } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** After that nobody waits for a call to be answered. */
const ringsForMs = 5 * 60 * 1000;

/** A call reaches the phone at once or not at all, and so does who talks to it. */
export const callDelay: Rule = ({ notification: { pushType, priority, expiration }, nowMs }) => {
  if (pushType !== 'voip' && pushType !== 'pushtotalk') return [];
  const label = findPushType(pushType)?.label ?? pushType;
  const isSlow = priority === 5 || priority === 1;
  const isKept =
    pushType === 'voip' &&
    expiration !== null &&
    !looksLikeMilliseconds(expiration) &&
    expiration * 1000 - nowMs > ringsForMs;
  return [
    ...(isSlow ? [diagnostic('call-priority', 'warning', inHeader('priority'), { priority, label })] : []),
    ...(isKept ? [diagnostic('call-kept', 'warning', inHeader('expiration'))] : []),
  ];
};
