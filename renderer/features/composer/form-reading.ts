import { createReader, lastMember, objectAt, openPayload, rootObject } from '#shared/payload/payload-source.ts';
import type { SourceValue } from '#shared/payload/payload-source.ts';

/** What the form shows of a payload text. */
export type FormReading =
  | { readonly kind: 'closed'; readonly reason: string }
  | { readonly kind: 'open'; readonly valueAt: (path: readonly string[]) => SourceValue | undefined };

/** Reads a text for the form. Text that cannot be edited member by member is left alone, and it is said why. */
export function readForm(text: string): FormReading {
  const source = openPayload(text);
  if (source === undefined) {
    return text.trim() === ''
      ? closed('The payload is empty. Type {} to begin, and the form can write the rest.')
      : closed('The text is not JSON now, so the form leaves it alone. The problem is marked in the text.');
  }
  const root = rootObject(source);
  if (root === undefined) return closed('The payload is not a JSON object, so it has no members to fill in.');
  const aps = lastMember(root, 'aps');
  if (aps !== undefined && objectAt(source, aps.value.offset) === undefined) {
    return closed('“aps” is not an object, so it has no members to fill in.');
  }
  return { kind: 'open', valueAt: createReader(source) };
}

function closed(reason: string): FormReading {
  return { kind: 'closed', reason };
}

/** A value as a field of text shows it. */
export interface ShownText {
  readonly text: string;
  /** It is an object or array, which a field would destroy. */
  readonly isFixed: boolean;
}

/** Text as it is meant, anything else as it stands in the payload. */
export function shownText(value: SourceValue | undefined): ShownText {
  if (value === undefined) return { text: '', isFixed: false };
  if (typeof value.value === 'string') return { text: value.value, isFixed: false };
  return { text: value.text, isFixed: typeof value.value === 'object' && value.value !== null };
}

/** A text alert is its body. */
export function alertValue(valueAt: (path: readonly string[]) => SourceValue | undefined, path: readonly string[]) {
  const alert = valueAt(['aps', 'alert']);
  const isBody = path.length === 3 && path[1] === 'alert' && path[2] === 'body';
  const isText = alert !== undefined && !alert.text.startsWith('{');
  return isBody && isText ? alert : valueAt(path);
}

const variable = /^\{\{[^{}"\\\n\r]*\}\}$/;

/** What a field for numbers makes of what was typed. */
export type TypedNumber =
  | { readonly kind: 'none' }
  /** To stand in the payload as it is: a number of JSON or a variable. */
  | { readonly kind: 'source'; readonly text: string }
  | { readonly kind: 'no-number' };

export function readTypedNumber(typed: string): TypedNumber {
  const text = typed.trim();
  if (text === '') return { kind: 'none' };
  return variable.test(text) || /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)
    ? { kind: 'source', text }
    : { kind: 'no-number' };
}

/** An array of texts as lines; `undefined` where it is something else, or has a line break in a text. */
export function linesOf(value: SourceValue | undefined): string | undefined {
  if (value === undefined) return '';
  if (!Array.isArray(value.value)) return undefined;
  const items: readonly unknown[] = value.value;
  const isPlain = items.every((item): item is string => typeof item === 'string' && !/[\n\r]/.test(item));
  return isPlain ? items.join('\n') : undefined;
}

/** How a sound is given. `other` is something that is no sound. */
export type SoundKind = 'none' | 'default' | 'file' | 'critical' | 'other';

export function soundKindOf(value: SourceValue | undefined): SoundKind {
  if (value === undefined) return 'none';
  if (value.text.startsWith('{')) return 'critical';
  if (value.value === 'default') return 'default';
  return typeof value.value === 'string' ? 'file' : 'other';
}

/** The name in a sound, where there is one to go on with. */
export function soundNameOf(value: SourceValue | undefined): string {
  const sound = value?.value;
  if (typeof sound === 'string') return sound;
  const isDictionary = typeof sound === 'object' && sound !== null && 'name' in sound;
  return isDictionary && typeof sound.name === 'string' ? sound.name : '';
}
