import { atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** Text holds whole characters: half of a pair, often of an emoji that was cut, cannot be shown. */
export const loneSurrogate: Rule = ({ text, nodes }) => {
  if (text.isWellFormed() && !text.includes('\\u')) return [];
  return nodes.flatMap((node) =>
    node.type === 'string' && !String(node.value).isWellFormed()
      ? [diagnostic('lone-surrogate', 'warning', atNode(node))]
      : [],
  );
};
