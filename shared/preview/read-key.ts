import { type ApsKey, findApsKey, type JsonShape, type KeyPlace } from '../payload/aps-keys.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A member of an object that was read from JSON, whatever it is called; `undefined` when it is not there. */
export function memberIn(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text, or an empty one for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * The value of one of Apple's keys as a device reads it: `undefined` where it is not there, of another type, not among
 * the values there are, or out of bounds.
 */
export function readKey(object: JsonObject, where: KeyPlace, key: string, pushType: string): unknown {
  const value = memberIn(object, key);
  const row = findApsKey(where, key, pushType);
  return row !== undefined && value !== undefined && fits(row, value) ? value : undefined;
}

/** The same of a key that holds text; null where there is none. */
export function readText(object: JsonObject, where: KeyPlace, key: string, pushType: string): string | null {
  const text = textOf(readKey(object, where, key, pushType));
  return text === '' ? null : text;
}

function fits({ shapes, values, range }: ApsKey, value: unknown): boolean {
  if (!shapes.some((shape) => hasShape(value, shape))) return false;
  if (typeof value === 'string') return values === undefined || Object.hasOwn(values, value);
  if (typeof value !== 'number' || range === undefined) return true;
  const { min = -Infinity, max = Infinity, isWhole = false } = range;
  return value >= min && value <= max && (!isWhole || Number.isInteger(value));
}

function hasShape(value: unknown, shape: JsonShape): boolean {
  switch (shape) {
    case 'text':
      return typeof value === 'string';
    case 'texts':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'object':
      return isJsonObject(value);
    case 'null':
      return value === null;
    case 'number':
    case 'boolean':
      return typeof value === shape;
  }
}
