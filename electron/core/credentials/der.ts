/** One element of DER or BER, as far as its tag and length tell. */
export interface DerElement {
  readonly tag: number;
  readonly value: Buffer;
}

export const derTags = { integer: 0x02, octetString: 0x04, oid: 0x06, sequence: 0x30, contextZero: 0xa0 } as const;

const indefiniteLength = 0x80;

/**
 * The first elements that stand beside each other, at most `limit`. Tells what a file is; what is inside is read by
 * `node:crypto`. An element that is cut off or of indefinite length reaches to the end. Never throws.
 */
export function peekElements(bytes: Buffer, limit: number): readonly DerElement[] {
  const elements: DerElement[] = [];
  let rest = bytes;
  while (elements.length < limit) {
    const [tag, first] = rest;
    if (tag === undefined || first === undefined) break;
    const lengthBytes = first > indefiniteLength ? first - indefiniteLength : 0;
    if (lengthBytes > 4 || rest.length < 2 + lengthBytes) break;
    const start = 2 + lengthBytes;
    const end = start + lengthOf(rest, first, lengthBytes);
    elements.push({ tag, value: rest.subarray(start, end) });
    rest = rest.subarray(end);
  }
  return elements;
}

function lengthOf(bytes: Buffer, first: number, lengthBytes: number): number {
  if (first < indefiniteLength) return first;
  return first === indefiniteLength ? bytes.length : bytes.readUIntBE(2, lengthBytes);
}
