import { atNode, diagnostic } from '../diagnostic.ts';
import { meantKey } from '../judged-member.ts';
import type { Rule } from '../lint-subject.ts';

/** A number stays within the bounds that Apple gives. */
export const valueRange: Rule = ({ keys }) =>
  keys.flatMap((member) => {
    const { valueNode } = member;
    const row = meantKey(member);
    if (row === undefined || valueNode?.type !== 'number') return [];
    const { key, range } = row;
    if (range === undefined) return [];
    const { min = -Infinity, max = Infinity, isWhole = false } = range;
    const value = Number(valueNode.value);
    return value >= min && value <= max && (!isWhole || Number.isInteger(value))
      ? []
      : [diagnostic('value-out-of-range', 'error', atNode(valueNode), { key, min, max, isWhole })];
  });
