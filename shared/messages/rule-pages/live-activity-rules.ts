import { type RulePages, sources } from './rule-page.ts';

const updated = '"event": "update",\n    "content-state": { "score": 1 }';
const started =
  '"event": "start",\n    "attributes-type": "MatchAttributes",\n    "attributes": {},\n    "content-state": { "score": 0 },\n    "alert": { "title": "Kick-off", "body": "Here we go" }';
const now = '"timestamp": {{now}}';

const liveActivity = (...members: readonly string[]) => ({
  pushType: 'liveactivity',
  payload: `{\n  "aps": {\n    ${members.join(',\n    ')}\n  }\n}`,
});

/** Pushes that start, update and end a Live Activity. */
export const liveActivityRules = {
  'live-activity-incomplete': {
    title: 'Live Activity push is not complete',
    severities: ['error'],
    what: 'Every such push has `timestamp` and `event`; a start and an update have `content-state`; a start has `attributes-type`, `attributes` and `alert` as well.',
    why: 'APNs answers 200 and the device drops the push without a word.',
    bad: liveActivity(now, '"event": "update"'),
    good: liveActivity(now, updated),
    source: sources.liveActivity,
  },
  'live-activity-event': {
    title: 'Unknown event',
    severities: ['error'],
    what: '`event` is `start`, `update` or `end`, in lower case.',
    why: 'No device knows another one; nothing changes on the screen.',
    bad: liveActivity(now, '"event": "stop"', '"content-state": { "score": 1 }'),
    good: liveActivity(now, '"event": "end"', '"content-state": { "score": 1 }'),
    source: sources.liveActivity,
  },
  'live-activity-alert-empty': {
    title: 'Live Activity that starts with an empty alert',
    severities: ['warning'],
    what: 'The push that starts a Live Activity has an `alert` with a `title` or a `body`, each as text or as a dictionary with `loc-key`.',
    why: 'The alert tells that an activity has begun. What a device does with an empty one is not documented.',
    bad: liveActivity(now, started.replace('{ "title": "Kick-off", "body": "Here we go" }', '{}')),
    good: liveActivity(now, started),
    source: sources.liveActivity,
  },
  'live-activity-alert-text': {
    title: 'Live Activity with an alert that is text',
    severities: ['warning'],
    what: 'The `alert` of a Live Activity is a dictionary with `title` and `body`, while other alerts may be text.',
    why: 'Apple documents no other form. What a device does with text is not documented.',
    bad: liveActivity(now, updated, '"alert": "Goal!"'),
    good: liveActivity(now, updated, '"alert": { "title": "Goal!" }'),
    source: sources.liveActivity,
  },
  'live-activity-loc-key': {
    title: 'Live Activity with the loc-key of another alert',
    severities: ['warning'],
    what: 'In the alert of a Live Activity a text that the app translates stands in `title` or `body`, as a dictionary with `loc-key` and `loc-args`; `title-loc-key` and a `loc-key` beside them belong to other alerts.',
    why: 'Apple documents this one form for Live Activities. What a device does with the other is not documented.',
    bad: liveActivity(now, updated, '"alert": { "title-loc-key": "GOAL" }'),
    good: liveActivity(now, updated, '"alert": { "title": { "loc-key": "GOAL" } }'),
    source: sources.liveActivity,
  },
  'timestamp-stale': {
    title: 'Timestamp of the past',
    severities: ['warning'],
    what: '`timestamp` is the time of sending, in seconds since 1970. This one is more than an hour ago.',
    why: 'A device that has shown a later one drops the push. Most often the time was left over from the last try.',
    bad: liveActivity('"timestamp": 1672531200', updated),
    good: liveActivity(now, updated),
    source: sources.liveActivity,
  },
  'timestamp-ahead': {
    title: 'Timestamp of the future',
    severities: ['warning'],
    what: '`timestamp` is the time of sending, in seconds since 1970. This one is more than an hour ahead.',
    why: 'Until that time the device takes every push with the right time for an older one and drops it.',
    bad: liveActivity('"timestamp": {{now+1d}}', updated),
    good: liveActivity(now, updated),
    source: sources.liveActivity,
  },
  'live-activity-sound': {
    title: 'Sound of a Live Activity beside its alert',
    severities: ['warning'],
    what: 'In a Live Activity push `sound` stands inside of `alert`, not beside it as in other pushes.',
    why: 'Beside the alert it is ignored, and no sound is played.',
    bad: liveActivity(now, updated, '"alert": { "title": "Goal!" }', '"sound": "default"'),
    good: liveActivity(now, updated, '"alert": { "title": "Goal!", "sound": "default" }'),
    source: sources.liveActivity,
  },
  'key-of-other-event': {
    title: 'Key of another event',
    severities: ['info'],
    what: '`attributes`, `attributes-type`, `input-push-token` and `input-push-channel` are read at the start, `stale-date` at the start and in updates, `dismissal-date` at the end.',
    why: 'With another event it has no effect.',
    bad: liveActivity(now, updated, '"dismissal-date": {{now+1h}}'),
    good: liveActivity(now, '"event": "end"', '"dismissal-date": {{now+1h}}'),
    source: sources.liveActivity,
  },
  'token-and-channel': {
    title: 'Token and channel together',
    severities: ['warning'],
    what: 'A Live Activity is updated through its own token (`input-push-token`) or through a broadcast channel (`input-push-channel`).',
    why: 'Apple gives one or the other. What a device does with both is not documented.',
    bad: liveActivity(now, started, '"input-push-token": 1', '"input-push-channel": "dHN0LXNyY2g="'),
    good: liveActivity(now, started, '"input-push-token": 1'),
    source: sources.liveActivity,
  },
  'dismissal-too-late': {
    title: 'Dismissal after more than four hours',
    severities: ['info'],
    what: 'An ended Live Activity stays on the lock screen for four hours at most.',
    why: 'A later `dismissal-date` counts as four hours.',
    bad: liveActivity(now, '"event": "end"', '"dismissal-date": {{now+8h}}'),
    good: liveActivity(now, '"event": "end"', '"dismissal-date": {{now+4h}}'),
    source: sources.liveActivity,
  },
  'date-milliseconds': {
    title: 'Date in milliseconds',
    severities: ['warning'],
    what: '`timestamp`, `stale-date` and `dismissal-date` are in seconds since 1970. Thirteen digits are milliseconds, as JavaScript and Java count.',
    why: 'Read as seconds the date lies tens of thousands of years ahead, and every later push counts as older.',
    bad: liveActivity('"timestamp": {{nowMs}}', updated),
    good: liveActivity(now, updated),
    source: sources.liveActivity,
  },
} as const satisfies RulePages;
