import { atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** Whole numbers over 2^53 are rounded by everything that reads JSON as JavaScript does. */
export const largeInteger: Rule = ({ nodes, text }) =>
  nodes
    .filter(({ type, value }) => type === 'number' && Math.abs(Number(value)) >= limit)
    .flatMap((node) => {
      const written = text.slice(node.offset, node.offset + node.length);
      const digits = /^-?(\d+)$/.exec(written)?.[1];
      return digits !== undefined && isBeyond(digits) ? [diagnostic('large-integer', 'warning', atNode(node))] : [];
    });

const limit = 2 ** 53;

/** The value read from it is rounded already, so that only the digits tell. */
function isBeyond(digits: string): boolean {
  return digits.length > String(limit).length || BigInt(digits) > BigInt(limit);
}
