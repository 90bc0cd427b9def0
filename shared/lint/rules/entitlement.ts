import type { PushType } from '../../apns/push-types.ts';
import { plainSpelling } from '../../payload/judge-key.ts';
import { valueOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic } from '../diagnostic.ts';
import { isMeant, isSet, type JudgedMember } from '../judged-member.ts';
import type { Rule } from '../lint-subject.ts';

const needed = [
  {
    kind: 'Critical',
    entitlement: 'com.apple.developer.usernotifications.critical-alerts',
    isAsked: (member: JudgedMember) =>
      (isMeant(member, 'sound', 'critical') && isSet(member)) || isLevel(member, 'critical'),
  },
  {
    kind: 'Time-sensitive',
    entitlement: 'com.apple.developer.usernotifications.time-sensitive',
    isAsked: (member: JudgedMember) => isLevel(member, 'time-sensitive'),
  },
];

const silentTypes: readonly PushType[] = ['background', 'widgets', 'controls'];

/** Critical and time-sensitive notifications need an entitlement of the app. What is not shown or heard needs none. */
export const entitlement: Rule = ({ keys, alert, notification: { pushType } }) => {
  if (silentTypes.some((name) => name === pushType)) return [];
  const hasSound = pushType !== 'liveactivity' && keys.some((member) => isMeant(member, 'aps', 'sound'));
  if (alert === undefined && !hasSound) return [];
  return needed.flatMap(({ kind, entitlement: name, isAsked }) => {
    const member = keys.find(isAsked);
    return member === undefined
      ? []
      : [diagnostic('needs-entitlement', 'info', atNode(member.keyNode), { kind, entitlement: name })];
  });
};

function isLevel(member: JudgedMember, level: string): boolean {
  if (!isMeant(member, 'aps', 'interruption-level')) return false;
  const value = valueOf(member.valueNode);
  return typeof value === 'string' && plainSpelling(value) === plainSpelling(level);
}
