import { priorities } from '../../apns/headers.ts';
import { findPushType } from '../../apns/push-types.ts';
import { diagnostic, inHeader } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

const list = new Intl.ListFormat('en');
const all: readonly number[] = priorities;

/** APNs knows three priorities, whatever the push type; some push types take only some of them. */
export const priority: Rule = ({ notification: { pushType, priority: value } }) => {
  const facts = findPushType(pushType ?? '');
  const allowed: readonly number[] = facts?.allowedPriorities ?? all;
  if (value === null || allowed.includes(value)) return [];
  if (pushType === 'background') {
    return [diagnostic('background-priority', 'error', inHeader('priority'), { priority: value })];
  }
  // The rule of calls says what is wrong with these.
  if (pushType === 'pushtotalk' && (value === 5 || value === 1)) return [];
  const isKnown = facts !== undefined && all.includes(value);
  const params = isKnown ? { label: facts.label, allowed } : { label: null, allowed: all };
  return [
    diagnostic('priority-unusual', 'warning', inHeader('priority'), {
      priority: value,
      label: params.label,
      allowed: list.format(params.allowed.map(String)),
    }),
  ];
};
