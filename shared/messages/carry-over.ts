import type { PushType } from '../apns/push-types.ts';

const list = new Intl.ListFormat('en');

/** More keys than these are only counted. */
const namedKeys = 12;

/** What happens to a payload, and what of it a person has to do, when its push goes to another type. */
export const carryOverMessages = {
  'takes-out': ({ keys }: { keys: readonly string[] }) => {
    const named = keys.slice(0, namedKeys).map((key) => `“${key}”`);
    const others = keys.length - named.length;
    const names = list.format(others === 0 ? named : [...named, `${String(others)} more`]);
    return `${names} ${keys.length === 1 ? 'goes' : 'go'} out`;
  },
  adds: ({ keys }: { keys: readonly string[] }) => `${quoted(keys)} ${keys.length === 1 ? 'comes' : 'come'} in`,
  moves: ({ key, into }: { key: string; into: string }) => `“${key}” moves into “${into}”`,
  becomes: ({ key, what }: { key: string; what: string }) => `“${key}” becomes ${what}`,
  'keeps-own': ({ parts }: { parts: string }) => `${parts}; keys of your own stay`,
  'not-json': () => 'The text is not JSON, so nothing in it can be changed for you.',
  'not-read': () =>
    'The payload could not be read, so nothing in it can be changed for you. Switch once more to try again.',
  'not-an-object': () => 'The payload is not a JSON object, so nothing in it can be changed for you.',
  'aps-not-object': () => '“aps” is not an object, so nothing in it can be changed for you.',
} as const;

/** Why a payload that was made for another push type is changed, and what is still to be written, by push type. */
export const payloadAdvice: Readonly<Record<PushType, { readonly why: string; readonly then?: string }>> = {
  alert: {
    why: 'An alert push has “alert”, “badge” or “sound” in “aps”, and keys of other types are ignored.',
    then: 'Write the title and the body.',
  },
  background: {
    why: 'A background push has “content-available” 1 and must not have “alert”, “badge” or “sound”.',
  },
  voip: {
    why: 'The app reads the whole payload itself; Apple prescribes no keys.',
    then: 'The app needs who is calling and an id of the call.',
  },
  liveactivity: {
    why: 'A Live Activity push has a time, an event and a state.',
    then: 'Write the state with the keys of the app’s ContentState.',
  },
  widgets: { why: 'Apple’s sample of a Widgets push has “content-changed” true in “aps” and no other key of Apple’s.' },
  controls: {
    why: 'Apple’s sample of a Controls push has “content-changed” true in “aps” and no other key of Apple’s.',
  },
  complication: { why: 'The app reads the whole payload itself; Apple prescribes no keys.' },
  fileprovider: {
    why: 'A File Provider push names the container and the domain beside no “aps”; nothing of “aps” can be carried over.',
    then: '“domain” is left empty for you: write its identifier.',
  },
  location: { why: 'The app’s extension reads the payload itself; Apple prescribes no keys.' },
  pushtotalk: { why: 'The app reads the whole payload itself; Apple prescribes no keys.' },
  mdm: {
    why: 'An MDM push has only “mdm” with the push magic of the device, and no keys of your own either.',
    then: 'It is left empty for you: write the push magic that the device gave its server.',
  },
};

/** What a push is after its type was switched. */
export const switchMessages = {
  now: ({ label, topic, priority, limit }: { label: string; topic: string; priority: number; limit: number }) =>
    `Now ${withArticle(label)} push: ${topic === '' ? 'no topic yet' : `topic ${topic}`}, priority ${String(priority)}, at most ${String(limit)} bytes.`,
  'topic-typed': ({ suffix, label }: { suffix: string; label: string }) =>
    `The topic was typed by hand and stays; the topic of ${label} pushes ${suffix === '' ? 'has no suffix' : `ends in “${suffix}”`}.`,
  'topic-mdm': () => 'Its topic is that of the MDM push certificate.',
  'priority-reset': ({ was, reason }: { was: number; reason: string }) =>
    `The chosen priority ${String(was)} is gone: ${reason}`,
  auth: ({ auth }: { auth: string }) => `It is sent with a ${auth}.`,
  'device-instead': ({ before, after }: { before: readonly string[]; after: readonly string[] }) =>
    `It goes to ${quoted(after)} instead of ${quoted(before)}.`,
  'device-missing': ({ target, names }: { target: string; names: readonly string[] }) =>
    `It needs a device with ${withArticle(target)}; ${quoted(names)} ${names.length === 1 ? 'has' : 'have'} another kind.`,
  fits: () => 'The payload can stay as it is.',
  reading: () => 'The payload is being read …',
  back: ({ label, other }: { label: string; other: string }) =>
    `Back to ${withArticle(label)} push. The payload is still the one that was changed for ${withArticle(other)} push.`,
} as const;

function quoted(keys: readonly string[]): string {
  return list.format(keys.map((key) => `“${key}”`));
}

function withArticle(label: string): string {
  return `${/^[AEIOU]|^MDM/i.test(label) ? 'an' : 'a'} ${label}`;
}
