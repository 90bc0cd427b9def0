import { looksLikeMilliseconds } from '../../apns/headers.ts';
import { memberOf, membersOf, valueOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

const dateKeys = ['timestamp', 'stale-date', 'dismissal-date'];

export const dateMilliseconds: Rule = ({ tree: { root } }) =>
  membersOf(memberOf(root, 'aps')?.valueNode).flatMap(({ key, valueNode }) => {
    const value = valueOf(valueNode);
    const isTooLarge = dateKeys.includes(key) && typeof value === 'number' && looksLikeMilliseconds(value);
    return isTooLarge && valueNode !== undefined
      ? [diagnostic('date-milliseconds', 'warning', atNode(valueNode), { key })]
      : [];
  });
