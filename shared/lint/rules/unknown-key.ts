import { atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** The system's dictionaries hold nothing but keys that it knows. */
export const unknownKey: Rule = ({ keys }) =>
  keys.flatMap(({ key, keyNode, where, verdict }) =>
    verdict.kind === 'unknown'
      ? [diagnostic('unknown-key', 'warning', atNode(keyNode), { key, where, nearest: verdict.nearest })]
      : [],
  );
