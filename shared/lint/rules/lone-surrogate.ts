import { atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** Text holds whole characters: half of a pair, often of an emoji that was cut, cannot be shown. */
export const loneSurrogate: Rule = ({ nodes }) =>
  nodes.flatMap((node) =>
    node.type === 'string' && /\p{Surrogate}/u.test(String(node.value))
      ? [diagnostic('lone-surrogate', 'warning', atNode(node))]
      : [],
  );
