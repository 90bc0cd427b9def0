import { X509Certificate, createPublicKey } from 'node:crypto';
import { derTags, peekElements, type DerElement } from './der.ts';

export type DerKind =
  | 'pkcs8'
  | 'encrypted-pkcs8'
  | 'pkcs1-rsa'
  | 'sec1-ec'
  | 'pkcs12'
  | 'signed-data'
  | 'certificate'
  | 'certificate-request'
  | 'public-key'
  | 'unknown';

/** Object identifiers in DER, as hex. */
const signedData = '2a864886f70d010702';
const passwordBased = ['2a864886f70d0105', '2a864886f70d010c01'];

/** What a DER file is, told by its outer shape. Never throws. */
export function recogniseDer(der: Buffer): DerKind {
  const [outer] = peekElements(der, 1);
  if (outer?.tag !== derTags.sequence) return 'unknown';
  const [first, second] = peekElements(outer.value, 2);
  if (first?.tag === derTags.integer) return recogniseVersioned(first, second);
  if (first?.tag === derTags.oid) return hex(first) === signedData ? 'signed-data' : 'unknown';
  if (first?.tag !== derTags.sequence) return 'unknown';
  const [inner] = peekElements(first.value, 1);
  if (inner?.tag === derTags.oid && passwordBased.some((oid) => hex(inner).startsWith(oid))) return 'encrypted-pkcs8';
  if (reads(() => new X509Certificate(der))) return 'certificate';
  if (reads(() => createPublicKey({ key: der, format: 'der', type: 'spki' }))) return 'public-key';
  if (inner?.tag === derTags.contextZero) return 'certificate';
  return inner?.tag === derTags.integer ? 'certificate-request' : 'unknown';
}

/** The number a private key or PFX begins with, and what follows it. */
function recogniseVersioned(version: DerElement, next: DerElement | undefined): DerKind {
  const number = version.value.length === 1 ? version.value[0] : undefined;
  if (number === 3 && next?.tag === derTags.sequence) return 'pkcs12';
  if (number === 1 && next?.tag === derTags.octetString) return 'sec1-ec';
  if (number === 0 && next?.tag === derTags.integer) return 'pkcs1-rsa';
  return (number === 0 || number === 1) && next?.tag === derTags.sequence ? 'pkcs8' : 'unknown';
}

/** The object identifiers of a PKCS#8 key's algorithm and of its curve, as hex of their DER. */
export function algorithmOf(pkcs8: Buffer): { readonly algorithm: string; readonly curve: string } {
  const [outer] = peekElements(pkcs8, 1);
  const [, identifier] = outer === undefined ? [] : peekElements(outer.value, 2);
  const [algorithm, parameters] = identifier === undefined ? [] : peekElements(identifier.value, 2);
  return { algorithm: hex(algorithm), curve: parameters?.tag === derTags.oid ? hex(parameters) : '' };
}

function hex(element: DerElement | undefined): string {
  return element?.value.toString('hex') ?? '';
}

function reads(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
