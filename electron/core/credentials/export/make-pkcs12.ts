import { ContentInfo, id_data } from '@peculiar/asn1-cms';
import {
  AuthenticatedSafe,
  CertBag,
  id_certBag,
  id_pkcs8ShroudedKeyBag,
  id_x509Certificate,
  MacData,
  PFX,
  PKCS12Attribute,
  SafeBag,
  SafeContents,
} from '@peculiar/asn1-pfx';
import { FriendlyName, id_pkcs9_at_friendlyName, id_pkcs9_at_localKeyId } from '@peculiar/asn1-pkcs9';
import { DigestInfo, sha256 } from '@peculiar/asn1-rsa';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import forge from 'node-forge';
import { derOf } from '../../certificates/asn1.ts';
import { encryptPrivateKey, keyDerivationRounds } from './encrypt-private-key.ts';
import { findPemBlocks } from '../pem.ts';

export interface Pkcs12Content {
  /** The certificate of the key, then its issuers; empty for a key alone. */
  readonly certificatesPem: string;
  readonly keyPem: string;
  /** What other programs show it as. */
  readonly name: string;
}

/**
 * A p12 file: the key under AES-256 (PBES2), everything under a MAC with SHA-256. The certificates are not secret and not
 * encrypted. It is put together here because node-forge writes SHA-1 and RSA keys only, and takes the characters of a passphrase
 * for bytes. Source: RFC 7292.
 */
export function makePkcs12({ certificatesPem, keyPem, name }: Pkcs12Content, passphrase: string): Buffer {
  const certificates = findPemBlocks(certificatesPem).flatMap(({ der }) => der ?? []);
  const key = derOf(encryptPrivateKey(keyPem, passphrase));
  const bagAttributes = attributesOf(name, certificates[0] ?? key);
  const certificateBags = certificates.map(
    (der, index) =>
      new SafeBag({
        bagId: id_certBag,
        bagValue: derFrom(new CertBag({ certId: id_x509Certificate, certValue: derFrom(new OctetString(der)) })),
        ...(index === 0 ? { bagAttributes } : {}),
      }),
  );
  const keyBag = new SafeBag({ bagId: id_pkcs8ShroudedKeyBag, bagValue: exactly(key), bagAttributes });
  const safes = [certificateBags, [keyBag]].filter(({ length }) => length > 0);
  const content = derFrom(new AuthenticatedSafe(safes.map((bags) => dataOf(derFrom(new SafeContents(bags))))));
  return Buffer.from(derFrom(new PFX({ authSafe: dataOf(content), macData: macOf(content, passphrase) })));
}

/** A name, and an id that key and certificate share: by it programs pair them. */
function attributesOf(name: string, identified: Buffer): PKCS12Attribute[] {
  const id = createHash('sha1').update(identified).digest();
  return [
    attribute(id_pkcs9_at_friendlyName, new FriendlyName(name)),
    attribute(id_pkcs9_at_localKeyId, new OctetString(id)),
  ];
}

/** The library's constructor drops what it is given (2.11.1). */
function attribute(attrId: string, value: object): PKCS12Attribute {
  return Object.assign(new PKCS12Attribute(), { attrId, attrValues: [derFrom(value)] });
}

function dataOf(der: ArrayBuffer): ContentInfo {
  return new ContentInfo({ contentType: id_data, content: derFrom(new OctetString(der)) });
}

function derFrom(value: object): ArrayBuffer {
  return AsnConvert.serialize(value);
}

/** The bytes without those that Node keeps around them. */
function exactly(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
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

function macOf(content: ArrayBuffer, passphrase: string): MacData {
  const salt = randomBytes(16);
  const saltBuffer = forge.util.createBuffer(salt.toString('latin1'));
  const key = generateKey(passphrase, saltBuffer, forMac, keyDerivationRounds, 32, forge.md.sha256.create());
  const mac = createHmac('sha256', Buffer.from(key.getBytes(), 'latin1')).update(new Uint8Array(content)).digest();
  return new MacData({
    mac: new DigestInfo({ digestAlgorithm: sha256, digest: new OctetString(mac) }),
    macSalt: new OctetString(salt),
    iterations: keyDerivationRounds,
  });
}
