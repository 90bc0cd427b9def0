import { isUuid } from '../../apns/headers.ts';
import { diagnostic, inHeader } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

export const apnsId: Rule = ({ notification: { apnsId: value } }) =>
  value === null || isUuid(value) ? [] : [diagnostic('apns-id-not-uuid', 'error', inHeader('apnsId'))];
