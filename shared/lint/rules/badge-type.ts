import { memberOf, rangeOf } from '../../payload/payload-tree.ts';
import { diagnostic, inPayload, type Rule } from '../diagnostic.ts';

/** `badge` is a number. */
export const badgeType: Rule = ({ tree: { root } }) => {
  const badge = memberOf(memberOf(root, 'aps')?.valueNode, 'badge')?.valueNode;
  return badge === undefined || badge.type === 'number'
    ? []
    : [diagnostic('badge-not-number', 'error', inPayload(rangeOf(badge)))];
};
