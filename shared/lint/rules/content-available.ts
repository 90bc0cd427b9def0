import { atNode, diagnostic } from '../diagnostic.ts';
import { isMeant, isSet } from '../judged-member.ts';
import type { Rule } from '../lint-subject.ts';

/** A push may wake the app and show something; it is an alert push then. */
export const contentAvailable: Rule = ({ keys, alert, notification: { pushType } }) => {
  const flag = keys.findLast((member) => isMeant(member, 'aps', 'content-available') && isSet(member));
  return (pushType === 'alert' || pushType === null) && alert !== undefined && flag !== undefined
    ? [diagnostic('content-available-with-alert', 'info', atNode(flag.keyNode))]
    : [];
};
