import forge from 'node-forge';

export type Asn1 = forge.asn1.Asn1;

const { asn1 } = forge;
const { Class, Type } = asn1;

interface ReadingOptions {
  readonly strict: boolean;
  readonly parseAllBytes: boolean;
  readonly decodeBitStrings: boolean;
}

// The library's types know only the first option.
const fromDer = asn1.fromDer as unknown as (bytes: string, options: ReadingOptions) => Asn1;

/** The structure of DER, or of BER as p12 files and profiles have it. Throws when it is neither, or nested too deeply. */
export function parseAsn1(bytes: Buffer): Asn1 {
  return fromDer(bytes.toString('latin1'), { strict: true, parseAllBytes: false, decodeBitStrings: false });
}

/**
 * The pieces of bytes that hold one DER SEQUENCE after the other; blanks behind one are left out. What is none, or not all of
 * one, is the last piece with all that follows it.
 */
export function splitDer(bytes: Buffer): readonly Buffer[] {
  const pieces: Buffer[] = [];
  let start = 0;
  while (start < bytes.length) {
    const rest = bytes.subarray(start);
    const length = elementLength(rest);
    if (length === undefined || length > rest.length || pieces.length === elementLimit) return [...pieces, rest];
    pieces.push(rest.subarray(0, length));
    start += length;
    while (blanks.includes(bytes[start] ?? -1)) start++;
  }
  return pieces;
}

/** Far more than anybody puts into one file; a file made to do harm holds a million. */
const elementLimit = 100;

/** Tab, line feed, carriage return, space. */
const blanks = [0x09, 0x0a, 0x0d, 0x20];

/** Header and contents (X.690, 8.1) of a SEQUENCE; `undefined` when it is none, or the length is not definite or has more than four bytes. */
function elementLength(bytes: Buffer): number | undefined {
  const first = bytes[1];
  if (bytes[0] !== 0x30 || first === undefined) return undefined;
  if (first < 0x80) return 2 + first;
  const count = first - 0x80;
  if (count === 0 || count > 4 || bytes.length < 2 + count) return undefined;
  return 2 + count + bytes.readUIntBE(2, count);
}

/** As much of the structure as is there of a file that may be cut off, or `undefined`. Never throws. */
export function peekAsn1(bytes: Buffer): Asn1 | undefined {
  try {
    return fromDer(bytes.toString('latin1'), { strict: false, parseAllBytes: false, decodeBitStrings: false });
  } catch {
    return undefined;
  }
}

/** The nodes inside; none when the value is plain bytes. */
export function childrenOf(node: Asn1 | undefined): readonly Asn1[] {
  return Array.isArray(node?.value) ? node.value : [];
}

/** The plain bytes inside; of an OCTET STRING in pieces (BER) the pieces put together. */
export function bytesOf(node: Asn1 | undefined): Buffer {
  if (node === undefined) return Buffer.alloc(0);
  return typeof node.value === 'string' ? Buffer.from(node.value, 'latin1') : Buffer.concat(node.value.map(bytesOf));
}

export function derOf(node: Asn1): Buffer {
  return Buffer.from(asn1.toDer(node).getBytes(), 'latin1');
}

const types = {
  integer: Type.INTEGER,
  octetString: Type.OCTETSTRING,
  oid: Type.OID,
  utf8: Type.UTF8,
  sequence: Type.SEQUENCE,
} as const;

export function isA(node: Asn1 | undefined, type: keyof typeof types): node is Asn1 {
  return node?.tagClass === Class.UNIVERSAL && node.type === types[type];
}

/** Whether the node has the tag [0] of its context. */
export function isContextZero(node: Asn1 | undefined): boolean {
  return node?.tagClass === Class.CONTEXT_SPECIFIC && node.type === Type.NONE;
}

/** A dotted object identifier, or an empty string when the node is none. */
export function oidOf(node: Asn1 | undefined): string {
  const bytes = isA(node, 'oid') ? bytesOf(node) : Buffer.alloc(0);
  return bytes.length === 0 ? '' : asn1.derToOid(bytes.toString('latin1'));
}

/** The number of a short INTEGER; anything else is not a number. */
export function numberOf(node: Asn1 | undefined): number {
  const bytes = isA(node, 'integer') ? bytesOf(node) : Buffer.alloc(0);
  return bytes.length === 0 ? Number.NaN : Number(`0x${bytes.toString('hex')}`);
}
