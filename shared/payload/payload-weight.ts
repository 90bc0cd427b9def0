import { countUtf8Bytes } from './byte-count.ts';
import { isJson, jsonTokens } from './json-text.ts';
import type { TextRange } from './payload-tree.ts';

/** What a member of the payload takes, its key and colon included, the white space in it left out. */
export interface WeightPart {
  readonly key: string;
  readonly bytes: number;
  /** The key in the text. */
  readonly range: TextRange;
  /** For `aps` its own members; what is missing to its bytes are its key, brackets and commas. Else empty. */
  readonly members: readonly WeightPart[];
}

/** A string, number or word of the payload. */
export interface LargeValue {
  readonly path: readonly (string | number)[];
  readonly bytes: number;
  readonly range: TextRange;
}

/** Where the bytes of a payload are. All numbers are bytes of UTF-8 unless they say otherwise. */
export interface PayloadWeight {
  /** The text as it stands: the sum of `parts`, `frameBytes` and `whitespaceBytes`. */
  readonly bytes: number;
  readonly isJson: boolean;
  /**
   * The members of the root in their order, duplicates apart; empty where the root is no object or the text not JSON.
   */
  readonly parts: readonly WeightPart[];
  /** Brackets and commas round the parts; without parts all that is not white space. */
  readonly frameBytes: number;
  /** White space outside of strings, which minifying takes out; 0 for text that is not JSON. */
  readonly whitespaceBytes: number;
  /** The largest values, the largest first; at most three. */
  readonly largest: readonly LargeValue[];
  /** The escapes `\uXXXX` of characters that could as well be written plainly. */
  readonly escapes: {
    readonly count: number;
    readonly bytes: number;
    /** What the same characters would take plainly. */
    readonly plainBytes: number;
  };
  /** Characters beyond ASCII as they stand. */
  readonly nonAscii: { readonly characters: number; readonly bytes: number };
}

const largestCount = 3;

/** Weighs a payload text. Never throws. */
export function weighPayload(text: string): PayloadWeight {
  const bytes = countUtf8Bytes(text);
  const nonAscii = countNonAscii(text, bytes);
  if (!isJson(text)) {
    const escapes = { count: 0, bytes: 0, plainBytes: 0 };
    const none = { parts: [], largest: [], whitespaceBytes: 0, escapes };
    return { bytes, isJson: false, frameBytes: bytes, nonAscii, ...none };
  }
  const { parts, frameBytes, tokenBytes, largest } = weighTokens(text);
  const whitespaceBytes = bytes - tokenBytes;
  return { bytes, isJson: true, parts, frameBytes, whitespaceBytes, largest, escapes: weighEscapes(text), nonAscii };
}

interface GrowingPart extends WeightPart {
  bytes: number;
  readonly members: GrowingPart[];
}

/** An object or array that is being read. */
interface Level {
  readonly isObject: boolean;
  /** A string that comes next is a key. */
  isKeyNext: boolean;
  key: string;
  index: number;
}

function weighTokens(text: string) {
  const parts: GrowingPart[] = [];
  const largest: LargeValue[] = [];
  const levels: Level[] = [];
  let frameBytes = 0;
  let tokenBytes = 0;
  /** The member of the root that is being read, and the one of `aps` in it. */
  let part: GrowingPart | undefined;
  let inner: GrowingPart | undefined;

  for (const { 0: token, index: offset } of jsonTokens(text)) {
    const range = { offset, length: token.length };
    const bytes = countUtf8Bytes(token);
    tokenBytes += bytes;
    const level = levels.at(-1);
    if (token === '}' || token === ']') levels.pop();
    if (token === '}' || token === ']' || token === ',') {
      if (levels.length === (token === ',' ? 2 : 1)) inner = undefined;
      if (levels.length === (token === ',' ? 1 : 0)) part = undefined;
    }
    if (level?.isKeyNext === true && token.startsWith('"')) {
      level.isKeyNext = false;
      const isOfRoot = levels.length === 1;
      const isOfAps = levels.length === 2 && part?.key === 'aps';
      level.key = JSON.parse(token) as string;
      const started: GrowingPart = { key: level.key, bytes: 0, range, members: [] };
      if (isOfRoot) parts.push((part = started));
      if (isOfAps) part?.members.push((inner = started));
    } else if (token === ',' && level !== undefined) {
      level.index += 1;
      level.isKeyNext = level.isObject;
    } else if (token === '{' || token === '[') {
      levels.push({ isObject: token === '{', isKeyNext: token === '{', key: '', index: 0 });
    } else if (!/^[}\]:]/.test(token)) {
      noteLargest(largest, { bytes, range }, levels);
    }
    if (part === undefined) frameBytes += bytes;
    else part.bytes += bytes;
    if (inner !== undefined) inner.bytes += bytes;
  }
  return { parts, frameBytes, tokenBytes, largest };
}

function noteLargest(largest: LargeValue[], value: Omit<LargeValue, 'path'>, levels: readonly Level[]): void {
  const place = largest.findIndex(({ bytes }) => bytes < value.bytes);
  if (place === -1 && largest.length === largestCount) return;
  const path = levels.map(({ isObject, key, index }) => (isObject ? key : index));
  largest.splice(place === -1 ? largest.length : place, 0, { path, ...value });
  largest.length = Math.min(largest.length, largestCount);
}

/** Escapes of JSON: the four digits of a `\u`, or nothing for the others. */
const escape = /\\(?:u([\dA-Fa-f]{4})(?:\\u([Dd][C-Fc-f][\dA-Fa-f]{2}))?|[^u])/g;

function weighEscapes(json: string): PayloadWeight['escapes'] {
  const found = { count: 0, bytes: 0, plainBytes: 0 };
  if (!json.includes('\\u')) return found;
  const note = (character: string) => {
    const plain = plainText(character);
    if (plain === undefined) return;
    found.count += 1;
    found.bytes += 6 * character.length;
    found.plainBytes += countUtf8Bytes(plain);
  };
  for (const [, first, second] of json.matchAll(escape)) {
    if (first === undefined) continue;
    const unit = String.fromCharCode(parseInt(first, 16));
    const trail = second === undefined ? '' : String.fromCharCode(parseInt(second, 16));
    if (/[\uD800-\uDBFF]/.test(unit)) note(unit + trail);
    else note(unit);
  }
  return found;
}

/** How a character is written in JSON without `\u`; undefined where it has to be escaped so. */
function plainText(character: string): string | undefined {
  if (character.length === 1 && /[\uD800-\uDFFF]/.test(character)) return undefined;
  const written = JSON.stringify(character).slice(1, -1);
  return written.startsWith('\\u') ? undefined : written;
}

function countNonAscii(text: string, bytes: number): PayloadWeight['nonAscii'] {
  // Each character beyond ASCII takes more bytes than code units.
  if (bytes === text.length) return { characters: 0, bytes: 0 };
  let characters = 0;
  let size = 0;
  for (const [stretch] of text.matchAll(/\P{ASCII}+/gu)) {
    characters += Array.from(stretch).length;
    size += countUtf8Bytes(stretch);
  }
  return { characters, bytes: size };
}
