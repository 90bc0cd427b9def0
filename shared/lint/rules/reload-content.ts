import { findPushType } from '../../apns/push-types.ts';
import { noticeableKeys } from '../../payload/noticeable-keys.ts';
import { memberOf, valueOf } from '../../payload/payload-tree.ts';
import { addToApsFix } from '../add-to-aps.ts';
import { atNode, diagnostic, inPayload, withFixes } from '../diagnostic.ts';
import { isFirebaseMessage } from '../firebase-message.ts';
import { fix, type Fix } from '../fix.ts';
import { isMeant } from '../judged-member.ts';
import type { LintSubject, Rule } from '../lint-subject.ts';
import { replacement } from '../member-edits.ts';

const key = 'content-changed';

/** A push for widgets or controls has `content-changed: true`, which is all that it can say. */
export const reloadContent: Rule = (subject) => {
  const { aps, keys, notification } = subject;
  const { root, syntaxProblem } = subject.tree;
  const { pushType } = notification;
  if ((pushType !== 'widgets' && pushType !== 'controls') || root?.type !== 'object' || syntaxProblem !== null)
    return [];
  // Others say what is wrong with these.
  if (isFirebaseMessage(subject) || (aps?.valueNode !== undefined && aps.valueNode.type !== 'object')) return [];
  const flag = keys.findLast((member) => isMeant(member, 'aps', key));
  if (flag !== undefined && valueOf(flag.valueNode) !== false) return [];
  const node = flag?.keyNode ?? aps?.keyNode;
  const place = node === undefined ? inPayload({ offset: root.offset, length: 1 }) : atNode(node);
  const label = findPushType(pushType)?.label ?? pushType;
  return [withFixes(diagnostic('nothing-to-reload', 'warning', place, { label }), flagFix(subject))];
};

/** What would be noticed, or a flag that is taken back, was perhaps meant otherwise. */
function flagFix(subject: LintSubject): Fix | undefined {
  const flag = memberOf(subject.aps?.valueNode, key);
  if (flag?.valueNode !== undefined) {
    const edit = replacement(flag.valueNode, 'true');
    return edit && { ...fix('replace-with', [edit], { text: 'true' }), isChoice: true };
  }
  if (subject.keys.some((member) => isMeant(member, 'aps', key))) return undefined;
  const adding = addToApsFix(subject, key, 'true');
  const isChoice = subject.apsMembers.some((member) => noticeableKeys.includes(member.key));
  return adding && { ...adding, isChoice };
}
