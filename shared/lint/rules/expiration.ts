import { looksLikeMilliseconds } from '../../apns/headers.ts';
import { diagnostic, inHeader, type Rule } from '../diagnostic.ts';

export const expiration: Rule = ({ notification: { expiration: value } }) =>
  value !== null && looksLikeMilliseconds(value)
    ? [diagnostic('expiration-milliseconds', 'error', inHeader('expiration'), { expiration: value })]
    : [];
