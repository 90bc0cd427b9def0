import type { KeyPlace } from '../payload/aps-keys.ts';
import { memberOf, type Member } from '../payload/payload-tree.ts';
import { fix, type Fix, type TextEdit } from './fix.ts';
import type { LintSubject } from './lint-subject.ts';
import { insertion, memberText, removal, replacement } from './member-edits.ts';

/** Moves a member into `aps` or `alert` under its right key; undefined where that is not certain. */
export function moveFix(subject: LintSubject, member: Member, into: KeyPlace, key: string): Fix | undefined {
  const { text, aps, alert } = subject;
  const moved = memberText(text, member, key);
  const away = removal(member);
  const inAps = aps?.valueNode;
  const target = into === 'aps' ? inAps : alert?.valueNode;
  if (moved === undefined || away === undefined || inAps === undefined || into === 'sound') return undefined;
  if (memberOf(target, key) !== undefined) return undefined;
  let arrival: TextEdit | undefined;
  if (target === undefined) {
    const alertMember = `"alert": {${moved}}`;
    // Where the member that goes is the last one, what comes takes its place.
    const isLast = inAps.children?.at(-1) === member.keyNode.parent;
    if (!isLast) arrival = insertion(text, inAps, alertMember);
    else if (member.keyNode.parent !== undefined) {
      const edit = replacement(member.keyNode.parent, alertMember);
      return edit === undefined ? undefined : fix('move-key', [edit], { key, into });
    }
  } else if (target.type === 'string' && key !== 'body') {
    const body = text.slice(target.offset, target.offset + target.length);
    arrival = replacement(target, `{${moved}, "body": ${body}}`);
  } else {
    arrival = insertion(text, target, moved);
  }
  return arrival === undefined ? undefined : fix('move-key', [away, arrival], { key, into });
}
