import { type ApsKey, findApsKey, type KeyPlace } from '#shared/payload/aps-keys.ts';

/** How a member is entered. `lines` is text of several lines, `texts` an array of texts. */
export type FieldKind = 'text' | 'lines' | 'number' | 'choice' | 'flag' | 'texts' | 'sound';

export interface FormField {
  /** Its keys from the root of the payload. */
  readonly path: readonly string[];
  readonly kind: FieldKind;
  /** What Apple's table says of it. */
  readonly row: ApsKey;
  readonly label: string;
}

export interface FormSection {
  readonly title: string;
  /** Shown only when it is asked for, or has something in it. */
  readonly isRare: boolean;
  readonly fields: readonly FormField[];
}

interface SectionKeys {
  readonly title: string;
  readonly isRare?: boolean;
  readonly alert?: readonly string[];
  readonly aps?: readonly string[];
}

const sections: Readonly<Record<string, readonly SectionKeys[] | undefined>> = {
  alert: [
    { title: 'Text', alert: ['title', 'subtitle', 'body'] },
    {
      title: 'Translated text',
      isRare: true,
      alert: ['title-loc-key', 'title-loc-args', 'subtitle-loc-key', 'subtitle-loc-args', 'loc-key', 'loc-args'],
    },
    { title: 'Sound and badge', aps: ['sound', 'badge'] },
    { title: 'On the device', aps: ['interruption-level', 'relevance-score', 'thread-id', 'category'] },
    { title: 'In the app', aps: ['mutable-content', 'content-available', 'target-content-id', 'filter-criteria'] },
  ],
  liveactivity: [
    { title: 'Live Activity', aps: ['event', 'timestamp', 'stale-date', 'dismissal-date', 'relevance-score'] },
    { title: 'Alert', alert: ['title', 'body', 'sound'] },
    { title: 'Start', isRare: true, aps: ['attributes-type', 'input-push-channel', 'input-push-token'] },
  ],
};

/** The fields of a push type, derived from the table of Apple's keys; `undefined` where it has no form. */
export function formSections(pushType: string): readonly FormSection[] | undefined {
  return sections[pushType]?.map(({ title, isRare = false, alert = [], aps = [] }) => ({
    title,
    isRare,
    fields: [
      ...alert.flatMap((key) => fieldOf('alert', key, pushType)),
      ...aps.flatMap((key) => fieldOf('aps', key, pushType)),
    ],
  }));
}

export const pushTypesWithForm = Object.keys(sections);

function fieldOf(where: KeyPlace, key: string, pushType: string): readonly FormField[] {
  const row = findApsKey(where, key, pushType);
  if (row === undefined) return [];
  return [
    { path: where === 'alert' ? ['aps', 'alert', key] : ['aps', key], kind: kindOf(row), row, label: labelOf(key) },
  ];
}

/** What Apple says of a field. */
export function hintOf({ row }: FormField): string {
  return `${row.meaning} Since ${row.since}.`;
}

/** A field of the sound dictionary. */
export function soundField(key: string, soundPath: readonly string[]): FormField | undefined {
  const row = findApsKey('sound', key, null);
  return row && { path: [...soundPath, key], kind: kindOf(row), row, label: labelOf(key) };
}

function kindOf({ where, key, shapes, values, range }: ApsKey): FieldKind {
  if (key === 'sound' && where !== 'sound') return 'sound';
  if (values !== undefined) return 'choice';
  if (shapes.includes('texts')) return 'texts';
  if (range?.max === 1 && range.isWhole === true) return 'flag';
  if (shapes.includes('number')) return 'number';
  return where === 'alert' && key === 'body' ? 'lines' : 'text';
}

function labelOf(key: string): string {
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
