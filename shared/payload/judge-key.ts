import { type ApsKey, apsKeys, findApsKey, isReadBy, type KeyPlace } from './aps-keys.ts';

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

const longestKey = 32;

function nearestKey(where: KeyPlace, key: string, pushType: string | null): string | null {
  if (key.length > longestKey) return null;
  const typed = plainSpelling(key);
  const allowed = typed.length < 5 ? 1 : 2;
  const near = apsKeys
    .filter((row) => row.where === where && isReadBy(row, pushType))
    .map((row) => ({ key: row.key, distance: distanceOf(typed, plainSpelling(row.key)) }))
    .toSorted((left, right) => left.distance - right.distance)[0];
  return near !== undefined && near.distance <= allowed && typed.length > 2 ? near.key : null;
}

/** How many letters have to be typed, deleted or exchanged with their neighbour (optimal string alignment). */
function distanceOf(left: string, right: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      now.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (now[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = now;
  }
  return last[right.length] ?? 0;
}
