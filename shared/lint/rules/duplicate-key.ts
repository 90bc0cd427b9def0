import type { Node } from 'jsonc-parser';
import { type Diagnostic, atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** Every key stands once in its object. */
export const duplicateKey: Rule = ({ nodes }) =>
  nodes.flatMap((node) => (node.type === 'object' ? duplicatesIn(node) : []));

function duplicatesIn({ children = [] }: Node): readonly Diagnostic[] {
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  for (const { children: [keyNode] = [] } of children) {
    if (keyNode === undefined) continue;
    const key = String(keyNode.value);
    if (seen.has(key)) found.push(diagnostic('duplicate-key', 'warning', atNode(keyNode), { key }));
    seen.add(key);
  }
  return found;
}
