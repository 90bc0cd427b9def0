import { collapseIdLimitBytes, isHeaderText } from '../../apns/headers.ts';
import { countUtf8Bytes } from '../../payload/byte-count.ts';
import { diagnostic, inHeader } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

export const collapseId: Rule = ({ notification: { collapseId: value } }) => {
  if (value === null) return [];
  if (!isHeaderText(value)) return [diagnostic('header-control-character', 'error', inHeader('collapseId'))];
  const bytes = countUtf8Bytes(value);
  return bytes > collapseIdLimitBytes
    ? [diagnostic('collapse-id-too-long', 'error', inHeader('collapseId'), { bytes })]
    : [];
};
