import forge from 'node-forge';
import { derOf, parseAsn1 } from '../../certificates/asn1.ts';
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
    const bags = open(der, attempt);
    if (bags !== undefined) return readBags(bags);
  }
  throw wrongPassphrase(passphrase);
}

/** `undefined`: the passphrase is another one. */
function open(der: Buffer, passphrase: string | undefined): readonly forge.pkcs12.Bag[] | undefined {
  // Parsed anew for each attempt, because the library changes what it is given.
  const structure = parse(der);
  refuseManyIterations(structure);
  try {
    const { safeContents } = forge.pkcs12.pkcs12FromAsn1(structure, true, passphrase);
    return safeContents.flatMap(({ safeBags }) => safeBags);
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    if (isUnsupported(error)) throw unreadable('unsupportedEncryption');
    const isPassphrase = error instanceof Error && /password|decrypt/i.test(error.message);
    if (isPassphrase) return undefined;
    throw unreadable('damaged', 'a .p12 file');
  }
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
