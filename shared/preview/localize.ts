import { note } from './note.ts';
import type { AlertTexts, NotificationLook, PreviewNote, ShownText } from './notification-look.ts';
import type { StringsEntries } from './strings-file.ts';

/** A file of translations that the user gave. */
export interface StringsFile {
  readonly fileName: string;
  readonly entries: StringsEntries;
}

/** A text whose translation only the app has: its key, with the arguments. */
export function untranslated(key: string, values: readonly string[]): ShownText {
  return { text: values.length === 0 ? key : `${key} (${values.join(', ')})`, key, values, isKnown: false };
}

/** The same look with its keys translated, as far as the file has them. */
export function localizeLook(look: NotificationLook, strings: StringsFile): NotificationLook {
  if (look.kind === 'banner') return { ...look, ...localizeTexts(look, look.notes, strings) };
  if (look.kind !== 'live-activity' || look.alert === null) return look;
  const { notes, ...texts } = localizeTexts(look.alert, look.notes, strings);
  return { ...look, alert: { ...look.alert, ...texts }, notes };
}

function localizeTexts(
  { title, subtitle, body }: AlertTexts,
  notes: readonly PreviewNote[],
  strings: StringsFile,
): AlertTexts & { readonly notes: readonly PreviewNote[] } {
  const found: PreviewNote[] = [];
  const localized = [title, subtitle, body].map((shown) => {
    if (shown?.key === null || shown === null) return shown;
    const { text, told } = localize(shown.key, shown.values, strings);
    found.push(...told);
    return text === undefined ? shown : { ...shown, text, isKnown: true };
  });
  const isAny = localized.some((shown) => shown?.isKnown === true && shown.key !== null);
  const [localTitle = null, localSubtitle = null, localBody = null] = localized;
  return {
    title: localTitle,
    subtitle: localSubtitle,
    body: localBody,
    notes: [
      ...(isAny ? [note('translated', { fileName: strings.fileName })] : []),
      ...found,
      ...notes.filter(({ code }) => code !== 'translations-in-app'),
    ],
  };
}

function localize(
  key: string,
  values: readonly string[],
  { entries, fileName }: StringsFile,
): { readonly text?: string; readonly told: readonly PreviewNote[] } {
  const format = entries.get(key);
  if (format === undefined) return { told: [note('translation-missing', { key, fileName })] };
  const { text, missing, isTyped } = fillPlaceholders(format, values);
  const told = [
    ...(missing > 0 ? [note('arguments-missing', { key, missing })] : []),
    ...(isTyped ? [note('placeholder-not-text', { key })] : []),
  ];
  return { text, told };
}

/**
 * `%@`, `%2$@`, `%d`, `%.1f`, and `%%` for a percent sign. Flags and width are bounded, because a zero may be either:
 * without that, a long row of zeros would be tried in every way.
 */
const placeholder =
  /%(?:%|(?:(\d{1,3})\$)?[-+#0]{0,5}\d{0,6}(?:\.\d{1,6})?(?:hh|h|ll|l|q|z|t|j|L)?([@dDiuUxXoOfFeEgGaAcCsSp]))/g;

interface Filled {
  readonly text: string;
  /** How many placeholders got nothing; they stay in the text. */
  readonly missing: number;
  /** Whether there is a placeholder for something else than text, which is all that a payload can give. */
  readonly isTyped: boolean;
}

/** Puts values in the places of a format, in their order or by their number. Values that are left over are not used. */
export function fillPlaceholders(format: string, values: readonly string[]): Filled {
  let next = 0;
  let missing = 0;
  let isTyped = false;
  const text = format.replaceAll(placeholder, (whole: string, place: string | undefined, type: string | undefined) => {
    if (type === undefined) return '%';
    const index = place === undefined ? next : Number(place) - 1;
    if (place === undefined) next += 1;
    if (type !== '@') isTyped = true;
    const value = values[index];
    if (value === undefined) missing += 1;
    return value ?? whole;
  });
  return { text, missing, isTyped };
}
