const longestName = 32;

/**
 * The name that what was typed differs least from, by two letters at most, by one in a short name; null where none is
 * as near. `plain` takes away what does not count as a difference.
 */
export function nearestSpelling(
  typed: string,
  names: readonly string[],
  plain: (name: string) => string = (name) => name,
): string | null {
  const plainTyped = plain(typed);
  if (typed.length > longestName || plainTyped.length < 3) return null;
  const allowed = plainTyped.length < 5 ? 1 : 2;
  const [near] = names
    .map((name) => ({ name, distance: distanceOf(plainTyped, plain(name)) }))
    .toSorted((left, right) => left.distance - right.distance);
  return near !== undefined && near.distance <= allowed ? near.name : null;
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
