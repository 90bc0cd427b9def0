import { failure, type Failure } from '../failure.ts';

/** How the token was written before it was normalised. */
type DeviceTokenForm = 'hex' | 'formatted-hex' | 'data-description' | 'base64' | 'byte-list';

/** Something unusual that APNs alone can judge; the sentences are in `shared/messages/device-token-warnings.ts`. */
export interface DeviceTokenWarning {
  readonly code:
    'device-token-maybe-uuid' | 'device-token-maybe-hash' | 'device-token-unusual-length' | 'device-token-all-zeros';
  readonly digits: number;
}

export type ParsedDeviceToken =
  | {
      readonly ok: true;
      /** Lower-case hex, an even number of digits, 2 to 200. */
      readonly token: string;
      readonly form: DeviceTokenForm;
      readonly warnings: readonly DeviceTokenWarning[];
    }
  | { readonly ok: false; readonly failure: Failure };

/** Upper bound of 100 bytes as announced (WWDC 2015, session 720); never a documented limit. */
export const deviceTokenLimitDigits = 200;

/** An app's token on a device (32 bytes), and tokens of simulators and Live Activities (80 bytes). */
const usualDigits: readonly number[] = [64, 160];

/** Bounds the time that the patterns below need; a log line with the longest token is far shorter. */
const maxTextLength = 10_000;

/** Below this an unpadded word is more likely a name than Base64. */
const minUnpaddedBytes = 32;
const minPaddedBytes = 16;

/**
 * Reads a device token in any form people paste: hex with or without `<>`, spaces, `0x`, colons, dashes, quotes; NSData
 * descriptions; Base64 and URL-safe Base64, also in a property list; a list of byte values; the path of a request to APNs;
 * any of these after a label or inside a log line.
 * Never throws. Fails with a `device-token-*` code that says what the text is instead.
 */
export function parseDeviceToken(text: string): ParsedDeviceToken {
  if (text.length > maxTextLength) return refuse(failure('device-token-text-too-long'));
  const trimmed = text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').trim();
  return parseUnlabelled(trimmed) ?? parseLabelled(trimmed) ?? parseEmbedded(trimmed) ?? refuse(firstForeign(trimmed));
}

function parseUnlabelled(text: string): ParsedDeviceToken | undefined {
  return (
    parsePlist(text) ??
    recogniseForeign(text) ??
    parseRequestPath(text) ??
    parseDataDescription(text) ??
    parseByteList(text) ??
    parseSeveral(text) ??
    parseHex(text) ??
    parseBase64(text)
  );
}

/** Tokens of other services, UUIDs and texts from which a token cannot be had. */
function recogniseForeign(text: string): ParsedDeviceToken | undefined {
  if (text === '') return refuse(failure('device-token-empty'));
  if (/Expo(?:nent)?PushToken\s*\[/i.test(text)) return refuse(failure('device-token-expo'));
  if (isFirebaseToken(text)) return refuse(failure('device-token-fcm'));
  if (/^[^\da-z]*[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}[^\da-z]*$/i.test(text))
    return refuse(failure('device-token-uuid'));
  if (/[\da-f]{4,}\s*(?:\.{2,}|…)/i.test(text)) return refuse(failure('device-token-truncated'));
  if (/(?:^|[\s:="'(])\d+\s*bytes(?:["')\s.]*$|[\s-]*count\s*:\s*\d)/i.test(text))
    return refuse(failure('device-token-only-length'));
  return undefined;
}

/** `<instance id>:APA91b…`, well over 100 characters. Hex after a label is not one. */
function isFirebaseToken(text: string): boolean {
  const [, secret] = /(?:^|[^\w-])[\w-]{8,}:([\w-]{80,})/.exec(text) ?? [];
  return secret !== undefined && text.length > 100 && !/^[\da-f_-]+$/i.test(secret);
}

/** `<data>dA9H…=</data>`, of several the one that is named Token, as MDM's TokenUpdate has it. */
function parsePlist(text: string): ParsedDeviceToken | undefined {
  const [, data] =
    /<key>\s*Token\s*<\/key>\s*<data>([^<]*)<\/data>/i.exec(text) ?? /<data>([^<]*)<\/data>/i.exec(text) ?? [];
  return data === undefined ? undefined : parseBase64(data.replace(/\s/g, ''));
}

/** `https://api.push.apple.com/3/device/740f…`, also with the request's method before it. */
function parseRequestPath(text: string): ParsedDeviceToken | undefined {
  const [, digits] = /\/3\/device\/([\da-f]+)(?![\da-z])/i.exec(text) ?? [];
  return digits === undefined ? undefined : accept(digits, 'formatted-hex');
}

/** Whole tokens one after the other; pieces of one token have other lengths. */
function parseSeveral(text: string): ParsedDeviceToken | undefined {
  const words = text.split(/[\s,;|"'<>]+/).filter(Boolean);
  const isTokens = words.every((word) => usualDigits.includes(word.length) && /^[\da-f]+$/i.test(word));
  const [digits, ...others] = new Set(words.map((word) => word.toLowerCase()));
  if (words.length < 2 || !isTokens || digits === undefined) return undefined;
  return others.length === 0
    ? accept(digits, 'formatted-hex')
    : refuse(failure('device-token-several', { count: others.length + 1 }));
}

/** `{length = 32, bytes = 0x965b251c 6cb1926d … }` of iOS 13 and later, when nothing was left out. */
function parseDataDescription(text: string): ParsedDeviceToken | undefined {
  const [, length, bytes] = /\{\s*length\s*=\s*(\d+)\s*,\s*bytes\s*=\s*0x([\da-f\s]*)/i.exec(text) ?? [];
  if (length === undefined || bytes === undefined) return undefined;
  const digits = bytes.replace(/\s/g, '');
  return digits.length === Number(length) * 2
    ? accept(digits, 'data-description')
    : refuse(failure('device-token-truncated'));
}

/** `[116, 15, 71, …]` as JavaScript and Kotlin print bytes. Two digits everywhere would be hex. */
function parseByteList(text: string): ParsedDeviceToken | undefined {
  if (!/^[[({]?\s*\d{1,3}(?:\s*,\s*\d{1,3})+\s*[\])}]?$/.test(text)) return undefined;
  const items = text.match(/\d+/g) ?? [];
  const isHexPairs = items.every((item) => item.length === 2);
  if (isHexPairs || items.length < minPaddedBytes || items.some((item) => Number(item) > 255)) return undefined;
  return accept(items.map((item) => Number(item).toString(16).padStart(2, '0')).join(''), 'byte-list');
}

function parseHex(text: string): ParsedDeviceToken | undefined {
  if (/^[\da-f]+$/i.test(text)) return accept(text, 'hex');
  const digits = text.replace(/(?<![\da-z])0x/gi, '').replace(/[\s<>()[\]{}"'`“”‘’«»:;,.\-_\\|]/g, '');
  if (digits === '') return refuse(failure('device-token-empty'));
  return /^[\da-f]+$/i.test(digits) ? accept(digits, 'formatted-hex') : undefined;
}

function parseBase64(text: string): ParsedDeviceToken | undefined {
  const word = text.replace(/^[<"'`(]+|[>"'`),;]+$/g, '').replace(/\s*\r?\n\s*/g, '');
  const [, body, padding] = /^([a-z\d+/_-]+)(={0,2})$/i.exec(word) ?? [];
  if (body === undefined || padding === undefined) return undefined;
  if (padding === '' && !isClearlyNotHex(body)) return undefined;
  const digits = decodeBase64ToHex(body);
  const minBytes = padding === '' ? minUnpaddedBytes : minPaddedBytes;
  if (digits === undefined || digits.length < minBytes * 2) return undefined;
  return accept(digits, 'base64');
}

/** Hex with a few wrong letters in it must not pass as Base64: of random Base64 about two thirds are not hex digits. */
function isClearlyNotHex(body: string): boolean {
  const others = body.replace(/[\da-f]/gi, '');
  return others.length > body.length / 4 && /[a-z]/.test(body) && /[A-Z]/.test(body) && /[\d+/_-]/.test(body);
}

const base64Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Both alphabets, without padding. `undefined` when the length or the unused last bits cannot come from an encoder. */
function decodeBase64ToHex(body: string): string | undefined {
  let bits = 0;
  let bitCount = 0;
  let digits = '';
  for (const character of body.replaceAll('-', '+').replaceAll('_', '/')) {
    bits = ((bits << 6) | base64Alphabet.indexOf(character)) & 0xffff;
    bitCount += 6;
    if (bitCount >= 8) {
      bitCount -= 8;
      digits += ((bits >> bitCount) & 0xff).toString(16).padStart(2, '0');
    }
  }
  const unused = bits & ((1 << bitCount) - 1);
  return bitCount === 6 || unused !== 0 ? undefined : digits;
}

/** `Device token: …`, `let deviceToken = "…"`, `"token" : "…"`: what stands after the label is read instead. */
function parseLabelled(text: string): ParsedDeviceToken | undefined {
  const label =
    /^.{0,300}?token\w*["'`\])]*\s*(?:is\b)?\s*[:=]?>?\s*/is.exec(text) ?? /^[^:=<{]*[g-z][^:=<{]*[:=]\s*/i.exec(text);
  return label === null ? undefined : parseUnlabelled(text.slice(label[0].length).trim());
}

/** The only thing in a longer text that looks like a token. */
function parseEmbedded(text: string): ParsedDeviceToken | undefined {
  const bracketed = [...text.matchAll(/<([\da-f\s]{32,})>/gi)].map((match) => match[1] ?? '');
  const plain = [...text.matchAll(/(?<![\p{L}\p{N}+/=_-])(?:0x)?([\da-f]{32,})(?![\p{L}\p{N}+/=_-])/giu)].map(
    (match) => match[1] ?? '',
  );
  // So many digits in a row are a token, whatever stands beside them.
  const long = [...text.matchAll(/(?<![\p{L}\p{N}])(?:0x)?([\da-f]{64,})(?![\p{L}\p{N}])/giu)].map(
    (match) => match[1] ?? '',
  );
  const found = new Set([...bracketed, ...plain, ...long].map((digits) => digits.replace(/\s/g, '').toLowerCase()));
  const [digits] = found;
  if (digits === undefined) return undefined;
  return found.size === 1
    ? accept(digits, 'formatted-hex')
    : refuse(failure('device-token-several', { count: found.size }));
}

function firstForeign(text: string): Failure {
  const [character = ''] = /[^\da-fx\s<>:"'`,;=]/iu.exec(text) ?? [];
  return failure('device-token-not-hex', { character });
}

function accept(digits: string, form: DeviceTokenForm): ParsedDeviceToken {
  if (digits.length > deviceTokenLimitDigits)
    return refuse(failure('device-token-too-long', { digits: digits.length }));
  if (digits.length % 2 === 1) return refuse(failure('device-token-odd-digits', { digits: digits.length }));
  return {
    ok: true,
    token: digits.toLowerCase(),
    form,
    warnings: [...judgeLength(digits.length), ...judgeZeros(digits)],
  };
}

function judgeLength(digits: number): readonly DeviceTokenWarning[] {
  if (usualDigits.includes(digits)) return [];
  if (digits === 32) return [{ code: 'device-token-maybe-uuid', digits }];
  if (digits === 40) return [{ code: 'device-token-maybe-hash', digits }];
  return [{ code: 'device-token-unusual-length', digits }];
}

/** Nobody has this token; it is sent to see whether a credential is accepted. */
function judgeZeros(digits: string): readonly DeviceTokenWarning[] {
  return /^0+$/.test(digits) ? [{ code: 'device-token-all-zeros', digits: digits.length }] : [];
}

function refuse(cause: Failure): ParsedDeviceToken {
  return { ok: false, failure: cause };
}
