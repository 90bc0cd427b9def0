import { atNode, diagnostic, withFixes } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';
import { moveFix } from '../move-member.ts';

/** Apple's keys stand in the dictionary where the system looks for them. */
export const misplacedKey: Rule = (subject) =>
  subject.keys.flatMap((member) => {
    const { key, keyNode, where, verdict } = member;
    if (verdict.kind !== 'misplaced') return [];
    const { where: into, key: meant } = verdict.row;
    return [
      withFixes(
        diagnostic('misplaced-key', 'warning', atNode(keyNode), { key, here: where, into, meant }),
        moveFix(subject, member, into, meant),
      ),
    ];
  });
