import { createHash, createHmac, randomBytes } from 'node:crypto';
import forge from 'node-forge';
import { derOf, type Asn1 } from '../../certificates/asn1.ts';
import { encryptPrivateKey, keyDerivationRounds } from './encrypt-private-key.ts';
import { findPemBlocks } from '../pem.ts';
import { asn1Null, bmpString, contextZero, integer, octets, oid, sequence, set } from './write-asn1.ts';

export interface Pkcs12Content {
  /** The certificate of the key, then its issuers; empty for a key alone. */
  readonly certificatesPem: string;
  readonly keyPem: string;
  /** What other programs show it as. */
  readonly name: string;
}

/**
 * A p12 file: the key under AES-256 (PBES2), everything under a MAC with SHA-256. The certificates are not secret and not
 * encrypted. It is put together here because the library writes SHA-1 and RSA keys only, and takes the characters of a passphrase
 * for bytes. Source: RFC 7292.
 */
export function makePkcs12({ certificatesPem, keyPem, name }: Pkcs12Content, passphrase: string): Buffer {
  const certificates = findPemBlocks(certificatesPem).flatMap(({ der }) => der ?? []);
  const key = encryptPrivateKey(keyPem, passphrase);
  const attributes = attributesOf(name, certificates[0] ?? derOf(key));
  const certificateBags = certificates.map((der, index) =>
    bag('certBag', sequence(oid('x509Certificate'), contextZero(octets(der))), index === 0 ? attributes : undefined),
  );
  const safes = [certificateBags, [bag('pkcs8ShroudedKeyBag', key, attributes)]].filter(({ length }) => length > 0);
  const content = derOf(sequence(...safes.map((bags) => dataOf(sequence(...bags)))));
  return derOf(sequence(integer(3), sequence(oid('data'), contextZero(octets(content))), macOf(content, passphrase)));
}

/** A name, and an id that key and certificate share: by it programs pair them. */
function attributesOf(name: string, identified: Buffer): Asn1 {
  return set(
    sequence(oid('friendlyName'), set(bmpString(name))),
    sequence(oid('localKeyId'), set(octets(createHash('sha1').update(identified).digest()))),
  );
}

function bag(type: string, content: Asn1, attributes: Asn1 | undefined): Asn1 {
  return sequence(oid(type), contextZero(content), ...(attributes === undefined ? [] : [attributes]));
}

function dataOf(content: Asn1): Asn1 {
  return sequence(oid('data'), contextZero(octets(derOf(content))));
}

type GenerateKey = (
  passphrase: string,
  salt: forge.util.ByteStringBuffer,
  purpose: number,
  rounds: number,
  bytes: number,
  digest: forge.md.MessageDigest,
) => forge.util.ByteStringBuffer;

// The library's types leave it out.
const { generateKey } = forge.pkcs12 as unknown as { readonly generateKey: GenerateKey };

/** What a derived key is for: RFC 7292, appendix B.3. */
const forMac = 3;

function macOf(content: Buffer, passphrase: string): Asn1 {
  const salt = randomBytes(16);
  const saltBuffer = forge.util.createBuffer(salt.toString('latin1'));
  const key = generateKey(passphrase, saltBuffer, forMac, keyDerivationRounds, 32, forge.md.sha256.create());
  const mac = createHmac('sha256', Buffer.from(key.getBytes(), 'latin1')).update(content).digest();
  return sequence(
    sequence(sequence(oid('sha256'), asn1Null()), octets(mac)),
    octets(salt),
    integer(keyDerivationRounds),
  );
}
