import type { StringsProblemCode } from '../messages/strings-problems.ts';

/** What a `Localizable.strings` file says, by key. Of a key that stands twice the last counts. */
export type StringsEntries = ReadonlyMap<string, string>;

/** Where a file stops making sense. Line and column count from 1, the column in UTF-16 code units. */
export interface StringsProblem {
  readonly code: StringsProblemCode;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export type StringsFileReading =
  | { readonly kind: 'read'; readonly entries: StringsEntries }
  /** `place` is null where the whole file is of another kind. */
  | { readonly kind: 'unreadable'; readonly code: StringsProblemCode; readonly place: StringsProblem | null };

/** Reads the bytes of a file: UTF-8, or UTF-16 in either order, with or without a byte order mark. */
export function readStringsFile(bytes: Uint8Array): StringsFileReading {
  if (startsWith(bytes, 'bplist')) return { kind: 'unreadable', code: 'binary-plist', place: null };
  const text = decode(bytes);
  if (text === undefined) return { kind: 'unreadable', code: 'encoding', place: null };
  return readStringsText(text);
}

/**
 * Reads the text of such a file. Grammar: the “strings” form of an old-style property list, as Core Foundation reads
 * it.
 */
export function readStringsText(text: string): StringsFileReading {
  if (/^\s*<(?:\?xml|!DOCTYPE|plist)/.test(text)) return { kind: 'unreadable', code: 'xml-plist', place: null };
  if (/^\s*\{\s*(?:"sourceLanguage"|"strings"|"version")/.test(text)) {
    return { kind: 'unreadable', code: 'string-catalog', place: null };
  }
  const entries = new Map<string, string>();
  const problem = readEntries(text, entries);
  if (problem === undefined) return { kind: 'read', entries };
  return { kind: 'unreadable', code: problem.code, place: placeOf(text, problem) };
}

interface Problem {
  readonly code: StringsProblemCode;
  readonly offset: number;
}

/** A token, or why there is none. */
type Read = { readonly text: string; readonly end: number } | Problem;

function readEntries(text: string, entries: Map<string, string>): Problem | undefined {
  let at = 0;
  for (;;) {
    const start = skipBlanks(text, at);
    if (typeof start !== 'number') return start;
    if (start >= text.length) return undefined;
    const key = readWord(text, start, 'key-expected');
    if ('code' in key) return key;
    const sign = skipBlanks(text, key.end);
    if (typeof sign !== 'number') return sign;
    // A key alone stands for itself.
    if (text[sign] === ';') {
      entries.set(key.text, key.text);
      at = sign + 1;
      continue;
    }
    if (text[sign] !== '=') return { code: 'equals-expected', offset: sign };
    const valueStart = skipBlanks(text, sign + 1);
    if (typeof valueStart !== 'number') return valueStart;
    const value = readWord(text, valueStart, 'value-expected');
    if ('code' in value) return value;
    const end = skipBlanks(text, value.end);
    if (typeof end !== 'number') return end;
    if (text[end] !== ';') return { code: 'semicolon-expected', offset: end };
    entries.set(key.text, value.text);
    at = end + 1;
  }
}

const blanks = /[\s\u2028\u2029]*/y;
const lineComment = /\/\/[^\n\r\u2028\u2029]*/y;

/** The next place that is neither blank nor comment. */
function skipBlanks(text: string, from: number): number | Problem {
  let at = from;
  for (;;) {
    blanks.lastIndex = at;
    at += blanks.exec(text)?.[0].length ?? 0;
    if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      if (end === -1) return { code: 'comment-open', offset: at };
      at = end + 2;
      continue;
    }
    lineComment.lastIndex = at;
    const length = lineComment.exec(text)?.[0].length ?? 0;
    if (length === 0) return at;
    at += length;
  }
}

const bare = /[\w$/:.-]+/y;

/** Text in quotes, or a bare word. */
function readWord(text: string, at: number, missing: StringsProblemCode): Read {
  const quote = text[at];
  if (quote === '"' || quote === "'") return readQuoted(text, at, quote);
  if (quote === '“' || quote === '”' || quote === '„') return { code: 'smart-quotes', offset: at };
  bare.lastIndex = at;
  const word = bare.exec(text)?.[0];
  return word === undefined ? { code: missing, offset: at } : { text: word, end: at + word.length };
}

/** Octal digits count in the NEXTSTEP encoding; of that only ASCII, which is the same, is read as its character. */
const escapes = /\\(?:([0-7]{1,3})|U([\da-fA-F]{0,4})|([\s\S]))/g;
const plainEscapes: Readonly<Record<string, string | undefined>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function readQuoted(text: string, start: number, quote: string): Read {
  let end = start + 1;
  while (end < text.length && text[end] !== quote) end += text[end] === '\\' ? 2 : 1;
  if (end >= text.length) return { code: 'quote-open', offset: start };
  const inside = text.slice(start + 1, end);
  const value = inside.replaceAll(escapes, (_whole, octal?: string, hex?: string, plain?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    if (hex !== undefined) return hex === '' ? '\0' : String.fromCharCode(Number.parseInt(hex, 16));
    return plainEscapes[plain ?? ''] ?? plain ?? '';
  });
  return { text: value, end: end + 1 };
}

function placeOf(text: string, { code, offset }: Problem): StringsProblem {
  const before = text.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/);
  return { code, offset, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By the byte order mark; else by the zero that ASCII has in UTF-16. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && second !== undefined)) return 'utf-16be';
  return 'utf-8';
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Array.from(text, (character) => character.charCodeAt(0)).every((code, index) => bytes[index] === code);
}
