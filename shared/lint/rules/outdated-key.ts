import { atNode, diagnostic, withFixes } from '../diagnostic.ts';
import { fix } from '../fix.ts';
import { meantKey } from '../judged-member.ts';
import type { Rule } from '../lint-subject.ts';
import { removal } from '../member-edits.ts';

/** Keys that Apple has given up are not written anew. */
export const outdatedKey: Rule = ({ keys }) =>
  keys.flatMap((member) => {
    const outdated = meantKey(member)?.outdated;
    if (outdated === undefined) return [];
    const { key, keyNode } = member;
    const edit = removal(member);
    return [
      withFixes(
        diagnostic('outdated-key', outdated.severity, atNode(keyNode), { key, why: outdated.why }),
        edit === undefined ? undefined : fix('remove-key', [edit], { key }),
      ),
    ];
  });
