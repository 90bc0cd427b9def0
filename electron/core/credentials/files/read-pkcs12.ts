import forge from 'node-forge';
import { childrenOf, derOf, parseAsn1, type Asn1 } from '../../certificates/asn1.ts';
import { isUnsupported, wrongPassphrase } from './decrypt-private-key.ts';
import { refuseManyIterations } from './key-derivation.ts';
import type { FileParts, Part } from './parts.ts';
import { UnreadableError, unreadable } from './problems.ts';
import { readCertificatePart } from './read-certificate-part.ts';
import { readPrivateKey } from './read-private-key.ts';

/**
 * Reads a p12 file in any usual encryption. A file without a passphrase is encrypted under none or under an empty one, so both
 * are tried. Throws `UnreadableError`.
 */
export function readPkcs12(der: Buffer, passphrase: string | undefined): FileParts {
  const attempts = [...new Set([passphrase, undefined, ''])];
  for (const attempt of attempts) {
    const content = open(der, attempt);
    if (content !== undefined) return content;
  }
  throw wrongPassphrase(passphrase);
}

/** `undefined`: the passphrase is another one. */
function open(der: Buffer, passphrase: string | undefined): FileParts | undefined {
  // Parsed anew for each attempt, because the library changes what it is given.
  const structure = parse(der);
  refuseManyIterations(structure);
  const isUnverified = hasNoMac(structure) && isEncrypted(der);
  try {
    const { safeContents } = forge.pkcs12.pkcs12FromAsn1(structure, true, passphrase);
    const content = readBags(safeContents.flatMap(({ safeBags }) => safeBags));
    const isNonsense = isUnverified && content.problems.some(({ code }) => code === 'unreadable');
    return isNonsense ? undefined : content;
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    if (isUnverified && !isAboutEncryption(error)) return undefined;
    if (isUnsupported(error)) throw unreadable('unsupportedEncryption');
    const isPassphrase = error instanceof Error && /password|decrypt/i.test(error.message);
    if (isPassphrase) return undefined;
    throw unreadable('damaged', 'a .p12 file');
  }
}

/**
 * Whether nothing in the file says that a passphrase is the right one (RFC 7292, 4: `macData` is optional). What was decrypted
 * with another one then is nonsense, which fails in any way, and is not damaged.
 */
function hasNoMac(structure: Asn1): boolean {
  return childrenOf(structure).length < 3;
}

/** The beginnings of the identifiers of password-based encryption, PKCS#12's and PKCS#5's. */
const encryptions = [Buffer.from('060a2a864886f70d010c01', 'hex'), Buffer.from('06092a864886f70d0105', 'hex')];

function isEncrypted(der: Buffer): boolean {
  return encryptions.some((identifier) => der.includes(identifier));
}

/** Whether the library does not know the method; what it cannot read of the contents is no matter of that. */
function isAboutEncryption(error: unknown): boolean {
  return isUnsupported(error) && error instanceof Error && !/PKCS#12|SafeBag|ContentInfo/.test(error.message);
}

function parse(der: Buffer) {
  try {
    return parseAsn1(der);
  } catch {
    throw unreadable('damaged', 'a .p12 file');
  }
}

function readBags(bags: readonly forge.pkcs12.Bag[]): FileParts {
  const parts: Part[] = [];
  const problems = [];
  for (const bag of bags) {
    try {
      const part = readBag(bag);
      if (part !== undefined) parts.push(part);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      problems.push(error.problem);
    }
  }
  if (bags.length === 0) problems.push(unreadable('empty').problem);
  return { parts, problems };
}

/** A bag as it is: the library's types leave out that these are null where it could not read them. */
interface LooseBag {
  readonly key?: forge.pki.rsa.PrivateKey | null | undefined;
  readonly cert?: forge.pki.Certificate | null | undefined;
  readonly asn1: forge.asn1.Asn1;
}

const { certBag, keyBag, pkcs8ShroudedKeyBag } = forge.pki.oids;

function readBag(bag: forge.pkcs12.Bag): Part | undefined {
  const isKey = bag.type === keyBag || bag.type === pkcs8ShroudedKeyBag;
  if (isKey) return readPrivateKey(derOf(keyStructure(bag)), 'pkcs8', 'pkcs12');
  return bag.type === certBag ? readCertificatePart(derOf(certificateStructure(bag)), 'pkcs12') : undefined;
}

/** The library hands on what it could not read, a key that is not RSA, as its structure. */
function keyStructure({ key, asn1 }: LooseBag): forge.asn1.Asn1 {
  return key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)) : asn1;
}

function certificateStructure({ cert, asn1 }: LooseBag): forge.asn1.Asn1 {
  return cert ? forge.pki.certificateToAsn1(cert) : asn1;
}
