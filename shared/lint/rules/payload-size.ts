import { findPushType, payloadLimitBytes } from '../../apns/push-types.ts';
import { countUtf8Bytes } from '../../payload/byte-count.ts';
import { diagnostic, inPayload, type Rule } from '../diagnostic.ts';

export const payloadSize: Rule = ({ text, notification: { pushType } }) => {
  const bytes = countUtf8Bytes(text);
  const limit = payloadLimitBytes(pushType);
  const label = findPushType(pushType)?.label ?? pushType;
  return bytes <= limit
    ? []
    : [diagnostic('payload-too-large', 'error', inPayload({ offset: 0, length: 1 }), { bytes, limit, label })];
};
