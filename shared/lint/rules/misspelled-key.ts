import { plainSpelling } from '../../payload/judge-key.ts';
import { membersOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic, withFixes } from '../diagnostic.ts';
import { fix } from '../fix.ts';
import type { Rule } from '../lint-subject.ts';

/** Apple's keys are written in lower case with hyphens. */
export const misspelledKey: Rule = ({ keys, aps, tree: { root } }) => {
  const inside = keys.flatMap(({ key, keyNode, verdict }) =>
    verdict.kind === 'misspelled' ? [{ key, keyNode, meant: verdict.row.key }] : [],
  );
  const outside = membersOf(root)
    .filter(({ key }) => aps === undefined && plainSpelling(key) === 'aps')
    .map(({ key, keyNode }) => ({ key, keyNode, meant: 'aps' }));
  return [...outside, ...inside].map(({ key, keyNode, meant }) => {
    const range = { offset: keyNode.offset, length: keyNode.length };
    return withFixes(
      diagnostic('misspelled-key', 'warning', atNode(keyNode), { key, meant }),
      fix('rename-key', [{ range, text: `"${meant}"` }], { key: meant }),
    );
  });
};
