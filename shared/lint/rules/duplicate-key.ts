import type { Node } from 'jsonc-parser';
import { type Diagnostic, atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** Every key stands once in its object. */
export const duplicateKey: Rule = ({ nodes }) => nodes.filter(({ type }) => type === 'object').flatMap(duplicatesIn);

/** In so few keys a set would only take time. */
const fewKeys = 12;

function duplicatesIn({ children = [] }: Node): readonly Diagnostic[] {
  if (children.length <= fewKeys && !hasDuplicates(children)) return [];
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

function hasDuplicates(members: readonly Node[]): boolean {
  for (let later = 1; later < members.length; later += 1) {
    const key: unknown = members[later]?.children?.[0]?.value;
    for (let earlier = 0; earlier < later; earlier += 1) {
      if (members[earlier]?.children?.[0]?.value === key) return true;
    }
  }
  return false;
}
