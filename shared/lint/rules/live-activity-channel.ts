import { atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** A Live Activity is updated through a token or through a channel, not through both. */
export const liveActivityChannel: Rule = ({ apsMembers, notification: { pushType } }) => {
  const channel = apsMembers.find(({ key }) => key === 'input-push-channel');
  const hasToken = apsMembers.some(({ key }) => key === 'input-push-token');
  return pushType === 'liveactivity' && channel !== undefined && hasToken
    ? [diagnostic('token-and-channel', 'warning', atNode(channel.keyNode))]
    : [];
};
