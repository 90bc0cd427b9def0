import { clipName } from './clip-name.ts';

/** Who stops a push that no device ever gets, before the reason. */
export const refusalLeads = {
  pushbench: 'This is not sent:',
  apns: 'APNs refuses this:',
} as const;

/** A variable that stands for nothing, by why it does. */
export const unsentVariable = {
  unknown: ({ name }: { name: string }) => `{{${clipName(name)}}} stands for nothing.`,
  'no-value': ({ name }: { name: string }) => `{{${clipName(name)}}} has no value here.`,
  'closed-environment': ({ name }: { name: string }) =>
    `{{${clipName(name)}}} is not read; only variables of the environment that begin with PUSHBENCH_ are.`,
} as const;

/** What variables of time stand for in the preview, at a moment in words. */
export function describeTimeOfVariables(time: string): string {
  return `Times such as {{now}} are those of ${time} here and in the editor; a push gets the time at which it is sent.`;
}

/** Why a phone shows nothing, by code. */
export const silenceMessages = {
  'not-json': () => 'The text is not JSON, so the phone can read nothing of it.',
  'byte-order-mark': () => 'An invisible byte order mark stands at the start, so the text is not JSON.',
  'not-an-object': () => 'The payload is not a JSON object.',
  'no-aps': () => 'There is no “aps” dictionary, so the system has nothing to show.',
  'aps-misspelled': ({ key }: { key: string }) => `The dictionary is called “${key}”; the system looks for “aps”.`,
  'aps-not-object': () => '“aps” is no object, so the system cannot read it.',
  'keys-beside-aps': ({ keys }: { keys: readonly string[] }) =>
    `There is no “aps” dictionary: ${listOf(keys)} ${areOrIs(keys)} the app’s own at this place. The system looks in “aps”.`,
  'firebase-message': ({ key }: { key: string }) =>
    `This is a message for Firebase: APNs and the phone do not look into “${key}”.`,
  'no-alert': () => 'There is no “alert” in “aps”.',
  'texts-beside-alert': ({ keys }: { keys: readonly string[] }) =>
    `${listOf(keys)} ${keys.length === 1 ? 'stands' : 'stand'} in “aps”; the system looks in “alert”.`,
  'alert-misspelled': ({ key }: { key: string }) => `“${key}” is not known in “aps”; it is spelled “alert”.`,
  'content-available-only': () =>
    'There is nothing to show beside “content-available”. To wake the app, send it as a background push.',
  'alert-wrong-type': () => '“alert” has to be text or an object; the phone drops anything else without a word.',
  'empty-alert': () => 'The alert is empty: it has no title, subtitle or body.',
  'alert-texts-wrong-type': ({ keys }: { keys: readonly string[] }) =>
    `${listOf(keys)} ${areOrIs(keys)} no text in double quotes, so there is nothing to read.`,
  'alert-keys-unknown': ({ keys }: { keys: readonly string[] }) =>
    `The alert has ${listOf(keys)}, which no phone knows, and no title, subtitle or body.`,
  'arguments-without-key': ({ keys }: { keys: readonly string[] }) =>
    `${listOf(keys)} ${keys.length === 1 ? 'fills' : 'fill'} the placeholders of a translated text, but its key is not here.`,
  'badge-not-readable': () => '“badge” has to be a whole number of 0 or more, without quotes; nothing changes.',
  'sound-not-readable': () => '“sound” has to be text or an object, so nothing is played either.',
  'background-not-woken': () => 'A background push without "content-available": 1 does not even wake the app.',
  'live-activity-incomplete': ({ keys }: { keys: readonly string[] }) =>
    `A Live Activity push needs ${listOf(keys)} in “aps”.`,
  'live-activity-event': () => '“event” has to be “start”, “update” or “end”.',
  'live-activity-wrong-type': ({ keys }: { keys: readonly string[] }) =>
    `${listOf(keys)} ${areOrIs(keys)} of the wrong type, so the phone drops the push.`,
  'content-not-changed': () => '"content-changed": true is not in “aps”, so nothing is asked for.',
  'mdm-without-magic': () => 'There is no “mdm” with the push magic, so the device does not call its server.',
  'mdm-magic-empty': () => '“mdm” is empty: without the push magic the device does not call its server.',
  'mdm-with-aps': () => 'Beside “mdm” stands “aps”, so the device does not call its server.',
  'files-empty': ({ keys }: { keys: readonly string[] }) =>
    `${listOf(keys)} ${areOrIs(keys)} empty, so the system cannot tell what changed, and where.`,
} as const;

/** What happens to a phone when there is nothing to read. */
export function describeEffects({ badge, hasSound }: { badge: number | null; hasSound: boolean }): string {
  const change = badge === null ? '' : badgeChange(badge, hasSound ? '' : 'Only ');
  const sound = hasSound ? (badge === null ? 'Only the sound is played.' : 'The sound is played.') : '';
  return [change, sound, 'There is no text to show.'].filter((part) => part !== '').join(' ');
}

export type SilenceCode = keyof typeof silenceMessages;

interface NoteMessage<Params extends readonly unknown[]> {
  /** The app or the system decides, or Apple's pages do not say. */
  readonly isGuess: boolean;
  readonly write: (...params: Params) => string;
}

function fact<Params extends readonly unknown[]>(write: (...params: Params) => string): NoteMessage<Params> {
  return { isGuess: false, write };
}

function guess<Params extends readonly unknown[]>(write: (...params: Params) => string): NoteMessage<Params> {
  return { isGuess: true, write };
}

/**
 * What else is to be known of a push on a phone, by code: facts from Apple's pages, and guesses where the app or the system
 * decides. Sources: Apple, the pages of the push types; where only one says so, it is a guess here.
 */
export const previewNotes = {
  passive: fact(() => 'Passive: it goes into the list; the screen stays dark and no sound is played.'),
  'time-sensitive': fact(
    () =>
      'Time sensitive: it breaks through a Focus and the summary, if the app has the entitlement and the user allows it.',
  ),
  critical: fact(
    () => 'Critical: it sounds although the phone is muted, if the app has Apple’s entitlement and the user allows it.',
  ),
  'level-unknown': guess(
    ({ level }: { level: string }) => `No phone knows the interruption level “${level}”; shown here as an active one.`,
  ),
  'badge-cleared': fact(() => 'The badge of the app’s icon goes away.'),
  'badge-set': fact(({ badge }: { badge: number }) => badgeChange(badge)),
  'sound-played': fact(() => 'The sound is played.'),
  thread: fact(({ thread }: { thread: string }) => `Grouped with what else has the thread “${thread}”.`),
  'thread-of-app': guess(() => 'Without a “thread-id” the system groups it with the app’s others.'),
  category: guess(
    ({ category }: { category: string }) =>
      `If the app has registered the category “${category}”, its buttons show on a long press.`,
  ),
  mutable: guess(() => 'The app’s service extension may change the texts and add a picture before it shows.'),
  media: guess(
    ({ path, host, kind }: { path: string; host: string; kind: string }) =>
      `The extension probably loads the ${kind} of “${path}” from ${host}. It is not loaded here.`,
  ),
  'media-not-loaded': fact(
    ({ path }: { path: string }) =>
      `There is a link in “${path}”, but without "mutable-content": 1 no extension runs that could load it.`,
  ),
  'wakes-too': fact(() => '“content-available” may wake the app as well; when, the system decides.'),
  'filter-criteria': guess(() => 'A Focus filter of the app may hide it, by “filter-criteria”.'),
  translated: fact(
    ({ fileName }: { fileName: string }) =>
      `Translated with ${fileName}; the phone takes the file of its own language.`,
  ),
  'translations-in-app': fact(() => 'Translated texts are in the app; their keys are shown here.'),
  'translation-missing': guess(
    ({ key, fileName }: { key: string; fileName: string }) =>
      `“${key}” is not in ${fileName}. What the phone shows then is not documented.`,
  ),
  'arguments-missing': guess(
    ({ key, missing }: { key: string; missing: number }) =>
      `“${key}” has ${String(missing)} more ${missing === 1 ? 'placeholder' : 'placeholders'} than there are arguments; what shows in their place is not documented.`,
  ),
  'placeholder-not-text': guess(
    ({ key }: { key: string }) =>
      `“${key}” has a placeholder for a number, and a payload gives text; what shows then is not documented. %@ takes text.`,
  ),
  'text-and-key': guess(
    ({ plain, key }: { plain: string; key: string }) =>
      `There are both “${plain}” and “${key}”; as a rule the translated one shows.`,
  ),
  'long-text': guess(
    () => 'How much fits depends on the phone and the size of its text; the whole text shows on hover.',
  ),
  'blank-text': guess(() => 'A text here is white space only; what a phone shows of it is not documented.'),
  website: guess(() => 'This looks like a website’s push, which a Mac shows in Safari’s name.'),
  'unknown-push-type': guess(
    ({ pushType }: { pushType: string }) => `Apple documents no push type “${pushType}”; shown here as an alert.`,
  ),

  'call-reported': fact(
    () =>
      'The app has to report the call to CallKit at once; else the system ends the app and at last delivers no more.',
  ),
  'call-details': guess(
    ({ keys }: { keys: readonly string[] }) =>
      `The app decides what is shown; these values were read from ${listOf(keys)}.`,
  ),
  'call-unknown': guess(() => 'Nothing in the payload looks like a caller; the app may know one all the same.'),
  'call-uuid-malformed': guess(
    ({ key }: { key: string }) =>
      `CallKit needs a UUID for the call, and “${key}” is none; the app has to make one, or cannot report the call.`,
  ),
  'call-uuid': fact(() => 'CallKit needs a UUID for the call; without one here, the app has to make it.'),

  'activity-start': fact(() => 'Needs iOS 17.2 and a push-to-start token; the app need not run.'),
  'activity-channel': fact(() => 'It is updated by a broadcast channel; before iOS 18 it does not start at all.'),
  'activity-drawn': guess(() => 'The app draws its activity itself; here are only the values that it gets.'),
  'activity-decoded': guess(
    () => 'If these do not decode as the app’s ContentState, nothing changes, and nobody is told.',
  ),
  'activity-alert': guess(
    () => 'With the alert the phone lights up and sounds; where its text shows, as on a watch, the system decides.',
  ),
  'activity-silent': fact(() => 'There is no alert, so the activity changes silently.'),
  'activity-last-state': fact(() => 'There is no “content-state”, so the last one stays.'),
  'activity-sound': guess(() => '“sound” stands beside the alert, where it is not looked for; no sound is played.'),

  'background-runtime': fact(() => 'The app is woken and has up to 30 seconds.'),
  'background-throttled': fact(
    () => 'APNs and the system may deliver it late or not at all: more than two or three an hour are held back.',
  ),
  'background-replaced': fact(() => 'Of those that wait, a newer one takes the place of an older.'),
  'background-force-quit': fact(
    () => 'It is not delivered to an app that the user has force-quit, until it is opened.',
  ),
  'background-forbidden': guess(
    ({ keys }: { keys: readonly string[] }) =>
      `A background push must not have ${listOf(keys)}; what a phone does with it is not documented.`,
  ),

  'speaker-told': guess(
    ({ path }: { path: string }) => `The speaker was read from “${path}”, where the app may look, too.`,
  ),
  'pushtotalk-reported': fact(
    () => 'The app tells the system who speaks, and the system shows it and plays what is said.',
  ),
  'pushtotalk-answered': fact(() => 'The app tells the system who speaks, or that it leaves the channel.'),
  'pushtotalk-unknown': guess(
    () =>
      'Nothing in the payload looks like a speaker. Apple’s sample leaves the channel then; what this app does, it decides.',
  ),
  'complication-budget': fact(() => 'The watch takes about 50 of these a day.'),
  'complication-drawn': guess(() => 'The app reads the payload and draws the complication anew.'),
  'widgets-reloaded': fact(() => 'The system runs the app’s widget extension and shows what it gives.'),
  'controls-reloaded': fact(() => 'The system asks the app’s controls for their values and draws them anew.'),
  'reload-later': guess(() => 'When that happens, the system decides; nobody sees that a push came.'),
  'files-asked': fact(() => 'The system asks the File Provider extension what changed in the container.'),
  'files-container-missing': guess(() => 'There is no “container-identifier”, so the system cannot tell what changed.'),
  'location-asked': fact(
    () => 'The system runs the app’s Location Push Service Extension, which asks for the position.',
  ),
  'location-allowed': guess(() => 'Only if the user always allows the position; about 360 times in 24 hours.'),
  'mdm-called': fact(() => 'The device calls its MDM server and fetches commands; the push itself holds none.'),
  'mdm-seen': guess(() => 'What a person sees of it depends on the command.'),
  'pass-fetched': fact(() => 'Wallet fetches the pass from its web service; alert and own keys are ignored.'),
  'pass-change': guess(() => 'If a field that changed has a change message, Wallet shows that as a notification.'),
  'handled-by-app': guess(() => 'What a person sees of it, if anything, the app decides.'),
} as const;

export type PreviewNoteCode = keyof typeof previewNotes;

/** What happens to a push that is not shown as an alert, in a few words. */
export const handledTitles = {
  pushtotalk: ({ speaker }: { speaker: string }) =>
    speaker === '' ? 'Nobody speaks; the app may leave the channel' : `${speaker} speaks`,
  complication: () => 'The complication is updated',
  widgets: () => 'Widgets are reloaded',
  controls: () => 'Controls are reloaded',
  fileprovider: () => 'The File Provider looks for changes',
  location: () => 'The position is asked for',
  mdm: () => 'The device calls its MDM server',
  wallet: () => 'Wallet updates the pass',
  app: () => 'The app gets the push',
} as const;

/** A moment as seen from another: “in 3 hours”, “2 days ago”, “now”. */
export function describeWhen(atMs: number, nowMs: number): string {
  const seconds = (atMs - nowMs) / 1000;
  if (!Number.isFinite(seconds)) return 'at no time';
  const [unit, length] = units.find(([, least]) => Math.abs(seconds) >= least) ?? (['second', 1] as const);
  return Math.abs(seconds) < 20 ? 'now' : relative.format(Math.round(seconds / length), unit);
}

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
const units = [
  ['year', 31_557_600],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** What the dates of a Live Activity come to. `when` as in `describeWhen`. */
export const activityDates = {
  stale: ({ when }: { when: string }) => `Counts as out of date ${when}.`,
  'stale-already': ({ when }: { when: string }) => `Counts as out of date at once: that was ${when}.`,
  'leaves-at-once': () => 'Leaves the lock screen at once.',
  leaves: ({ when }: { when: string }) => `Leaves the lock screen ${when}.`,
  'leaves-after-limit': ({ when }: { when: string }) =>
    `Leaves the lock screen in 4 hours, the longest there is; the date says ${when}.`,
  'leaves-by-itself': () => 'Stays on the lock screen for up to 4 hours.',
} as const;

/** Why a phone probably drops a Live Activity push. */
export const activityDoubts = {
  'start-without-text': () => 'Probably dropped: a start needs an alert with a title or a body.',
  'timestamp-old': ({ when }: { when: string }) =>
    `Probably dropped: its timestamp was ${when}, and a phone that has shown a later state ignores it.`,
  'timestamp-ahead': ({ when }: { when: string }) =>
    `Its timestamp lies ahead, ${when}: until then the phone drops every later push with the right time.`,
} as const;

/** What the phone does, in one short line. */
export const briefLooks = {
  banner: ({ text }: { text: string }) => `Banner: ${text}`,
  call: ({ caller, isVideo }: { caller: string; isVideo: boolean }) =>
    `Incoming ${isVideo ? 'video call' : 'call'}: ${caller === '' ? 'unknown caller' : caller}`,
  'live-activity': ({ event, text }: { event: string; text: string }) =>
    `Live Activity, ${event}${text === '' ? '' : `: ${text}`}`,
  background: () => 'Nothing is shown; the app is woken',
  nothing: ({ reason }: { reason: string }) => `Nothing is shown: ${reason}`,
} as const;

function badgeChange(badge: number, only = ''): string {
  const the = only === '' ? 'The' : `${only}the`;
  return badge === 0
    ? `${the} badge of the app’s icon is removed.`
    : `${the} badge of the app’s icon changes to ${String(badge)}.`;
}

function listOf(keys: readonly string[]): string {
  return new Intl.ListFormat('en').format(keys.map((key) => `“${key}”`));
}

function areOrIs(keys: readonly string[]): string {
  return keys.length === 1 ? 'is' : 'are';
}
