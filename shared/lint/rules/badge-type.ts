import { memberOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** `badge` is a number. */
export const badgeType: Rule = ({ tree: { root } }) => {
  const badge = memberOf(memberOf(root, 'aps')?.valueNode, 'badge')?.valueNode;
  return badge === undefined || badge.type === 'number' ? [] : [diagnostic('badge-not-number', 'error', atNode(badge))];
};
