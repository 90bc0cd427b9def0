import { valueOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic } from '../diagnostic.ts';
import { meantKey } from '../judged-member.ts';
import type { Rule } from '../lint-subject.ts';

/** Some keys of a Live Activity are read at its start or at its end only. */
export const liveActivityEventKeys: Rule = ({ keys, apsMembers, notification: { pushType } }) => {
  const event = valueOf(apsMembers.findLast(({ key }) => key === 'event')?.valueNode);
  if (pushType !== 'liveactivity' || typeof event !== 'string') return [];
  return keys.flatMap((member) => {
    const { key, keyNode } = member;
    const events = meantKey(member)?.events;
    return events === undefined || events.includes(event)
      ? []
      : [diagnostic('key-of-other-event', 'info', atNode(keyNode), { key, events })];
  });
};
