import { memberOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

const fitting = ['string', 'object'];

/** `alert` is a text or a dictionary. */
export const alertType: Rule = ({ tree: { root } }) => {
  const alert = memberOf(memberOf(root, 'aps')?.valueNode, 'alert')?.valueNode;
  return alert === undefined || fitting.includes(alert.type)
    ? []
    : [diagnostic('alert-wrong-type', 'error', atNode(alert))];
};
