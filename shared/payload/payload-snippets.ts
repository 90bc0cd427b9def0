import type { PushType } from '../apns/push-types.ts';

/** A value that is written whole, to be filled in. */
export interface PayloadSnippet {
  readonly label: string;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  /** The path of the value it is for: `aps`, `aps.alert` … */
  readonly at: 'aps' | 'aps.alert' | 'aps.sound' | 'aps.alert.sound' | 'aps.alert.title' | 'aps.alert.body';
  readonly pushTypes: readonly PushType[];
  /** JSON with Monaco's places to fill in (`$1`, `${1:text}`); text that begins with ^ is written without quotes. */
  readonly body: unknown;
}

const alert = { at: 'aps.alert', pushTypes: ['alert'] } as const;
const whole = { at: 'aps', pushTypes: ['alert'] } as const;
const activity = { at: 'aps', pushTypes: ['liveactivity'] } as const;
const criticalSound = { critical: 1, name: '${1:default}', volume: '^${2:1}' };
const activityAlert = { title: '${4:Title}', body: '${5:Body}' };

/** Whole values that completion offers. */
export const payloadSnippets: readonly PayloadSnippet[] = [
  {
    ...alert,
    label: 'Title and body',
    purpose: 'What is shown, in two parts.',
    body: { title: '${1:Title}', body: '${2:Body}' },
  },
  {
    ...alert,
    label: 'Title, subtitle and body',
    purpose: 'What is shown, in three parts.',
    body: { title: '${1:Title}', subtitle: '${2:Subtitle}', body: '${3:Body}' },
  },
  {
    ...alert,
    label: 'Localized text',
    purpose: 'Keys of the app’s Localizable.strings, with what fills their placeholders.',
    body: { 'title-loc-key': '${1:TITLE_KEY}', 'loc-key': '${2:BODY_KEY}', 'loc-args': ['${3:argument}'] },
  },
  { ...alert, label: 'Text', purpose: 'The body alone.', body: '${1:Body}' },
  {
    at: 'aps.alert',
    pushTypes: ['liveactivity'],
    label: 'Title and body',
    purpose: 'What the Live Activity’s alert says.',
    body: { title: '${1:Title}', body: '${2:Body}' },
  },
  {
    at: 'aps.alert',
    pushTypes: ['liveactivity'],
    label: 'Title, body and sound',
    purpose: 'What the Live Activity’s alert says, and how it sounds.',
    body: { title: '${1:Title}', body: '${2:Body}', sound: '${3:default}' },
  },
  ...(['aps.alert.title', 'aps.alert.body'] as const).flatMap((at): readonly PayloadSnippet[] => [
    { at, pushTypes: ['liveactivity'], label: 'Text', purpose: 'As it is shown.', body: '${1:Text}' },
    {
      at,
      pushTypes: ['liveactivity'],
      label: 'Localized text',
      purpose: 'A key of the app’s Localizable.strings, with what fills its placeholders.',
      body: { 'loc-key': '${1:KEY}', 'loc-args': ['${2:argument}'] },
    },
  ]),
  ...(
    [
      ['aps.sound', 'alert'],
      ['aps.alert.sound', 'liveactivity'],
    ] as const
  ).flatMap(([at, pushType]): readonly PayloadSnippet[] => [
    { at, pushTypes: [pushType], label: 'default', purpose: 'The sound of the system.', body: 'default' },
    {
      at,
      pushTypes: [pushType],
      label: 'Critical sound',
      purpose: 'Sounds although the phone is muted; needs an entitlement that Apple grants.',
      body: criticalSound,
    },
  ]),
  {
    ...whole,
    label: 'Alert',
    purpose: 'Title, body, sound and badge.',
    body: { alert: { title: '${1:Title}', body: '${2:Body}' }, sound: 'default', badge: '^${3:1}' },
  },
  {
    ...whole,
    label: 'Alert with media',
    purpose: 'The app’s service extension may fetch a picture before the alert is shown.',
    body: { alert: { title: '${1:Title}', body: '${2:Body}' }, 'mutable-content': 1, category: '${3:CATEGORY}' },
  },
  {
    ...whole,
    label: 'Time-sensitive alert',
    purpose: 'Breaks through a Focus; needs an entitlement.',
    body: { alert: { title: '${1:Title}', body: '${2:Body}' }, 'interruption-level': 'time-sensitive' },
  },
  {
    ...whole,
    label: 'Critical alert',
    purpose: 'Sounds although the phone is muted; needs an entitlement that Apple grants.',
    body: {
      alert: { title: '${3:Title}', body: '${4:Body}' },
      sound: criticalSound,
      'interruption-level': 'critical',
    },
  },
  { ...whole, label: 'Badge alone', purpose: 'Sets the number on the icon.', body: { badge: '^${1:1}' } },
  {
    at: 'aps',
    pushTypes: ['background'],
    label: 'Background update',
    purpose: 'Wakes the app without showing anything.',
    body: { 'content-available': 1 },
  },
  {
    ...activity,
    label: 'Live Activity: update',
    purpose: 'Shows a new state.',
    body: { timestamp: '^{{now}}', event: 'update', 'content-state': { '${1:key}': '^${2:1}' } },
  },
  {
    ...activity,
    label: 'Live Activity: start',
    purpose: 'Starts one by its push-to-start token; iOS 17.2 and later.',
    body: {
      timestamp: '^{{now}}',
      event: 'start',
      'attributes-type': '${1:MyAttributes}',
      attributes: {},
      'content-state': { '${2:key}': '^${3:1}' },
      alert: activityAlert,
    },
  },
  {
    ...activity,
    label: 'Live Activity: end',
    purpose: 'Ends it, with the state that it shows last.',
    body: {
      timestamp: '^{{now}}',
      event: 'end',
      'dismissal-date': '^{{now+1h}}',
      'content-state': { '${1:key}': '^${2:1}' },
    },
  },
  {
    at: 'aps',
    pushTypes: ['widgets', 'controls'],
    label: 'Content changed',
    purpose: 'Asks the system to reload them.',
    body: { 'content-changed': true },
  },
];
