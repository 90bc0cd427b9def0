import { atNode, diagnostic, withFixes } from '../diagnostic.ts';
import { plainSpelling } from '../../payload/judge-key.ts';
import { fix } from '../fix.ts';
import { meantKey } from '../judged-member.ts';
import { isFinished, type Rule } from '../lint-subject.ts';
import { replacement } from '../member-edits.ts';

/** A value with a list of what it may be is one of these. */
export const valueAmong: Rule = ({ keys, text }) =>
  keys.flatMap((member) => {
    const { valueNode } = member;
    const { key, values } = meantKey(member) ?? {};
    if (key === undefined || values === undefined || valueNode?.type !== 'string' || !isFinished(text, valueNode))
      return [];
    const value = String(valueNode.value);
    const known = Object.keys(values);
    if (known.includes(value)) return [];
    const found =
      key === 'event'
        ? diagnostic('live-activity-event', 'error', atNode(valueNode))
        : diagnostic('value-not-among', 'error', atNode(valueNode), { key, values: known });
    const meant = known.find((name) => plainSpelling(name) === plainSpelling(value));
    const edit = meant === undefined ? undefined : replacement(valueNode, `"${meant}"`);
    return [withFixes(found, edit === undefined ? undefined : fix('replace-with', [edit], { text: edit.text }))];
  });
