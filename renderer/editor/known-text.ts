/** A place as Monaco counts: lines and columns from 1, columns in UTF-16 code units. */
export interface TextPlace {
  readonly lineNumber: number;
  readonly column: number;
}

const byteOrderMark = '\u{feff}';

/**
 * Finds places of a text in Monaco, which takes a byte order mark away and makes all ends of lines alike: offsets
 * differ then, lines and columns do not.
 */
export function placesIn(text: string): (offset: number) => TextPlace {
  const lineStarts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)];
  const marks = text.startsWith(byteOrderMark) ? 1 : 0;
  return (offset) => {
    const within = Math.min(Math.max(0, offset), text.length);
    const lineNumber = lineNumberAt(lineStarts, within);
    const column = within - (lineStarts[lineNumber - 1] ?? 0) + 1 - (lineNumber === 1 ? marks : 0);
    return { lineNumber, column: Math.max(1, column) };
  };
}

/** The last line that starts at or before an offset. */
function lineNumberAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
