/** Header fields in the order they came, pseudo-headers included. Values are Latin-1: one character is one byte. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/** Pairs up Node's raw header list, which keeps what the header object joins or drops: fields that came twice. */
export function pairHeaders(rawHeaders: readonly string[]): HeaderList {
  const pairs: (readonly [string, string])[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    pairs.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '']);
  }
  return pairs;
}

/** The value of the first field of this name. */
export function findHeader(headers: HeaderList, name: string): string | undefined {
  return headers.find(([candidate]) => candidate === name)?.[1];
}

/** Whether a field came twice. HTTP/2 lets clients split `cookie` (RFC 9113, 8.2.3), so that one does not count. */
export function hasDuplicates(headers: HeaderList): boolean {
  const names = headers.map(([name]) => name).filter((name) => name !== 'cookie');
  return new Set(names).size < names.length;
}

/** A header value as a person wrote it: its bytes read as UTF-8. */
export function decodeHeader(value: string): string {
  return Buffer.from(value, 'latin1').toString('utf8');
}
