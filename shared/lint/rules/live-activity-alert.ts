import { isAlertEmpty } from '../../payload/alert-texts.ts';
import { memberOf, valueOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** The alert that starts a Live Activity has something to read. */
export const liveActivityAlert: Rule = ({ aps, alert, tree: { syntaxProblem }, notification: { pushType } }) => {
  const node = alert?.valueNode;
  const isJudged = node?.type === 'string' || node?.type === 'object';
  if (pushType !== 'liveactivity' || !isJudged || syntaxProblem !== null) return [];
  const isStart = valueOf(memberOf(aps?.valueNode, 'event')?.valueNode) === 'start';
  return isStart && isAlertEmpty(valueOf(node))
    ? [diagnostic('live-activity-alert-empty', 'warning', atNode(node))]
    : [];
};
