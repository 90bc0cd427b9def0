import { looksLikeMilliseconds } from '../../apns/headers.ts';
import { atNode, diagnostic, withFixes } from '../diagnostic.ts';
import { fix } from '../fix.ts';
import type { Rule } from '../lint-subject.ts';
import { replacement } from '../member-edits.ts';

const dateKeys = ['timestamp', 'stale-date', 'dismissal-date'];

/** The dates of a Live Activity are in seconds. */
export const dateMilliseconds: Rule = ({ apsMembers }) =>
  apsMembers.flatMap(({ key, valueNode }) => {
    if (!dateKeys.includes(key) || valueNode?.type !== 'number') return [];
    const value = Number(valueNode.value);
    if (!looksLikeMilliseconds(value)) return [];
    const seconds = Math.trunc(value / 1000);
    const text = Number.isSafeInteger(seconds) ? String(seconds) : undefined;
    const edit = text === undefined ? undefined : replacement(valueNode, text);
    const cure = edit === undefined ? undefined : fix('replace-with', [edit], { text: edit.text });
    return [withFixes(diagnostic('date-milliseconds', 'warning', atNode(valueNode), { key }), cure)];
  });
