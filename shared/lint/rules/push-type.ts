import { isPushType } from '../../apns/push-types.ts';
import { diagnostic, inHeader } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

export const pushType: Rule = ({ notification: { pushType: value } }) =>
  value === null || isPushType(value)
    ? []
    : [diagnostic('push-type-unknown', 'warning', inHeader('pushType'), { pushType: value })];
