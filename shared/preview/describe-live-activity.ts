import { looksLikeMilliseconds } from '../apns/headers.ts';
import { activityDates, activityDoubts, describeWhen } from '../messages/preview.ts';
import { endedStaysMs, isLiveActivityEvent, missingLiveActivityKeys } from '../payload/live-activity.ts';
import type { DescribeInput } from './describe-input.ts';
import { describeSound, describeTexts } from './describe-texts.ts';
import { note } from './note.ts';
import type { DateInWords, LiveActivity, PreviewNote, Silence } from './notification-look.ts';
import { isJsonObject, type JsonObject, memberIn, readKey, readText } from './read-key.ts';
import { nothing, why } from './silence.ts';
import { valueRows } from './value-rows.ts';

/** As lint, which takes no clock to be off by more. */
const doubtfulMs = 3_600_000;

/** A Live Activity with its new state, or nothing with the reason. */
export function describeLiveActivity(root: JsonObject, input: DescribeInput): LiveActivity | Silence {
  const { appName, pushType, nowMs } = input;
  const aps = memberIn(root, 'aps');
  if (aps !== undefined && !isJsonObject(aps)) return nothing(appName, why('aps-not-object'));
  const members = aps ?? {};
  const missing = missingLiveActivityKeys(members);
  if (missing.length > 0) return nothing(appName, why('live-activity-incomplete', { keys: missing }));
  const event = memberIn(members, 'event');
  if (!isLiveActivityEvent(event)) return nothing(appName, why('live-activity-event'));
  const read = (key: string) => readKey(members, 'aps', key, pushType);
  const wrong = keysThatCount(event).filter((key) => memberIn(members, key) !== undefined && read(key) === undefined);
  if (wrong.length > 0) return nothing(appName, why('live-activity-wrong-type', { keys: wrong }));
  const seconds = Number(read('timestamp'));
  const alert = memberIn(members, 'alert');
  const described = describeTexts(alert, pushType);
  return {
    kind: 'live-activity',
    appName,
    event: event === 'start' || event === 'end' ? event : 'update',
    attributesType: event === 'start' ? readText(members, 'aps', 'attributes-type', pushType) : null,
    attributes: valueRows(event === 'start' ? read('attributes') : undefined),
    state: valueRows(read('content-state')),
    alert:
      described === null
        ? null
        : { ...described.texts, sound: describeSound(isJsonObject(alert) ? memberIn(alert, 'sound') : undefined) },
    staleDate: event === 'end' ? null : staleDate(read('stale-date'), nowMs),
    dismissal: event === 'end' ? dismissal(read('dismissal-date'), nowMs) : null,
    doubt: event === 'start' && described === null ? activityDoubts['start-without-text']() : doubtOf(seconds, nowMs),
    notes: [
      ...activityNotes(members, event),
      ...alertNotes(members, event, described !== null),
      ...(described?.notes ?? []),
    ],
  };
}

/** What has to be of its type, or the phone drops the push. */
function keysThatCount(event: unknown): readonly string[] {
  return ['timestamp', 'content-state', ...(event === 'start' ? ['attributes-type', 'attributes'] : [])];
}

function activityNotes(aps: JsonObject, event: unknown): readonly PreviewNote[] {
  const isWithoutState = memberIn(aps, 'content-state') === undefined;
  return [
    note('activity-drawn'),
    ...(event === 'start' ? [note('activity-start')] : []),
    ...(event === 'start' && memberIn(aps, 'input-push-channel') !== undefined ? [note('activity-channel')] : []),
    isWithoutState ? note('activity-last-state') : note('activity-decoded'),
  ];
}

function alertNotes(aps: JsonObject, event: unknown, isAlerting: boolean): readonly PreviewNote[] {
  return [
    ...(isAlerting ? [note('activity-alert')] : event === 'start' ? [] : [note('activity-silent')]),
    ...(memberIn(aps, 'sound') === undefined ? [] : [note('activity-sound')]),
  ];
}

function staleDate(value: unknown, nowMs: number): DateInWords | null {
  if (typeof value !== 'number') return null;
  const atMs = value * 1000;
  const when = describeWhen(atMs, nowMs);
  return { atMs, text: activityDates[atMs > nowMs ? 'stale' : 'stale-already']({ when }) };
}

function dismissal(value: unknown, nowMs: number): DateInWords {
  if (typeof value !== 'number') return { atMs: nowMs + endedStaysMs, text: activityDates['leaves-by-itself']() };
  const atMs = value * 1000;
  const when = describeWhen(atMs, nowMs);
  if (atMs <= nowMs) return { atMs, text: activityDates['leaves-at-once']() };
  const isTooLate = atMs > nowMs + endedStaysMs;
  return { atMs, text: isTooLate ? activityDates['leaves-after-limit']({ when }) : activityDates.leaves({ when }) };
}

function doubtOf(seconds: number, nowMs: number): string | null {
  const atMs = seconds * 1000;
  const when = describeWhen(atMs, nowMs);
  if (atMs < nowMs - doubtfulMs) return activityDoubts['timestamp-old']({ when });
  const isAhead = atMs > nowMs + doubtfulMs || looksLikeMilliseconds(seconds);
  return isAhead ? activityDoubts['timestamp-ahead']({ when }) : null;
}
