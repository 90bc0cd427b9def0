import type { Node } from 'jsonc-parser';
import { membersOf } from '../../payload/payload-tree.ts';
import { atNode, type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

export const duplicateKey: Rule = ({ tree }) => (tree.root === undefined ? [] : duplicatesIn(tree.root));

function duplicatesIn(node: Node): readonly Diagnostic[] {
  const seen = new Set<string>();
  const own = membersOf(node).flatMap(({ key, keyNode }) => {
    const isSeen = seen.has(key);
    seen.add(key);
    return isSeen ? [diagnostic('duplicate-key', 'warning', atNode(keyNode), { key })] : [];
  });
  return [...own, ...(node.children ?? []).flatMap(duplicatesIn)];
}
