import { X509Certificate, createPublicKey } from 'node:crypto';
import {
  childrenOf,
  isA,
  isContextZero,
  numberOf,
  oidOf,
  parseAsn1,
  peekAsn1,
  type Asn1,
} from '../certificates/asn1.ts';

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

const signedData = '1.2.840.113549.1.7.2';

/** Password-based encryption of PKCS#5 and PKCS#12. */
const passwordBased = /^1\.2\.840\.113549\.1\.(?:5|12\.1)\./;

/** What a DER file is, told by its outer shape. Never throws. */
export function recogniseDer(der: Buffer): DerKind {
  const outer = peekAsn1(der);
  if (!isA(outer, 'sequence')) return 'unknown';
  const [first, second] = childrenOf(outer);
  if (isA(first, 'integer')) return recogniseVersioned(numberOf(first), second);
  if (isA(first, 'oid')) return oidOf(first) === signedData ? 'signed-data' : 'unknown';
  if (!isA(first, 'sequence')) return 'unknown';
  const [inner] = childrenOf(first);
  if (passwordBased.test(oidOf(inner))) return 'encrypted-pkcs8';
  if (reads(() => new X509Certificate(der))) return 'certificate';
  if (reads(() => createPublicKey({ key: der, format: 'der', type: 'spki' }))) return 'public-key';
  if (isContextZero(inner)) return 'certificate';
  return isA(inner, 'integer') ? 'certificate-request' : 'unknown';
}

/** The number a private key or PFX begins with, and what follows it. */
function recogniseVersioned(version: number, next: Asn1 | undefined): DerKind {
  if (version === 3 && isA(next, 'sequence')) return 'pkcs12';
  if (version === 1 && isA(next, 'octetString')) return 'sec1-ec';
  if (version === 0 && isA(next, 'integer')) return 'pkcs1-rsa';
  return (version === 0 || version === 1) && isA(next, 'sequence') ? 'pkcs8' : 'unknown';
}

const ecPublicKey = '1.2.840.10045.2.1';
const rsaAlgorithms = ['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.10'];

/** Keys that are for nothing here, by object identifier (RFC 3279). */
const otherAlgorithms: Partial<Record<string, string>> = {
  '1.2.840.10040.4.1': 'DSA',
  '1.2.840.10046.2.1': 'Diffie-Hellman',
  '1.2.840.113549.1.3.1': 'Diffie-Hellman',
};

/** By object identifier (RFC 5480, SEC 2, RFC 5639, RFC 8410), because Electron's TLS library cannot read most of them. */
const curveNames: Partial<Record<string, string>> = {
  '1.2.840.10045.3.1.1': 'P-192',
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.33': 'P-224',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
  '1.3.132.0.10': 'secp256k1',
  '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1',
  '1.3.36.3.3.2.8.1.1.11': 'brainpoolP384r1',
  '1.3.36.3.3.2.8.1.1.13': 'brainpoolP512r1',
  '1.3.101.110': 'X25519',
  '1.3.101.111': 'X448',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
};

export type KeyAlgorithm =
  | { readonly name: 'rsa' }
  | { readonly name: 'unknown' }
  /** `label` is its usual name. */
  | { readonly name: 'other'; readonly label: string }
  /** `curve` is its usual name, or words that say that it has none. */
  | { readonly name: 'elliptic-curve'; readonly curve: string };

/** What a PKCS#8 key says it is, before its contents are believed. */
export function algorithmOf(pkcs8: Buffer): KeyAlgorithm {
  const [, identifier] = childrenOf(peekAsn1(pkcs8));
  const [algorithm, parameters] = childrenOf(identifier).map(oidOf);
  if (rsaAlgorithms.includes(algorithm ?? '')) return { name: 'rsa' };
  const label = otherAlgorithms[algorithm ?? ''];
  if (label !== undefined) return { name: 'other', label };
  const namedAlone = curveNames[algorithm ?? ''];
  if (namedAlone !== undefined) return { name: 'elliptic-curve', curve: namedAlone };
  if (algorithm !== ecPublicKey) return { name: 'unknown' };
  const curve = curveNames[parameters ?? ''];
  // A name that is cut off is no other curve's name.
  if (curve === undefined && !reads(() => parseAsn1(pkcs8))) return { name: 'unknown' };
  return { name: 'elliptic-curve', curve: curve ?? 'not one that Pushbench knows' };
}

function reads(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
