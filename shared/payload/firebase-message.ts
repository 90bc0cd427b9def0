import { isApsReadBySystem } from '../apns/push-types.ts';

/** What stands in `message` of Firebase's HTTP v1 API. Source: Firebase, "REST Resource: projects.messages" */
const messageKeys = ['notification', 'apns', 'android', 'webpush', 'fcm_options', 'token', 'condition'];

/** Whom a message of Firebase's legacy API is for. Source: Firebase, "Firebase Cloud Messaging HTTP protocol" */
const legacyTargets = ['to', 'registration_ids'];

/**
 * The key under which a payload without `aps` holds a message for Firebase; null where it is none. Where the app alone
 * reads the payload, `message` and `notification` may be its own keys; there it takes more than a name.
 */
export function firebaseMessageKey(
  payload: Readonly<Record<string, unknown>>,
  pushType: string,
): 'message' | 'notification' | 'data' | null {
  const isObject = (key: string): boolean => Object.hasOwn(payload, key) && asObject(payload[key]) !== null;
  const key = isObject('notification') ? 'notification' : isObject('data') ? 'data' : null;
  if (hasAny(payload, legacyTargets) && key !== null) return key;
  const message = Object.hasOwn(payload, 'message') ? asObject(payload.message) : null;
  if (!isApsReadBySystem(pushType)) return hasAny(message, messageKeys) ? 'message' : null;
  if (message !== null) return 'message';
  return key === 'notification' ? key : null;
}

function hasAny(value: object | null, keys: readonly string[]): boolean {
  return value !== null && keys.some((key) => Object.hasOwn(value, key));
}

function asObject(value: unknown): object | null {
  return typeof value === 'object' && !Array.isArray(value) ? value : null;
}
