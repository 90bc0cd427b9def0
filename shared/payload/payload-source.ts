import { maskVariables } from './resolve-variables.ts';
import type { TextRange } from './payload-tree.ts';

/** Payload text that is JSON but for its variables. */
export interface PayloadSource {
  /** As it was typed. */
  readonly typed: string;
  /** The same with a number in the place of each variable between values, so that it is JSON. Places are the same. */
  readonly masked: string;
}

/** A member of an object where it stands in the text. */
export interface SourceMember extends TextRange {
  readonly key: string;
  /** Where its key ends, quotes included. */
  readonly keyEnd: number;
  /** Its value as it was typed, which may be a variable. */
  readonly value: TextRange;
}

/** An object in a text, brackets included. */
export interface SourceObject extends TextRange {
  /** In their order, duplicates included. */
  readonly members: readonly SourceMember[];
}

/** `undefined` for text that is not JSON, comments and the like included. */
export function openPayload(typed: string): PayloadSource | undefined {
  const masked = maskVariables(typed);
  try {
    JSON.parse(masked);
    return { typed, masked };
  } catch {
    return undefined;
  }
}

/** The object that the whole payload is; `undefined` where it is something else. */
export function rootObject(source: PayloadSource): SourceObject | undefined {
  return objectAt(source, source.masked.search(/\S/));
}

const structure = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

/**
 * The object that begins at a place; `undefined` where something else does. What is in its values is passed over and
 * not kept, so that a large payload can be asked at each key press.
 */
export function objectAt({ typed, masked }: PayloadSource, offset: number): SourceObject | undefined {
  if (masked.charAt(offset) !== '{') return undefined;
  const members: SourceMember[] = [];
  const pieces = new RegExp(structure);
  pieces.lastIndex = offset + 1;
  let depth = 1;
  let key: { readonly text: string; readonly offset: number } | undefined;
  let colonEnd = 0;
  for (let piece = pieces.exec(masked); piece !== null; piece = pieces.exec(masked)) {
    const [text] = piece;
    if (depth === 1 && (text === ',' || text === '}') && key !== undefined) {
      members.push(memberBetween(typed, key, colonEnd, piece.index));
      key = undefined;
    }
    if (text === '}' || text === ']') depth -= 1;
    else if (text === '{' || text === '[') depth += 1;
    else if (depth === 1 && text === ':') colonEnd = piece.index + 1;
    else if (depth === 1 && text !== ',') key ??= { text, offset: piece.index };
    if (depth === 0) return { offset, length: piece.index + 1 - offset, members };
  }
  return undefined;
}

function memberBetween(
  typed: string,
  key: { readonly text: string; readonly offset: number },
  colonEnd: number,
  end: number,
): SourceMember {
  const source = typed.slice(colonEnd, end);
  const value = { offset: colonEnd + source.search(/\S/), length: source.trim().length };
  return {
    key: String(JSON.parse(key.text)),
    keyEnd: key.offset + key.text.length,
    offset: key.offset,
    length: value.offset + value.length - key.offset,
    value,
  };
}

/** The member that parsers take: of duplicates the last. */
export function lastMember(object: SourceObject | undefined, key: string): SourceMember | undefined {
  return object?.members.findLast((member) => member.key === key);
}

/** A value as it stands in a text. */
export interface SourceValue {
  readonly text: string;
  /** `undefined` where it is, or has in it, a variable between values. */
  readonly value: unknown;
}

/** Gives what stands at the end of a way of keys from the root; `undefined` where the way does not lead. */
export type PayloadReader = (path: readonly string[]) => SourceValue | undefined;

/** Reads any number of values, with each object on the way read once. */
export function createReader(source: PayloadSource): PayloadReader {
  const objects = new Map<string, SourceObject | undefined>([['', rootObject(source)]]);
  const memberAt = (path: readonly string[]) => lastMember(objectAtPath(path.slice(0, -1)), path.at(-1) ?? '');
  const objectAtPath = (path: readonly string[]): SourceObject | undefined => {
    const name = path.map((key) => JSON.stringify(key)).join();
    if (!objects.has(name)) {
      const member = memberAt(path);
      objects.set(name, member && objectAt(source, member.value.offset));
    }
    return objects.get(name);
  };
  return (path) => {
    const member = memberAt(path);
    return member && readValue(source.typed.slice(member.value.offset, member.value.offset + member.value.length));
  };
}

function readValue(text: string): SourceValue {
  try {
    return { text, value: JSON.parse(text) as unknown };
  } catch {
    return { text, value: undefined };
  }
}
