import { atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** Whole numbers over 2^53 are rounded by everything that reads JSON as JavaScript does. */
export const largeInteger: Rule = ({ nodes, text }) =>
  nodes.flatMap((node) => {
    if (node.type !== 'number' || Math.abs(Number(node.value)) <= Number.MAX_SAFE_INTEGER) return [];
    const written = text.slice(node.offset, node.offset + node.length);
    return /^-?\d+$/.test(written) ? [diagnostic('large-integer', 'warning', atNode(node))] : [];
  });
