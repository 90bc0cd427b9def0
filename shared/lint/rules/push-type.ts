import { isPushType } from '../../apns/push-types.ts';
import { diagnostic, inHeader, type Rule } from '../diagnostic.ts';

export const pushType: Rule = ({ notification }) =>
  isPushType(notification.pushType)
    ? []
    : [diagnostic('push-type-unknown', 'warning', inHeader('pushType'), { pushType: notification.pushType })];
