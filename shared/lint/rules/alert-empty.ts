import { isAlertBlank, isAlertEmpty } from '../../payload/alert-texts.ts';
import { memberOf, valueOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** The alert of an alert push has something to read. */
export const alertEmpty: Rule = ({ tree: { root, syntaxProblem }, notification: { pushType } }) => {
  const alert = memberOf(memberOf(root, 'aps')?.valueNode, 'alert')?.valueNode;
  const isJudged = alert?.type === 'string' || alert?.type === 'object';
  if (pushType !== 'alert' || !isJudged || syntaxProblem !== null) return [];
  const value = valueOf(alert);
  if (isAlertEmpty(value)) return [diagnostic('alert-empty', 'warning', atNode(alert))];
  return isAlertBlank(value) ? [diagnostic('alert-blank', 'info', atNode(alert))] : [];
};
