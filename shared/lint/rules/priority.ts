import { findPushType } from '../../apns/push-types.ts';
import { diagnostic, inHeader } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

const list = new Intl.ListFormat('en');

export const priority: Rule = ({ notification }) => {
  const facts = findPushType(notification.pushType ?? '');
  const value = notification.priority;
  const allowed: readonly number[] | null | undefined = facts?.allowedPriorities;
  if (value === null || facts === undefined || !allowed || allowed.includes(value)) return [];
  // The rule of calls says what is wrong with these.
  if (notification.pushType === 'pushtotalk' && (value === 5 || value === 1)) return [];
  if (notification.pushType === 'background') {
    return [diagnostic('background-priority', 'error', inHeader('priority'), { priority: value })];
  }
  const params = { priority: value, label: facts.label, allowed: list.format(allowed.map(String)) };
  return [diagnostic('priority-unusual', 'warning', inHeader('priority'), params)];
};
