import { diagnostic, inPayload, type Rule } from '../diagnostic.ts';

/** Nobody sees it in the text, and JSON does not allow it. */
export const byteOrderMark: Rule = ({ text }) =>
  text.startsWith('\uFEFF') ? [diagnostic('byte-order-mark', 'error', inPayload({ offset: 0, length: 1 }))] : [];
