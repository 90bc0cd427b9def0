import { memberOf, membersOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic, inPayload } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

const showing = ['alert', 'badge', 'sound'];

/** An alert push has an `aps` dictionary with something to show, to play or to count. */
export const apsPresent: Rule = ({ tree: { root, syntaxProblem }, notification: { pushType } }) => {
  if (root?.type !== 'object' || syntaxProblem !== null) return [];
  const aps = memberOf(root, 'aps');
  if (aps?.valueNode === undefined) {
    const isWrapper = ['notification', 'message'].some((key) => memberOf(root, key)?.valueNode?.type === 'object');
    const start = inPayload({ offset: root.offset, length: 1 });
    if (isWrapper) return [diagnostic('firebase-wrapper', 'warning', start)];
    return pushType === 'alert' ? [diagnostic('aps-missing', 'warning', start)] : [];
  }
  if (aps.valueNode.type !== 'object') return [diagnostic('aps-not-object', 'error', atNode(aps.valueNode))];
  const isShowing = membersOf(aps.valueNode).some(({ key }) => showing.includes(key));
  return pushType === 'alert' && !isShowing ? [diagnostic('alert-shows-nothing', 'warning', atNode(aps.keyNode))] : [];
};
