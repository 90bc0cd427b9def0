import { isUuid } from '../apns/headers.ts';
import { callKeys, videoKey } from '../payload/call-keys.ts';
import { plainSpelling } from '../payload/judge-key.ts';
import type { DescribeInput } from './describe-input.ts';
import { note } from './note.ts';
import type { IncomingCall, PreviewNote } from './notification-look.ts';
import { isJsonObject, type JsonObject } from './read-key.ts';

interface Value {
  readonly key: string;
  readonly value: string | number | boolean;
}

const mostLevels = 3;

/**
 * A call as the app probably reports it. A VoIP payload is the app's own: all of it is read by how its keys are called.
 */
export function describeCall(root: JsonObject, { appName }: Pick<DescribeInput, 'appName'>): IncomingCall {
  const values = valuesWithin(root, mostLevels);
  const caller = find(values, callKeys.caller);
  const handle = find(values, callKeys.handle) ?? values.find(({ value }) => isAddress(value));
  const uuid = find(values, callKeys.uuid);
  const video = values.find(({ key, value }) => isVideo(plainSpelling(key), value));
  const keys = [...new Set([caller, handle, video].flatMap((found) => (found === undefined ? [] : [found.key])))];
  return {
    kind: 'call',
    appName,
    caller: String(caller?.value ?? ''),
    handle: String(handle?.value ?? ''),
    uuid: String(uuid?.value ?? ''),
    isVideo: video !== undefined,
    notes: [
      note('call-reported'),
      keys.length > 0 ? note('call-details', { keys }) : note('call-unknown'),
      ...uuidNotes(uuid),
    ],
  };
}

/** An id under another name may be the app's own, so that it promises no UUID. */
function uuidNotes(uuid: Value | undefined): readonly PreviewNote[] {
  if (uuid !== undefined && isUuid(String(uuid.value))) return [];
  const isPromised = uuid !== undefined && plainSpelling(uuid.key).endsWith('uuid');
  return [isPromised ? note('call-uuid-malformed', { key: uuid.key }) : note('call-uuid')];
}

/** Plain values as deep as lint looks for the keys of a call. */
function valuesWithin(object: JsonObject, levels: number): readonly Value[] {
  return Object.entries(object).flatMap(([key, value]) => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [{ key, value }];
    return isJsonObject(value) && levels > 1 ? valuesWithin(value, levels - 1) : [];
  });
}

function find(values: readonly Value[], patterns: readonly RegExp[]): Value | undefined {
  const texts = values.filter(({ value }) => typeof value !== 'boolean' && value !== '');
  for (const pattern of patterns) {
    const found = texts.find(({ key }) => pattern.test(plainSpelling(key)));
    if (found !== undefined) return found;
  }
  return undefined;
}

const longestAddress = 320;
/** Each character fits in one place only, so that no long text is read twice. */
const addressPattern = /^(?:\+\d[\d\s().-]{5,20}|[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+)$/;

/** A phone number or an e-mail address, whatever its key is called. */
function isAddress(value: Value['value']): boolean {
  return typeof value === 'string' && value.length <= longestAddress && addressPattern.test(value);
}

/** `hasVideo: true`, or a kind of call that is called so. */
function isVideo(key: string, value: Value['value']): boolean {
  if (videoKey.test(key)) return [true, 1, 'true', '1', 'yes'].includes(value);
  return /type|media|kind/.test(key) && typeof value === 'string' && videoKey.test(value.toLowerCase());
}
