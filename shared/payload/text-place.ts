/** A place in a text, both counted from 1; columns in UTF-16 code units, as editors count. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export function textPlace(text: string, offset: number): TextPlace {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
