import { memberOf, membersOf, rangeOf, valueOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic, inPayload } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

const forbidden = ['alert', 'badge', 'sound'];

/** A background push has `content-available: 1` and nothing that a person would notice. */
export const backgroundContent: Rule = ({ tree: { root, syntaxProblem }, notification: { pushType } }) => {
  if (pushType !== 'background' || root?.type !== 'object') return [];
  const aps = memberOf(root, 'aps');
  const noticeable = membersOf(aps?.valueNode)
    .filter(({ key }) => forbidden.includes(key))
    .map(({ key, keyNode }) => diagnostic('background-with-alert', 'error', atNode(keyNode), { key }));
  const flag = memberOf(aps?.valueNode, 'content-available');
  const isWoken = valueOf(flag?.valueNode) === 1;
  // While the text is being typed, a flag that is not there yet says nothing.
  if (isWoken || syntaxProblem !== null) return noticeable;
  const place = flag?.keyNode ?? aps?.keyNode;
  const range = place === undefined ? { offset: root.offset, length: 1 } : rangeOf(place);
  return [...noticeable, diagnostic('background-content-available', 'error', inPayload(range))];
};
