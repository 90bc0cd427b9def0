import { type ApsKey, apsKeys, findApsKey, isReadBy, type KeyPlace } from './aps-keys.ts';
import { nearestSpelling } from './nearest-spelling.ts';

/** What is known of a key where it stands. */
export type KeyVerdict =
  | { readonly kind: 'known'; readonly row: ApsKey }
  /** The same key in another spelling, such as `contentAvailable`. */
  | { readonly kind: 'misspelled'; readonly row: ApsKey }
  | { readonly kind: 'misplaced'; readonly row: ApsKey }
  /** Only other push types read it. */
  | { readonly kind: 'foreign'; readonly row: ApsKey }
  /** `nearest` is a key of this place that looks much like it. */
  | { readonly kind: 'unknown'; readonly nearest: string | null };

/** Judges a key in one of the system's dictionaries. Without a push type, all keys count. */
export function judgeKey(where: KeyPlace, key: string, pushType: string | null): KeyVerdict {
  const own = findApsKey(where, key, pushType);
  if (own !== undefined && isReadBy(own, pushType)) return { kind: 'known', row: own };
  const alike = rowsAlike(key);
  const read = alike.filter((row) => isReadBy(row, pushType));
  const here = read.find((row) => row.where === where);
  if (here !== undefined) return { kind: 'misspelled', row: here };
  // A name is an everyday word, which an app may well use; so are the other keys of the sound outside of `aps`.
  const elsewhere = read.find((row) => row.where !== 'sound' || (where === 'aps' && row.key !== 'name'));
  if (elsewhere !== undefined) return { kind: 'misplaced', row: elsewhere };
  const foreign = own ?? alike.find((row) => row.where === where);
  return foreign === undefined
    ? { kind: 'unknown', nearest: nearestKey(where, key, pushType) }
    : { kind: 'foreign', row: foreign };
}

/** A key without hyphens, underscores, dots and capitals. */
export function plainSpelling(key: string): string {
  return key.toLowerCase().replace(/[^a-z\d]/g, '');
}

const rowsByPlainSpelling = new Map<string, readonly ApsKey[]>();
for (const row of apsKeys) {
  const spelling = plainSpelling(row.key);
  rowsByPlainSpelling.set(spelling, [...(rowsByPlainSpelling.get(spelling) ?? []), row]);
}

function rowsAlike(key: string): readonly ApsKey[] {
  return rowsByPlainSpelling.get(plainSpelling(key)) ?? [];
}

/** What properties of UNNotificationContent are in a payload, by their plain spelling. */
const keysOfProperties: Readonly<Record<string, string | undefined>> = {
  threadidentifier: 'thread-id',
  categoryidentifier: 'category',
  targetcontentidentifier: 'target-content-id',
  launchimagename: 'launch-image',
};

function nearestKey(where: KeyPlace, key: string, pushType: string | null): string | null {
  const names = apsKeys.filter((row) => row.where === where && isReadBy(row, pushType)).map((row) => row.key);
  const property = keysOfProperties[plainSpelling(key)];
  return names.find((name) => name === property) ?? nearestSpelling(key, names, plainSpelling);
}
