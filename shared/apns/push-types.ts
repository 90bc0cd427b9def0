/** What a device token was issued for. Tokens of different kinds are not interchangeable. */
export type TokenKind =
  | 'app'
  | 'voip'
  | 'complication'
  | 'fileprovider'
  | 'mdm'
  | 'location'
  | 'liveactivity'
  | 'pushtotalk'
  | 'widgets'
  | 'controls';

export interface PushTypeFacts {
  readonly label: string;
  /** What is appended to the bundle id to form `apns-topic`. */
  readonly topicSuffix: string;
  /** Whether the topic is the bundle id plus the suffix; an MDM topic comes from the push certificate instead. */
  readonly topicFromBundleId: boolean;
  readonly payloadLimitBytes: number;
  /** The priority Pushbench sends when the user chose none. */
  readonly defaultPriority: 10 | 5;
  /** Priorities Apple documents for this type; `null` where none is prescribed. */
  readonly allowedPriorities: readonly number[] | null;
  /**
   * What Apple says of the priority. `required`: any other is an error; `documented`: a page names these; `sample`: only a
   * sample shows the default one; `none`: nothing is said.
   */
  readonly priorityGround: 'required' | 'documented' | 'sample' | 'none';
  /** What only one source says of the priority. */
  readonly priorityDoubt?: string;
  readonly auth: 'token-or-certificate' | 'token-only' | 'certificate-only';
  /** False where Apple's pages contradict each other or only one source is known. */
  readonly authIsCertain: boolean;
  /** Who reads what stands in `aps`: where it is the app alone, Apple's keys have no meaning. */
  readonly apsReader: 'system' | 'app';
  readonly tokenKind: TokenKind;
  readonly purpose: string;
}

const usual = {
  topicFromBundleId: true,
  payloadLimitBytes: 4096,
  defaultPriority: 10,
  allowedPriorities: null,
  priorityGround: 'none',
  auth: 'token-or-certificate',
  authIsCertain: true,
  apsReader: 'app',
} as const;

/**
 * The eleven values of `apns-push-type`, the three most used first.
 * Source: Apple, "Sending notification requests to APNs" and the pages of the single features.
 */
export const pushTypes = {
  alert: {
    ...usual,
    apsReader: 'system',
    label: 'Alert',
    topicSuffix: '',
    allowedPriorities: [10, 5, 1],
    priorityGround: 'documented',
    tokenKind: 'app',
    purpose: 'Shows an alert, plays a sound or sets the badge.',
  },
  background: {
    ...usual,
    apsReader: 'system',
    label: 'Background',
    topicSuffix: '',
    defaultPriority: 5,
    allowedPriorities: [5],
    priorityGround: 'required',
    tokenKind: 'app',
    purpose: 'Wakes the app for up to 30 seconds without showing anything.',
  },
  voip: {
    ...usual,
    label: 'VoIP',
    topicSuffix: '.voip',
    payloadLimitBytes: 5120,
    tokenKind: 'voip',
    purpose: 'Starts the app through PushKit to report an incoming call.',
  },
  liveactivity: {
    ...usual,
    apsReader: 'system',
    label: 'Live Activity',
    topicSuffix: '.push-type.liveactivity',
    allowedPriorities: [10, 5],
    priorityGround: 'documented',
    auth: 'token-only',
    tokenKind: 'liveactivity',
    purpose: 'Starts, updates or ends a Live Activity.',
  },
  widgets: {
    ...usual,
    apsReader: 'system',
    label: 'Widgets',
    topicSuffix: '.push-type.widgets',
    authIsCertain: false,
    tokenKind: 'widgets',
    purpose: 'Asks the system to reload the app’s widgets.',
  },
  controls: {
    ...usual,
    apsReader: 'system',
    label: 'Controls',
    topicSuffix: '.push-type.controls',
    priorityGround: 'sample',
    authIsCertain: false,
    tokenKind: 'controls',
    purpose: 'Asks the system to reload the app’s controls.',
  },
  complication: {
    ...usual,
    label: 'Complication',
    topicSuffix: '.complication',
    tokenKind: 'complication',
    purpose: 'Updates a watch complication (ClockKit).',
  },
  fileprovider: {
    ...usual,
    label: 'File Provider',
    topicSuffix: '.pushkit.fileprovider',
    priorityDoubt: 'one library reports 10 as refused (not certain)',
    auth: 'token-only',
    authIsCertain: false,
    tokenKind: 'fileprovider',
    purpose: 'Tells a File Provider extension that its content changed.',
  },
  location: {
    ...usual,
    label: 'Location',
    topicSuffix: '.location-query',
    allowedPriorities: [10, 5],
    priorityGround: 'documented',
    auth: 'token-only',
    tokenKind: 'location',
    purpose: 'Asks a Location Push Service Extension for the position.',
  },
  pushtotalk: {
    ...usual,
    label: 'Push to Talk',
    topicSuffix: '.voip-ptt',
    allowedPriorities: [10],
    priorityGround: 'documented',
    authIsCertain: false,
    tokenKind: 'pushtotalk',
    purpose: 'Tells a Push to Talk app that somebody speaks.',
  },
  mdm: {
    ...usual,
    label: 'MDM',
    topicSuffix: '',
    topicFromBundleId: false,
    auth: 'certificate-only',
    authIsCertain: false,
    tokenKind: 'mdm',
    purpose: 'Asks a managed device to contact its MDM server.',
  },
} as const satisfies Record<string, PushTypeFacts>;

export type PushType = keyof typeof pushTypes;

export const pushTypeNames = Object.keys(pushTypes) as readonly PushType[];

export function isPushType(value: string): value is PushType {
  return Object.hasOwn(pushTypes, value);
}

/** Facts of a push type, or `undefined` for a value this version does not know. */
export function findPushType(value: string): PushTypeFacts | undefined {
  return isPushType(value) ? pushTypes[value] : undefined;
}

/** Whether the system reads `aps` itself. So it does for an unknown push type, as far as anybody knows. */
export function isApsReadBySystem(pushType: string): boolean {
  return (findPushType(pushType)?.apsReader ?? 'system') === 'system';
}

/** The only priority that Apple documents for a push type; null where there are several, or nothing is prescribed. */
export function onlyPriority(pushType: string): number | null {
  const allowed = findPushType(pushType)?.allowedPriorities;
  return allowed?.length === 1 ? (allowed[0] ?? null) : null;
}

/** Largest payload in bytes; an unknown push type gets the usual 4096. */
export function payloadLimitBytes(pushType: string): number {
  return findPushType(pushType)?.payloadLimitBytes ?? usual.payloadLimitBytes;
}
