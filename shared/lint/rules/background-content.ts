import type { Node } from 'jsonc-parser';
import { isPassTopic } from '../../apns/topics.ts';
import { plainSpelling } from '../../payload/judge-key.ts';
import { membersOf, valueOf, type Member } from '../../payload/payload-tree.ts';
import { atNode, diagnostic, inPayload, withFixes } from '../diagnostic.ts';
import { isFirebaseMessage } from '../firebase-message.ts';
import { fix, type Fix } from '../fix.ts';
import { isMeant } from '../judged-member.ts';
import type { LintSubject, Rule } from '../lint-subject.ts';
import { insertion, removal, replacement } from '../member-edits.ts';

const forbidden = ['alert', 'badge', 'sound'];

/** A background push has `content-available: 1` and nothing that a person would notice. */
export const backgroundContent: Rule = (subject) => {
  const { aps, apsMembers, notification } = subject;
  const { root, syntaxProblem } = subject.tree;
  const isPass = isPassTopic(notification.topic ?? '');
  if (notification.pushType !== 'background' || isPass || root?.type !== 'object') return [];
  const noticeable = apsMembers
    .filter(({ key }) => forbidden.includes(key))
    .map((member) => {
      const { key } = member;
      const edit = removal(member);
      return withFixes(
        diagnostic('background-with-alert', 'error', atNode(member.keyNode), { key }),
        edit === undefined ? undefined : fix('remove-key', [edit], { key }),
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
  return [...noticeable, withFixes(found, flagFix(subject, root, flag))];
};

function flagFix({ text, aps, keys }: LintSubject, root: Node, flag: Member | undefined): Fix | undefined {
  const key = 'content-available';
  const setting = flag?.valueNode === undefined ? undefined : replacement(flag.valueNode, '1');
  if (setting !== undefined) return fix('replace-with', [setting], { text: '1' });
  // Where it is misspelled or misplaced, the cure is to mend that.
  const isMeantElsewhere = keys.some((member) => isMeant(member, 'aps', key));
  const isApsMisspelled = aps === undefined && membersOf(root).some((member) => plainSpelling(member.key) === 'aps');
  if (isMeantElsewhere || isApsMisspelled) return undefined;
  const member = `"${key}": 1`;
  const addition =
    aps === undefined
      ? insertion(text, root, `"aps": {${member}}`)
      : aps.valueNode && insertion(text, aps.valueNode, member);
  return addition === undefined ? undefined : fix('add-key', [addition], { key });
}
