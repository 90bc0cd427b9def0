import { findPushType, payloadLimitBytes } from '../../apns/push-types.ts';
import { countUtf8Bytes } from '../../payload/byte-count.ts';
import { jsonTokens, minifyJson } from '../../payload/json-text.ts';
import { diagnostic, inPayload, withFixes } from '../diagnostic.ts';
import { fix, type TextEdit } from '../fix.ts';
import type { Rule } from '../lint-subject.ts';

/** APNs refuses a payload over the limit of its push type; without a push type the usual limit counts. */
export const payloadSize: Rule = ({ text, isMinified = false, notification: { pushType } }) => {
  const limit = payloadLimitBytes(pushType ?? '');
  const typedBytes = countUtf8Bytes(text);
  if (typedBytes <= limit) return [];
  const label = pushType === null ? 'most' : (findPushType(pushType)?.label ?? pushType);
  const minified = minifyJson(text);
  const minifiedBytes = minified === undefined ? typedBytes : countUtf8Bytes(minified);
  const bytes = isMinified ? minifiedBytes : typedBytes;
  if (bytes <= limit) return [];
  return [
    withFixes(
      diagnostic('payload-too-large', 'error', inPayload({ offset: 0, length: 1 }), { bytes, limit, label }),
      minifiedBytes > limit ? undefined : fix('minify', whiteSpaceEdits(text)),
    ),
  ];
};

/** Takes out each stretch of white space by itself, so that the rest of the text is left alone. */
function whiteSpaceEdits(json: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let end = 0;
  const leaveOut = (offset: number): void => {
    if (offset > end) edits.push({ range: { offset: end, length: offset - end }, text: '' });
  };
  for (const { 0: token, index } of jsonTokens(json)) {
    leaveOut(index);
    end = index + token.length;
  }
  leaveOut(json.length);
  return edits;
}
