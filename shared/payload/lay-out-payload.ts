import { formatJson, minifyJson } from './json-text.ts';
import { findVariables } from './resolve-variables.ts';

/** As `formatJson`, for text in which variables stand between the values of JSON. */
export function formatPayload(text: string): string | undefined {
  return layOut(text, formatJson);
}

/** As `minifyJson`, for text in which variables stand between the values of JSON. */
export function minifyPayload(text: string): string | undefined {
  return layOut(text, minifyJson);
}

/** Lays text out with each variable as a string of JSON meanwhile, whose beginning is nowhere else in the text. */
function layOut(text: string, way: (json: string) => string | undefined): string | undefined {
  const bare = findVariables(text).filter(({ isInString }) => !isInString);
  if (bare.length === 0) return way(text);
  let mark = 'variable';
  while (text.includes(mark)) mark += '-';
  const parts: string[] = [];
  let end = 0;
  for (const [index, { offset, length }] of bare.entries()) {
    parts.push(text.slice(end, offset), `"${mark}${String(index)}"`);
    end = offset + length;
  }
  const written = bare.map(({ offset, length }) => text.slice(offset, offset + length));
  return way([...parts, text.slice(end)].join(''))?.replaceAll(
    new RegExp(`"${mark}(\\d+)"`, 'g'),
    (_, index: string) => written[Number(index)] ?? '',
  );
}
