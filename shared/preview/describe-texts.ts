import { alertTexts } from '../payload/alert-texts.ts';
import { untranslated } from './localize.ts';
import { note } from './note.ts';
import type { AlertTexts, PreviewNote, ShownText, Sound } from './notification-look.ts';
import { isJsonObject, type JsonObject, memberIn, readKey, textOf } from './read-key.ts';

export interface DescribedTexts {
  readonly texts: AlertTexts;
  readonly notes: readonly PreviewNote[];
}

/** The texts of an alert, with keys where only the app has the translation. Null: there is nothing to read. */
export function describeTexts(alert: unknown, pushType: string): DescribedTexts | null {
  const [title = null, subtitle = null, body = null] = isJsonObject(alert)
    ? alertTexts.map((names) => describeText(alert, names, pushType))
    : [null, null, plainText(textOf(alert))];
  const found = [title, subtitle, body].filter((text) => text !== null);
  if (found.length === 0) return null;
  return {
    texts: { title, subtitle, body },
    notes: [
      ...(found.some(({ isKnown }) => !isKnown) ? [note('translations-in-app')] : []),
      ...doubleNotes(alert),
      ...(found.some(({ text }) => text.trim() === '') ? [note('blank-text')] : []),
      ...(found.some(isLong) ? [note('long-text')] : []),
    ],
  };
}

function doubleNotes(alert: unknown): readonly PreviewNote[] {
  if (!isJsonObject(alert)) return [];
  return alertTexts
    .filter(({ plain, key }) => textOf(memberIn(alert, plain)) !== '' && textOf(memberIn(alert, key)) !== '')
    .map(({ plain, key }) => note('text-and-key', { plain, key }));
}

function describeText(alert: JsonObject, names: (typeof alertTexts)[number], pushType: string): ShownText | null {
  const plain = memberIn(alert, names.plain);
  const key = textOf(memberIn(alert, names.key));
  if (key !== '') return untranslated(key, textsOf(memberIn(alert, names.args)));
  // In a Live Activity a text may be a dictionary with its key.
  if (pushType !== 'liveactivity' || !isJsonObject(plain)) return plainText(textOf(plain));
  const inner = textOf(memberIn(plain, 'loc-key'));
  return inner === '' ? null : untranslated(inner, textsOf(memberIn(plain, 'loc-args')));
}

function plainText(text: string): ShownText | null {
  return text === '' ? null : { text, key: null, values: [], isKnown: true };
}

function textsOf(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.map((value: unknown) => textOf(value)) : [];
}

/** About what four lines of a phone hold. */
function isLong({ text }: ShownText): boolean {
  return text.length > 170 || text.split('\n').length > 4;
}

/** The sound that is played; null for none. An empty one is none. */
export function describeSound(value: unknown): Sound | null {
  if (typeof value === 'string') return value === '' ? null : { name: value, isCritical: false, volume: null };
  if (!isJsonObject(value)) return null;
  const name = textOf(readKey(value, 'sound', 'name', 'alert'));
  const volume = readKey(value, 'sound', 'volume', 'alert');
  return {
    name: name === '' ? 'default' : name,
    isCritical: memberIn(value, 'critical') === 1,
    volume: typeof volume === 'number' ? volume : null,
  };
}
