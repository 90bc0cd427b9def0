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

/** Critical and time-sensitive notifications need an entitlement of the app. */
export const entitlement: Rule = ({ keys }) =>
  keys.flatMap((member) =>
    needed
      .filter(({ isAsked }) => isAsked(member))
      .map(({ kind, entitlement: name }) =>
        diagnostic('needs-entitlement', 'info', atNode(member.keyNode), { kind, entitlement: name }),
      ),
  );

function isLevel(member: JudgedMember, level: string): boolean {
  if (!isMeant(member, 'aps', 'interruption-level')) return false;
  const value = valueOf(member.valueNode);
  return typeof value === 'string' && plainSpelling(value) === plainSpelling(level);
}
