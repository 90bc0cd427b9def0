import { isAlertEmpty } from '../../payload/alert-texts.ts';
import { valueOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic } from '../diagnostic.ts';
import { isMeant, isSet } from '../judged-member.ts';
import type { Rule } from '../lint-subject.ts';

/** A service extension is run for an alert with text only. */
export const mutableContent: Rule = ({ keys, alert, tree: { syntaxProblem } }) => {
  const flag = keys.findLast((member) => isMeant(member, 'aps', 'mutable-content') && isSet(member));
  if (flag === undefined || syntaxProblem !== null) return [];
  return isAlertEmpty(valueOf(alert?.valueNode))
    ? [diagnostic('mutable-content-without-alert', 'warning', atNode(flag.keyNode))]
    : [];
};
