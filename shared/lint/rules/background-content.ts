import { isPassTopic } from '../../apns/topics.ts';
import { noticeableKeys } from '../../payload/noticeable-keys.ts';
import { valueOf, type Member } from '../../payload/payload-tree.ts';
import { addToApsFix } from '../add-to-aps.ts';
import { atNode, diagnostic, inPayload, withFixes } from '../diagnostic.ts';
import { isFirebaseMessage } from '../firebase-message.ts';
import { asChoice, fix, type Fix } from '../fix.ts';
import { isMeant } from '../judged-member.ts';
import type { LintSubject, Rule } from '../lint-subject.ts';
import { removal, replacement } from '../member-edits.ts';

/** A background push has `content-available: 1` and nothing that a person would notice. */
export const backgroundContent: Rule = (subject) => {
  const { aps, apsMembers, notification } = subject;
  const { root, syntaxProblem } = subject.tree;
  const isPass = isPassTopic(notification.topic ?? '');
  if (notification.pushType !== 'background' || isPass || root?.type !== 'object') return [];
  const noticeable = apsMembers
    .filter(({ key }) => noticeableKeys.includes(key))
    .map((member) => {
      const { key } = member;
      const edit = removal(member);
      return withFixes(
        diagnostic('background-with-alert', 'error', atNode(member.keyNode), { key }),
        // It may as well be the push type that was meant otherwise.
        edit && asChoice(fix('remove-key', [edit], { key })),
      );
    });
  const flag = apsMembers.findLast(({ key }) => key === 'content-available');
  const isWoken = valueOf(flag?.valueNode) === 1;
  // While the text is being typed, a flag that is not there yet says nothing.
  if (isWoken || syntaxProblem !== null) return noticeable;
  // Others say what is wrong with these, and there is no place for a flag.
  const isElsewhere = isFirebaseMessage(subject) || (aps?.valueNode !== undefined && aps.valueNode.type !== 'object');
  if (isElsewhere) return noticeable;
  const node = flag?.keyNode ?? aps?.keyNode;
  const place = node === undefined ? inPayload({ offset: root.offset, length: 1 }) : atNode(node);
  const found = diagnostic('background-content-available', 'error', place);
  return [...noticeable, withFixes(found, flagFix(subject, flag))];
};

function flagFix(subject: LintSubject, flag: Member | undefined): Fix | undefined {
  const key = 'content-available';
  const setting = flag?.valueNode === undefined ? undefined : replacement(flag.valueNode, '1');
  if (setting !== undefined) return fix('replace-with', [setting], { text: '1' });
  // Where it is misspelled or misplaced, the cure is to mend that.
  const isMeantElsewhere = subject.keys.some((member) => isMeant(member, 'aps', key));
  return isMeantElsewhere ? undefined : addToApsFix(subject, key, '1');
}
