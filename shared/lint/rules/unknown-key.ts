import { atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/**
 * The system's dictionaries hold nothing but keys that it knows. What comes after a break in the JSON may be no key at
 * all.
 */
export const unknownKey: Rule = ({ keys, tree: { syntaxProblem } }) =>
  keys.flatMap(({ key, keyNode, where, verdict }) =>
    verdict.kind === 'unknown' && keyNode.offset <= (syntaxProblem?.offset ?? Infinity)
      ? [diagnostic('unknown-key', 'warning', atNode(keyNode), { key, where, nearest: verdict.nearest })]
      : [],
  );
