import { findPushType } from '../apns/push-types.ts';
import { silenceMessages } from '../messages/preview.ts';
import { isLiveActivityEvent, missingLiveActivityKeys } from './live-activity.ts';

/** What a locked phone would show. */
export interface Banner {
  readonly kind: 'banner';
  readonly appName: string;
  readonly title: string;
  readonly subtitle: string;
  readonly body: string;
  /** Null: silent. */
  readonly sound: string | null;
  readonly badge: number | null;
  readonly interruptionLevel: string;
  readonly isCritical: boolean;
  /** A service extension of the app may change it before it shows. */
  readonly isMutable: boolean;
  /** Texts are keys of the app's own translations, which only the app has. */
  readonly isLocalized: boolean;
}

export interface IncomingCall {
  readonly kind: 'call';
  readonly appName: string;
  /** What in the payload looks like the caller; empty when nothing does. */
  readonly caller: string;
  readonly handle: string;
}

export interface Silence {
  readonly kind: 'nothing';
  /** Why, as a sentence. */
  readonly reason: string;
}

export type NotificationLook = Banner | IncomingCall | Silence;

export interface DescribeInput {
  readonly payloadText: string;
  readonly pushType: string;
  readonly bundleId: string;
}

/**
 * How a phone would show a push. Follows Apple's "Generating a remote notification"; what the app itself decides (call
 * screens, Live Activities, extensions) is told as such.
 */
export function describeNotification({ payloadText, pushType, bundleId }: DescribeInput): NotificationLook {
  let root: unknown;
  try {
    root = JSON.parse(payloadText);
  } catch {
    return nothing(silenceMessages[payloadText.startsWith('\uFEFF') ? 'byte-order-mark' : 'not-json']());
  }
  if (!isObject(root)) return nothing(silenceMessages['not-an-object']());
  const appName = appNameOf(bundleId);
  const aps = isObject(root['aps']) ? root['aps'] : undefined;
  switch (pushType) {
    case 'voip':
      return { kind: 'call', appName, ...callerOf(root) };
    case 'background':
      return nothing(silenceMessages[aps?.['content-available'] === 1 ? 'background' : 'background-not-woken']());
    case 'liveactivity':
      return describeLiveActivity(aps ?? {}, appName);
    case 'alert':
      return aps === undefined ? nothing(silenceMessages['no-aps']()) : describeAlert(aps, appName);
    default: {
      const facts = findPushType(pushType);
      if (facts !== undefined) return nothing(silenceMessages['handled-by-app']({ label: facts.label }));
      return aps === undefined ? nothing(silenceMessages['no-aps']()) : describeAlert(aps, appName);
    }
  }
}

function describeLiveActivity(aps: Record<string, unknown>, appName: string): Banner | Silence {
  const keys = missingLiveActivityKeys(aps);
  if (keys.length > 0) return nothing(silenceMessages['live-activity-incomplete']({ keys }));
  const { event } = aps;
  if (!isLiveActivityEvent(event)) return nothing(silenceMessages['live-activity-event']());
  const look = describeAlert(aps, appName);
  return look.kind === 'banner' ? look : nothing(silenceMessages['live-activity-silent']({ event: textOf(event) }));
}

function describeAlert(aps: Record<string, unknown>, appName: string): Banner | Silence {
  const { alert } = aps;
  const badge = typeof aps['badge'] === 'number' ? aps['badge'] : null;
  const sound = soundOf(aps['sound']);
  const texts = textsOf(alert);
  if (isAlertEmpty(alert)) {
    if (isAlertWrong(alert)) return nothing(silenceMessages['alert-wrong-type']());
    if (badge !== null) return nothing(silenceMessages['badge-only']({ badge }));
    if (sound !== null) return nothing(silenceMessages['sound-only']());
    if (aps['badge'] !== undefined) return nothing(silenceMessages['badge-not-number']());
    return nothing(silenceMessages[alert === undefined ? 'no-alert' : 'empty-alert']());
  }
  const level = textOf(aps['interruption-level']);
  return {
    kind: 'banner',
    appName,
    ...texts,
    sound,
    badge,
    interruptionLevel: level === '' ? 'active' : level,
    isCritical: level === 'critical' || (isObject(aps['sound']) && aps['sound']['critical'] === 1),
    isMutable: aps['mutable-content'] === 1,
  };
}

/** Whether there is nothing to read in an alert, neither text nor the key of one. */
export function isAlertEmpty(alert: unknown): boolean {
  const { title, subtitle, body } = textsOf(alert);
  return title === '' && subtitle === '' && body === '';
}

function isAlertWrong(alert: unknown): boolean {
  return alert !== undefined && typeof alert !== 'string' && !isObject(alert);
}

function textsOf(alert: unknown): Pick<Banner, 'title' | 'subtitle' | 'body' | 'isLocalized'> {
  if (!isObject(alert)) return { title: '', subtitle: '', body: textOf(alert), isLocalized: false };
  const keys = ['title-loc-key', 'subtitle-loc-key', 'loc-key'];
  return {
    title: localizedOr(alert, 'title', 'title-loc-key', 'title-loc-args'),
    subtitle: localizedOr(alert, 'subtitle', 'subtitle-loc-key', 'subtitle-loc-args'),
    body: localizedOr(alert, 'body', 'loc-key', 'loc-args'),
    isLocalized: keys.some((key) => textOf(alert[key]) !== ''),
  };
}

/** The translation that only the app has is shown as its key with the arguments. */
function localizedOr(alert: Record<string, unknown>, plain: string, keyName: string, argumentsName: string): string {
  const key = textOf(alert[keyName]);
  if (key === '') return textOf(alert[plain]);
  const values: unknown = alert[argumentsName];
  const shown = Array.isArray(values) ? values.map((value) => textOf(value)) : [];
  return shown.length === 0 ? key : `${key} (${shown.join(', ')})`;
}

const callerKeys = ['caller', 'callerName', 'caller_name', 'caller-name', 'displayName', 'name', 'from'];
const handleKeys = ['handle', 'phoneNumber', 'phone', 'number', 'callerId', 'caller_id', 'email'];

/** VoIP payloads are the app's own; these keys are what most apps use. */
function callerOf(root: Record<string, unknown>): Pick<IncomingCall, 'caller' | 'handle'> {
  const places = [root, root['call'], root['data'], root['aps']].filter(isObject);
  const find = (keys: readonly string[]) =>
    places.flatMap((place) => keys.map((key) => textOf(place[key]))).find((text) => text !== '') ?? '';
  return { caller: find(callerKeys), handle: find(handleKeys) };
}

function soundOf(sound: unknown): string | null {
  if (typeof sound === 'string') return sound === '' ? null : sound;
  if (!isObject(sound)) return null;
  const name = textOf(sound['name']);
  return name === '' ? 'default' : name;
}

/** A name to read from a bundle id: `com.example.weather-app` is Weather App. */
export function appNameOf(bundleId: string): string {
  const last = bundleId.split('.').at(-1) ?? '';
  const words = last.replace(/([a-z\d])([A-Z])/g, '$1 $2').split(/[-_\s]+/);
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ');
  return name.trim() === '' ? 'App' : name;
}

function nothing(reason: string): Silence {
  return { kind: 'nothing', reason };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
