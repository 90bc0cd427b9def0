import { plainSpelling } from '../../payload/judge-key.ts';
import { membersOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic, withFixes } from '../diagnostic.ts';
import { asChoice, fix } from '../fix.ts';
import type { Rule } from '../lint-subject.ts';

/** Apple's keys are written in lower case with hyphens. */
export const misspelledKey: Rule = ({ keys, aps, tree: { root } }) => {
  const inside = keys.flatMap(({ key, keyNode, verdict }) =>
    verdict.kind === 'misspelled' ? [{ key, keyNode, meant: verdict.row.key }] : [],
  );
  const outside = membersOf(root)
    .filter(({ key }) => aps === undefined && plainSpelling(key) === 'aps')
    .map(({ key, keyNode }) => ({ key, keyNode, meant: 'aps' }));
  const all = [...outside, ...inside];
  return all.map(({ key, keyNode, meant }) => {
    const objectNode = keyNode.parent?.parent;
    const alike = all.filter((other) => other.meant === meant && other.keyNode.parent?.parent === objectNode);
    const range = { offset: keyNode.offset, length: keyNode.length };
    return withFixes(
      diagnostic('misspelled-key', 'warning', atNode(keyNode), { key, meant }),
      // Of several that mean the same, only a person knows which.
      asChoice(fix('rename-key', [{ range, text: `"${meant}"` }], { key: meant }), alike.length > 1),
    );
  });
};
