import type { Node } from 'jsonc-parser';
import { membersOf, rangeOf } from '../../payload/payload-tree.ts';
import { type Diagnostic, diagnostic, inPayload, type Rule } from '../diagnostic.ts';

export const duplicateKey: Rule = ({ tree }) => (tree.root === undefined ? [] : duplicatesIn(tree.root));

function duplicatesIn(node: Node): readonly Diagnostic[] {
  const seen = new Set<string>();
  const own = membersOf(node).flatMap(({ key, keyNode }) => {
    const isSeen = seen.has(key);
    seen.add(key);
    return isSeen ? [diagnostic('duplicate-key', 'warning', inPayload(rangeOf(keyNode)), { key })] : [];
  });
  return [...own, ...(node.children ?? []).flatMap(duplicatesIn)];
}
