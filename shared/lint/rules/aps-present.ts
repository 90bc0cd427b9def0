import type { Node } from 'jsonc-parser';
import { isApsReadBySystem } from '../../apns/push-types.ts';
import { isPassTopic } from '../../apns/topics.ts';
import { noticeableKeys } from '../../payload/noticeable-keys.ts';
import { memberOf, rangeOf, valueOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic, inPayload, withFixes } from '../diagnostic.ts';
import { isFirebaseMessage } from '../firebase-message.ts';
import { asChoice, fix, type Fix } from '../fix.ts';
import type { Rule } from '../lint-subject.ts';

/** An alert push has an `aps` dictionary with something to show, to play or to count. */
export const apsPresent: Rule = (subject) => {
  const { text, aps, apsMembers } = subject;
  const { root, syntaxProblem } = subject.tree;
  const { pushType, topic } = subject.notification;
  if (root?.type !== 'object' || syntaxProblem !== null) return [];
  const isShown = pushType === 'alert' && !isPassTopic(topic ?? '');
  if (aps?.valueNode === undefined) {
    const start = inPayload({ offset: root.offset, length: 1 });
    if (isFirebaseMessage(subject)) {
      return [withFixes(diagnostic('firebase-wrapper', 'warning', start), asChoice(innerPayloadFix(text, root)))];
    }
    return isShown ? [diagnostic('aps-missing', 'warning', start)] : [];
  }
  if (aps.valueNode.type !== 'object') {
    // Where the app reads it, it may be anything.
    const isRead = isApsReadBySystem(pushType ?? '');
    return isRead ? [diagnostic('aps-not-object', 'error', atNode(aps.valueNode))] : [];
  }
  // An empty sound is none; of an empty alert another rule tells.
  const isShowing = apsMembers.some(
    ({ key, valueNode }) => noticeableKeys.includes(key) && (key !== 'sound' || valueOf(valueNode) !== ''),
  );
  return isShown && !isShowing ? [diagnostic('alert-shows-nothing', 'warning', atNode(aps.keyNode))] : [];
};

/**
 * Takes all else away, such as the token. Firebase carries a payload for APNs, if there is one, in
 * `message.apns.payload`.
 */
function innerPayloadFix(text: string, root: Node): Fix | undefined {
  const apns = memberOf(memberOf(root, 'message')?.valueNode, 'apns')?.valueNode;
  const payload = memberOf(apns, 'payload')?.valueNode;
  if (memberOf(payload, 'aps') === undefined || payload === undefined) return undefined;
  const { offset, length } = rangeOf(payload);
  const edit = { range: { offset: 0, length: text.length }, text: text.slice(offset, offset + length) };
  return fix('take-inner-payload', [edit]);
}
