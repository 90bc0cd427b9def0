import { describe, expect, test } from 'vitest';
import { placesIn } from '../../../../renderer/editor/known-text.ts';

describe('placesIn', () => {
  test('counts lines by any end of a line', () => {
    const placeAt = placesIn('a\r\nbc\rd\ne');
    expect([0, 1, 3, 4, 5, 6, 8, 9].map((offset) => placeAt(offset))).toEqual([
      { lineNumber: 1, column: 1 },
      { lineNumber: 1, column: 2 },
      { lineNumber: 2, column: 1 },
      { lineNumber: 2, column: 2 },
      { lineNumber: 2, column: 3 },
      { lineNumber: 3, column: 1 },
      { lineNumber: 4, column: 1 },
      { lineNumber: 4, column: 2 },
    ]);
  });

  test('does not count a byte order mark, and stays in the text', () => {
    const placeAt = placesIn('\u{feff}{}\n{}');
    expect([0, 1, 2, 4, 99].map((offset) => placeAt(offset))).toEqual([
      { lineNumber: 1, column: 1 },
      { lineNumber: 1, column: 1 },
      { lineNumber: 1, column: 2 },
      { lineNumber: 2, column: 1 },
      { lineNumber: 2, column: 3 },
    ]);
  });
});
