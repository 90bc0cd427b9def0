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
  // Keys of the sound dictionary are everyday words, which an app may well use elsewhere.
  const elsewhere = read.find((row) => row.where !== 'sound');
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

function nearestKey(where: KeyPlace, key: string, pushType: string | null): string | null {
  const rows = apsKeys.filter((row) => row.where === where && isReadBy(row, pushType));
  return nearestSpelling(
    key,
    rows.map((row) => row.key),
    plainSpelling,
  );
}
