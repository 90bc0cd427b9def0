import type { Rule } from './lint-subject.ts';
import { alertEmpty } from './rules/alert-empty.ts';
import { apnsId } from './rules/apns-id.ts';
import { apsPresent } from './rules/aps-present.ts';
import { backgroundContent } from './rules/background-content.ts';
import { byteOrderMark } from './rules/byte-order-mark.ts';
import { callDelay } from './rules/call-delay.ts';
import { callDetails } from './rules/call-details.ts';
import { callUuid } from './rules/call-uuid.ts';
import { collapseCollision } from './rules/collapse-collision.ts';
import { collapseId } from './rules/collapse-id.ts';
import { comment } from './rules/comment.ts';
import { contentAvailable } from './rules/content-available.ts';
import { dateMilliseconds } from './rules/date-milliseconds.ts';
import { dismissalDate } from './rules/dismissal-date.ts';
import { duplicateKey } from './rules/duplicate-key.ts';
import { entitlement } from './rules/entitlement.ts';
import { expiration } from './rules/expiration.ts';
import { fileProviderContent } from './rules/file-provider-content.ts';
import { foreignNumber } from './rules/foreign-number.ts';
import { foreignWord } from './rules/foreign-word.ts';
import { jsonSyntax } from './rules/json-syntax.ts';
import { keyOfOtherPushType } from './rules/key-of-other-push-type.ts';
import { keyNewerThanIos } from './rules/key-newer-than-ios.ts';
import { largeInteger } from './rules/large-integer.ts';
import { liveActivityAlert } from './rules/live-activity-alert.ts';
import { liveActivityChannel } from './rules/live-activity-channel.ts';
import { liveActivityContent } from './rules/live-activity-content.ts';
import { liveActivityEventKeys } from './rules/live-activity-event-keys.ts';
import { liveActivitySound } from './rules/live-activity-sound.ts';
import { liveActivityTimestamp } from './rules/live-activity-timestamp.ts';
import { localizedText } from './rules/localized-text.ts';
import { loneSurrogate } from './rules/lone-surrogate.ts';
import { mdmContent } from './rules/mdm-content.ts';
import { misplacedKey } from './rules/misplaced-key.ts';
import { misspelledKey } from './rules/misspelled-key.ts';
import { mutableContent } from './rules/mutable-content.ts';
import { oddSpace } from './rules/odd-space.ts';
import { outdatedKey } from './rules/outdated-key.ts';
import { pastedSecret } from './rules/pasted-secret.ts';
import { payloadSize } from './rules/payload-size.ts';
import { priority } from './rules/priority.ts';
import { pushType } from './rules/push-type.ts';
import { reloadContent } from './rules/reload-content.ts';
import { rootObject } from './rules/root-object.ts';
import { secretByName } from './rules/secret-by-name.ts';
import { singleQuotes } from './rules/single-quotes.ts';
import { smartQuotes } from './rules/smart-quotes.ts';
import { soundEmpty } from './rules/sound-empty.ts';
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
  singleQuotes,
  oddSpace,
  foreignWord,
  foreignNumber,
  rootObject,
  payloadSize,
  duplicateKey,
  largeInteger,
  loneSurrogate,
  pastedSecret,
  secretByName,
  apsPresent,
  mdmContent,
  misspelledKey,
  misplacedKey,
  unknownKey,
  keyOfOtherPushType,
  valueShape,
  valueAmong,
  valueRange,
  alertEmpty,
  soundEmpty,
  localizedText,
  mutableContent,
  contentAvailable,
  entitlement,
  liveActivityContent,
  liveActivityAlert,
  liveActivityTimestamp,
  liveActivitySound,
  liveActivityEventKeys,
  liveActivityChannel,
  dismissalDate,
  backgroundContent,
  reloadContent,
  fileProviderContent,
  dateMilliseconds,
  outdatedKey,
  keyNewerThanIos,
  callDetails,
  callUuid,
  pushType,
  topic,
  priority,
  callDelay,
  expiration,
  collapseId,
  collapseCollision,
  apnsId,
  tokenKind,
];
