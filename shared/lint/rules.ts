import type { Rule } from './lint-subject.ts';
import { alertEmpty } from './rules/alert-empty.ts';
import { apnsId } from './rules/apns-id.ts';
import { apsPresent } from './rules/aps-present.ts';
import { backgroundContent } from './rules/background-content.ts';
import { byteOrderMark } from './rules/byte-order-mark.ts';
import { collapseId } from './rules/collapse-id.ts';
import { comment } from './rules/comment.ts';
import { dateMilliseconds } from './rules/date-milliseconds.ts';
import { duplicateKey } from './rules/duplicate-key.ts';
import { expiration } from './rules/expiration.ts';
import { foreignWord } from './rules/foreign-word.ts';
import { jsonSyntax } from './rules/json-syntax.ts';
import { keyOfOtherPushType } from './rules/key-of-other-push-type.ts';
import { liveActivityContent } from './rules/live-activity-content.ts';
import { misplacedKey } from './rules/misplaced-key.ts';
import { misspelledKey } from './rules/misspelled-key.ts';
import { oddSpace } from './rules/odd-space.ts';
import { outdatedKey } from './rules/outdated-key.ts';
import { payloadSize } from './rules/payload-size.ts';
import { priority } from './rules/priority.ts';
import { pushType } from './rules/push-type.ts';
import { rootObject } from './rules/root-object.ts';
import { smartQuotes } from './rules/smart-quotes.ts';
import { tokenKind } from './rules/token-kind.ts';
import { topic } from './rules/topic.ts';
import { trailingComma } from './rules/trailing-comma.ts';
import { unknownKey } from './rules/unknown-key.ts';
import { valueAmong } from './rules/value-among.ts';
import { valueRange } from './rules/value-range.ts';
import { valueShape } from './rules/value-shape.ts';

/** Every rule, in the order in which equally grave diagnostics are told. */
export const rules: readonly Rule[] = [
  byteOrderMark,
  jsonSyntax,
  comment,
  trailingComma,
  smartQuotes,
  oddSpace,
  foreignWord,
  rootObject,
  payloadSize,
  duplicateKey,
  apsPresent,
  misspelledKey,
  misplacedKey,
  unknownKey,
  keyOfOtherPushType,
  valueShape,
  valueAmong,
  valueRange,
  alertEmpty,
  liveActivityContent,
  backgroundContent,
  dateMilliseconds,
  outdatedKey,
  pushType,
  topic,
  priority,
  expiration,
  collapseId,
  apnsId,
  tokenKind,
];
