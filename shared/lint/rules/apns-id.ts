import { isApnsId } from '../../apns/headers.ts';
import { diagnostic, inHeader, type Rule } from '../diagnostic.ts';

export const apnsId: Rule = ({ notification: { apnsId: value } }) =>
  value === null || isApnsId(value) ? [] : [diagnostic('apns-id-not-uuid', 'error', inHeader('apnsId'))];
