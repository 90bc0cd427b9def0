import { plainSpelling } from '../payload/judge-key.ts';
import { membersOf } from '../payload/payload-tree.ts';
import { fix, type Fix } from './fix.ts';
import type { LintSubject } from './lint-subject.ts';
import { insertion } from './member-edits.ts';

/** Writes a key into `aps`, or with an `aps` of its own; undefined where `aps` is misspelled or still being typed. */
export function addToApsFix({ text, aps, tree: { root } }: LintSubject, key: string, value: string): Fix | undefined {
  const isApsMisspelled = aps === undefined && membersOf(root).some((member) => plainSpelling(member.key) === 'aps');
  if (root === undefined || isApsMisspelled) return undefined;
  const member = `"${key}": ${value}`;
  const addition =
    aps === undefined
      ? insertion(text, root, `"aps": {${member}}`)
      : aps.valueNode && insertion(text, aps.valueNode, member);
  return addition === undefined ? undefined : fix('add-key', [addition], { key });
}
