import { atNode, diagnostic } from '../diagnostic.ts';
import { meantKey } from '../judged-member.ts';
import type { Rule } from '../lint-subject.ts';

/** A number stays within the bounds that Apple gives. */
export const valueRange: Rule = ({ keys, notification: { pushType } }) =>
  keys.flatMap((member) => {
    const { valueNode } = member;
    const row = meantKey(member);
    if (row === undefined || valueNode?.type !== 'number') return [];
    const { key, range, unboundedIn = [] } = row;
    const isUnbounded = unboundedIn.some((name) => pushType === null || name === pushType);
    if (range === undefined || isUnbounded) return [];
    const { min = -Infinity, max = Infinity, isWhole = false } = range;
    const value = Number(valueNode.value);
    return value >= min && value <= max && (!isWhole || Number.isInteger(value))
      ? []
      : [diagnostic('value-out-of-range', 'error', atNode(valueNode), { key, min, max, isWhole })];
  });
