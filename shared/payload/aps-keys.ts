import type { PushType } from '../apns/push-types.ts';

/** The dictionaries of a payload whose keys are Apple's. `sound` is the one of a critical alert. */
export type KeyPlace = 'aps' | 'alert' | 'sound';

/** What a value may be in JSON. `texts` is an array with nothing but strings in it. */
export type JsonShape = 'text' | 'number' | 'boolean' | 'object' | 'texts' | 'null';

export interface ApsKey {
  readonly key: string;
  readonly where: KeyPlace;
  readonly shapes: readonly JsonShape[];
  /** What it does, in a sentence. */
  readonly meaning: string;
  /** The only values there are, each with what it means. */
  readonly values?: Readonly<Record<string, string>>;
  /** What is nearly always written there, as JSON; `{{…}}` are variables. */
  readonly usual?: string;
  /** The only keys of a value that is an object; they mean what they mean in the alert dictionary. */
  readonly objectKeys?: readonly string[];
  /** Bounds of a number, both included; without them any number fits. */
  readonly range?: { readonly min?: number; readonly max?: number; readonly isWhole?: boolean };
  /** The only push types that read it; all without. */
  readonly pushTypes?: readonly PushType[];
  /** The only Live Activity events that read it; all without. */
  readonly events?: readonly string[];
  /** Still understood or at least harmless, but not to be written anew. */
  readonly outdated?: { readonly severity: 'warning' | 'info'; readonly why: string };
  /** The first system that reads it. */
  readonly since: string;
  /** Title of the page by Apple. */
  readonly source: string;
  /** `documented`: Apple's page and others agree; `single-source`: only one says so. */
  readonly certainty: 'documented' | 'single-source';
}

const generating = { source: 'Generating a remote notification', certainty: 'documented' } as const;
const activity = {
  source: 'Starting and updating Live Activities with ActivityKit push notifications',
  certainty: 'documented',
  pushTypes: ['liveactivity'],
} as const;
const safari = {
  source: 'Configuring Safari Push Notifications',
  certainty: 'documented',
  since: 'macOS 10.9',
} as const;
const flag = { shapes: ['number'], range: { min: 0, max: 1, isWhole: true }, usual: '1' } as const;
const reloading = { key: 'content-changed', where: 'aps', shapes: ['boolean'], usual: 'true' } as const;
const summaryOutdated = { severity: 'warning', why: 'iOS 15 and later ignore it' } as const;

/**
 * Every key that the system reads in a payload. To add a key of Apple's is to add a row: unknown, misspelled and
 * misplaced keys, wrong types, values and bounds are all derived from here.
 */
export const apsKeys: readonly ApsKey[] = [
  {
    ...generating,
    key: 'alert',
    where: 'aps',
    shapes: ['text', 'object'],
    since: 'iOS 3',
    meaning: 'What is shown: text, or a dictionary with title, subtitle and body.',
  },
  {
    ...generating,
    key: 'badge',
    where: 'aps',
    shapes: ['number'],
    range: { min: 0, isWhole: true },
    since: 'iOS 3',
    meaning: 'The number on the app’s icon; 0 takes it away.',
  },
  {
    ...generating,
    key: 'sound',
    where: 'aps',
    shapes: ['text', 'object'],
    since: 'iOS 3',
    meaning: 'A sound file of the app, “default”, or a dictionary for a critical alert.',
  },
  {
    ...generating,
    key: 'thread-id',
    where: 'aps',
    shapes: ['text'],
    since: 'iOS 10',
    meaning: 'Notifications with the same one are shown as a group.',
  },
  {
    ...generating,
    key: 'category',
    where: 'aps',
    shapes: ['text'],
    since: 'iOS 8',
    meaning: 'A category that the app has registered; it decides on the buttons.',
  },
  {
    ...generating,
    ...flag,
    key: 'content-available',
    where: 'aps',
    since: 'iOS 7',
    meaning: '1 wakes the app in the background.',
  },
  {
    ...generating,
    ...flag,
    key: 'mutable-content',
    where: 'aps',
    since: 'iOS 10',
    meaning: '1 lets the app’s service extension change the alert before it is shown.',
  },
  {
    ...generating,
    key: 'target-content-id',
    where: 'aps',
    shapes: ['text'],
    since: 'iOS 13',
    meaning: 'The window that is brought forward.',
  },
  {
    ...generating,
    key: 'interruption-level',
    where: 'aps',
    shapes: ['text'],
    values: {
      passive: 'Only joins the list: no lit screen and no sound.',
      active: 'Is shown at once, lights up the screen and may play its sound.',
      'time-sensitive': 'As active, and breaks through a Focus and the summary; needs an entitlement.',
      critical: 'As time-sensitive, and sounds although the phone is muted; needs an entitlement that Apple grants.',
    },
    since: 'iOS 15',
    meaning: 'How much the notification may disturb; “active” when left out.',
  },
  {
    ...generating,
    key: 'relevance-score',
    where: 'aps',
    shapes: ['number'],
    range: { min: 0, max: 1 },
    since: 'iOS 15',
    meaning: 'What comes first in a summary.',
  },
  {
    ...generating,
    key: 'filter-criteria',
    where: 'aps',
    shapes: ['text'],
    since: 'iOS 16',
    meaning: 'What a Focus filter of the app decides by.',
  },
  {
    ...safari,
    key: 'url-args',
    where: 'aps',
    shapes: ['texts'],
    pushTypes: ['alert'],
    meaning: 'Fills the placeholders in the website’s urlFormatString.',
  },
  {
    ...reloading,
    pushTypes: ['widgets'],
    since: 'iOS 26',
    meaning: 'true asks the system to reload the app’s widgets.',
    source: 'Updating widgets with WidgetKit push notifications',
    certainty: 'documented',
  },
  {
    ...reloading,
    pushTypes: ['controls'],
    since: 'iOS 18',
    meaning: 'true asks the system to reload the app’s controls.',
    source: 'Updating controls locally and remotely',
    certainty: 'single-source',
  },
  {
    ...activity,
    key: 'timestamp',
    where: 'aps',
    shapes: ['number'],
    usual: '{{now}}',
    since: 'iOS 16.1',
    meaning: 'When this was sent, in seconds since 1970; an older one than the last shown is dropped.',
  },
  {
    ...activity,
    key: 'event',
    where: 'aps',
    shapes: ['text'],
    values: {
      start: 'Starts a Live Activity, with attributes-type, attributes and alert; iOS 17.2 and later.',
      update: 'Shows the new content-state.',
      end: 'Ends it; content-state is what it shows last.',
    },
    since: 'iOS 16.1',
    meaning: 'What happens to the Live Activity.',
  },
  {
    ...activity,
    key: 'content-state',
    where: 'aps',
    shapes: ['object'],
    since: 'iOS 16.1',
    meaning: 'The new state, with the keys of the app’s ContentState as they are in Swift.',
  },
  {
    ...activity,
    key: 'stale-date',
    where: 'aps',
    shapes: ['number'],
    usual: '{{now+8h}}',
    events: ['start', 'update'],
    since: 'iOS 16.2',
    meaning: 'From when the state counts as out of date, in seconds since 1970.',
  },
  {
    ...activity,
    key: 'dismissal-date',
    where: 'aps',
    shapes: ['number'],
    usual: '{{now+1h}}',
    events: ['end'],
    since: 'iOS 16.1',
    meaning: 'When the ended activity leaves the lock screen, in seconds since 1970, at most 4 hours ahead.',
  },
  {
    ...activity,
    key: 'attributes-type',
    where: 'aps',
    shapes: ['text'],
    events: ['start'],
    since: 'iOS 17.2',
    meaning: 'The name of the app’s ActivityAttributes in Swift.',
  },
  {
    ...activity,
    key: 'attributes',
    where: 'aps',
    shapes: ['object'],
    events: ['start'],
    since: 'iOS 17.2',
    meaning: 'What never changes in the activity.',
  },
  {
    ...activity,
    key: 'input-push-channel',
    where: 'aps',
    shapes: ['text'],
    events: ['start'],
    since: 'iOS 18',
    meaning: 'The broadcast channel that updates the activity.',
  },
  {
    ...activity,
    ...flag,
    key: 'input-push-token',
    where: 'aps',
    events: ['start'],
    since: 'iOS 18',
    meaning: '1 asks the device to make a token for updates.',
  },
  {
    ...activity,
    key: 'relevance-score',
    where: 'aps',
    shapes: ['number'],
    since: 'iOS 16.1',
    meaning: 'Which of several Live Activities is shown first: the one with the highest.',
  },
  {
    ...generating,
    key: 'title',
    where: 'alert',
    shapes: ['text'],
    since: 'iOS 8.2',
    meaning: 'The first line, in bold.',
  },
  {
    ...generating,
    key: 'subtitle',
    where: 'alert',
    shapes: ['text'],
    since: 'iOS 10',
    meaning: 'The line under the title.',
  },
  { ...generating, key: 'body', where: 'alert', shapes: ['text'], since: 'iOS 3', meaning: 'The text itself.' },
  {
    ...generating,
    key: 'launch-image',
    where: 'alert',
    shapes: ['text'],
    since: 'iOS 4',
    meaning: 'A file of the app that is shown while it starts.',
  },
  {
    ...generating,
    key: 'title-loc-key',
    where: 'alert',
    shapes: ['text'],
    since: 'iOS 8.2',
    meaning: 'The title as a key of the app’s Localizable.strings.',
  },
  {
    ...generating,
    key: 'title-loc-args',
    where: 'alert',
    shapes: ['texts'],
    since: 'iOS 8.2',
    meaning: 'What fills the placeholders of title-loc-key.',
  },
  {
    ...generating,
    key: 'subtitle-loc-key',
    where: 'alert',
    shapes: ['text'],
    since: 'iOS 10',
    meaning: 'The subtitle as a key of the app’s Localizable.strings.',
  },
  {
    ...generating,
    key: 'subtitle-loc-args',
    where: 'alert',
    shapes: ['texts'],
    since: 'iOS 10',
    meaning: 'What fills the placeholders of subtitle-loc-key.',
  },
  {
    ...generating,
    key: 'loc-key',
    where: 'alert',
    shapes: ['text'],
    since: 'iOS 3',
    meaning: 'The body as a key of the app’s Localizable.strings.',
  },
  {
    ...generating,
    key: 'loc-args',
    where: 'alert',
    shapes: ['texts'],
    since: 'iOS 3',
    meaning: 'What fills the placeholders of loc-key.',
  },
  {
    ...generating,
    key: 'summary-arg',
    where: 'alert',
    shapes: ['text'],
    outdated: summaryOutdated,
    since: 'iOS 12',
    meaning: 'What the summary of a group said.',
  },
  {
    ...generating,
    key: 'summary-arg-count',
    where: 'alert',
    shapes: ['number'],
    outdated: summaryOutdated,
    since: 'iOS 12',
    meaning: 'How many items the summary of a group counted.',
  },
  {
    ...safari,
    key: 'action',
    where: 'alert',
    shapes: ['text'],
    meaning: 'The label of the button in a website’s notification.',
  },
  {
    ...generating,
    key: 'action-loc-key',
    where: 'alert',
    shapes: ['text', 'null'],
    outdated: { severity: 'info', why: 'it named a button of alerts before iOS 8 and does no harm' },
    since: 'iOS 3',
    meaning: 'The label of the button as a key of the app’s Localizable.strings.',
  },
  {
    ...activity,
    key: 'title',
    where: 'alert',
    shapes: ['text', 'object'],
    objectKeys: ['loc-key', 'loc-args'],
    since: 'iOS 16.1',
    meaning: 'The title, as text or as an object with loc-key and loc-args.',
  },
  {
    ...activity,
    key: 'body',
    where: 'alert',
    shapes: ['text', 'object'],
    objectKeys: ['loc-key', 'loc-args'],
    since: 'iOS 16.1',
    meaning: 'The text, as text or as an object with loc-key and loc-args.',
  },
  {
    ...activity,
    key: 'sound',
    where: 'alert',
    shapes: ['text', 'object'],
    since: 'iOS 16.1',
    meaning: 'The sound of a Live Activity’s alert, which stands inside of it.',
  },
  {
    ...generating,
    ...flag,
    key: 'critical',
    where: 'sound',
    since: 'iOS 12',
    meaning: '1 plays the sound although the phone is muted; needs an entitlement.',
  },
  {
    ...generating,
    key: 'name',
    where: 'sound',
    shapes: ['text'],
    since: 'iOS 12',
    meaning: 'A sound file of the app, or “default”.',
  },
  {
    ...generating,
    key: 'volume',
    where: 'sound',
    shapes: ['number'],
    range: { min: 0, max: 1 },
    since: 'iOS 12',
    meaning: 'From 0, silent, to 1, full.',
  },
];

const rowsByPlace = Map.groupBy(apsKeys, ({ where, key }) => `${where} ${key}`);

/**
 * The row of a key in its place, as a push type reads it; an own row of the push type comes before the common one.
 * Without a push type the last, which is the widest; where only others read it, the row of those.
 */
export function findApsKey(where: KeyPlace, key: string, pushType: string | null): ApsKey | undefined {
  const rows = rowsByPlace.get(`${where} ${key}`) ?? [];
  return (
    rows.find((row) => row.pushTypes?.some((name) => name === pushType)) ?? (pushType === null ? rows.at(-1) : rows[0])
  );
}

/** The push types that read a key in its place; none: all of them. */
export function readersOf(where: KeyPlace, key: string): readonly PushType[] {
  const rows = rowsByPlace.get(`${where} ${key}`) ?? [];
  return rows.some(({ pushTypes }) => pushTypes === undefined) ? [] : rows.flatMap(({ pushTypes = [] }) => pushTypes);
}

/** Whether a push type reads the key of a row. It does when the push type is not known. */
export function isReadBy({ pushTypes }: ApsKey, pushType: string | null): boolean {
  return pushTypes === undefined || pushType === null || pushTypes.some((name) => name === pushType);
}

/**
 * Of the keys of `aps` that belong to no single push type, those that do something in a push of this type; where it is
 * not named, all may. Source: the pages of Apple on each, whose lists and samples have no others.
 */
const commonKeysInUse: Partial<Readonly<Record<PushType, readonly string[]>>> = {
  background: ['content-available'],
  liveactivity: ['alert', 'relevance-score'],
  widgets: [],
  controls: [],
};

/** Whether the key of a row in `aps` does anything in a push of this type. */
export function isOfUse(row: ApsKey, pushType: PushType): boolean {
  return (
    isReadBy(row, pushType) && (row.pushTypes !== undefined || (commonKeysInUse[pushType]?.includes(row.key) ?? true))
  );
}
