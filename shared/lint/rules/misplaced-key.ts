import { isApsReadBySystem } from '../../apns/push-types.ts';
import { judgeKey } from '../../payload/judge-key.ts';
import { membersOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic, withFixes } from '../diagnostic.ts';
import type { LintSubject, Rule } from '../lint-subject.ts';
import { moveFix } from '../move-member.ts';

/** Apple's keys stand in the dictionary where the system looks for them. */
export const misplacedKey: Rule = (subject) => {
  const inside = subject.keys.flatMap((member) =>
    member.verdict.kind === 'misplaced' ? [{ member, here: member.where, row: member.verdict.row }] : [],
  );
  return [...inside, ...outside(subject)].map(({ member, here, row }) =>
    withFixes(
      diagnostic('misplaced-key', 'warning', atNode(member.keyNode), {
        key: member.key,
        here,
        into: row.where,
        meant: row.key,
      }),
      moveFix(subject, member, row.where, row.key),
    ),
  );
};

/** Beside `aps` everything is the app's own; only what nobody else would name so is taken for Apple's. */
function outside({ tree: { root }, aps, apsMembers, notification: { pushType } }: LintSubject) {
  if (aps?.valueNode?.type !== 'object' || !isApsReadBySystem(pushType ?? '')) return [];
  return membersOf(root).flatMap((member) => {
    const verdict = judgeKey('aps', member.key, pushType);
    const isApples = verdict.kind === 'known' && member.key.includes('-');
    const isThere = apsMembers.some(({ key }) => key === member.key);
    return isApples && !isThere ? [{ member, here: 'root' as const, row: verdict.row }] : [];
  });
}
