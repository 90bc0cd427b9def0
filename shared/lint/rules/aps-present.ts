import type { Node } from 'jsonc-parser';
import { isPassTopic } from '../../apns/topics.ts';
import { memberOf, rangeOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic, inPayload, withFixes } from '../diagnostic.ts';
import { fix, type Fix } from '../fix.ts';
import type { Rule } from '../lint-subject.ts';

const showing = ['alert', 'badge', 'sound'];

/** An alert push has an `aps` dictionary with something to show, to play or to count. */
export const apsPresent: Rule = ({
  text,
  tree: { root, syntaxProblem },
  aps,
  apsMembers,
  notification: { pushType, topic },
}) => {
  if (root?.type !== 'object' || syntaxProblem !== null) return [];
  const isShown = pushType === 'alert' && !isPassTopic(topic ?? '');
  if (aps?.valueNode === undefined) {
    const isWrapper = ['notification', 'message'].some((key) => memberOf(root, key)?.valueNode?.type === 'object');
    const start = inPayload({ offset: root.offset, length: 1 });
    if (isWrapper) return [withFixes(diagnostic('firebase-wrapper', 'warning', start), innerPayloadFix(text, root))];
    return isShown ? [diagnostic('aps-missing', 'warning', start)] : [];
  }
  if (aps.valueNode.type !== 'object') return [diagnostic('aps-not-object', 'error', atNode(aps.valueNode))];
  const isShowing = apsMembers.some(({ key }) => showing.includes(key));
  return isShown && !isShowing ? [diagnostic('alert-shows-nothing', 'warning', atNode(aps.keyNode))] : [];
};

/** Firebase carries a payload for APNs, if there is one, in `message.apns.payload`. */
function innerPayloadFix(text: string, root: Node): Fix | undefined {
  const apns = memberOf(memberOf(root, 'message')?.valueNode, 'apns')?.valueNode;
  const payload = memberOf(apns, 'payload')?.valueNode;
  if (memberOf(payload, 'aps') === undefined || payload === undefined) return undefined;
  const { offset, length } = rangeOf(payload);
  const edit = { range: { offset: 0, length: text.length }, text: text.slice(offset, offset + length) };
  return fix('take-inner-payload', [edit]);
}
