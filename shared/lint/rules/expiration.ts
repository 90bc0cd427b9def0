import { looksLikeMilliseconds } from '../../apns/headers.ts';
import { diagnostic, inHeader } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

export const expiration: Rule = ({ notification: { expiration: value } }) =>
  value !== null && looksLikeMilliseconds(value)
    ? [diagnostic('expiration-milliseconds', 'warning', inHeader('expiration'), { expiration: value })]
    : [];
