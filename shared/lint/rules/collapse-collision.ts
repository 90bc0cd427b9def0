import { valueOf } from '../../payload/payload-tree.ts';
import { diagnostic, inHeader } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** Two notifications with one collapse id are the same one to the phone, so that they are not of different threads. */
export const collapseCollision: Rule = ({ apsMembers, tree, notification, collapsing = [] }) => {
  if (notification.pushType !== 'alert' || tree.syntaxProblem !== null) return [];
  const thread = valueOf(apsMembers.findLast(({ key }) => key === 'thread-id')?.valueNode) ?? null;
  const other = collapsing.find(
    ({ collapseId, threadId }) => collapseId === notification.collapseId && threadId !== thread,
  );
  return other === undefined
    ? []
    : [diagnostic('collapse-id-shared', 'info', inHeader('collapseId'), { name: other.name })];
};
