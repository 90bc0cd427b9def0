import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { fail } from '#shared/failure.ts';
import { algorithmOf, recogniseDer } from './der-kinds.ts';
import { decodeText, findPemBlocks, type PemBlock } from './pem.ts';

export interface ReadKey {
  /** PKCS#8 as Apple writes it: 64 columns, LF, a newline at the end. */
  readonly keyPem: string;
  /** SHA-256 of the public key (SPKI), lower-case hex. */
  readonly fingerprintSha256: string;
}

/** An Apple key has 257 bytes; certificates, profiles and p12 files that are to be named correctly are below this. */
export const maxKeyFileBytes = 64 * 1024;

/**
 * Reads the P-256 key of a `.p8` file: PEM with any line ends and text around it, bare Base64, or DER. Throws a `key-*`
 * failure that says what the file is instead; nothing of the file's content is in it.
 */
export function readSigningKey(bytes: Buffer): ReadKey {
  if (bytes.length > maxKeyFileBytes) throw fail('key-too-large');
  const text = decodeText(bytes);
  if (text.trim() === '') throw fail('key-empty');
  const blocks = findPemBlocks(text);
  const decisive = blocks.find((block) => isCertificate(block.label)) ?? blocks.find(isPrivateKey) ?? blocks[0];
  if (decisive !== undefined) return readBlock(decisive);
  if (/^(?:ssh-|ecdsa-sha2-|sk-|PuTTY-User-Key-File)/m.test(text)) throw fail('key-is-ssh');
  if (/<key>(?:ApplicationIdentifierPrefix|TeamIdentifier|Entitlements)<\/key>/.test(text))
    throw fail('key-is-profile');
  const bare = text.replace(/\s/g, '');
  return /^MI[A-Za-z\d+/]+={0,2}$/.test(bare) ? readDer(Buffer.from(bare, 'base64')) : readDer(bytes);
}

function isCertificate(label: string): boolean {
  return /^(?:X509 |TRUSTED )?CERTIFICATE$/.test(label);
}

function isPrivateKey({ label }: PemBlock): boolean {
  return label.endsWith('PRIVATE KEY');
}

function readBlock(block: PemBlock): ReadKey {
  const { label } = block;
  if (isCertificate(label)) throw fail('key-is-certificate');
  if (label.endsWith('CERTIFICATE REQUEST')) throw fail('key-is-csr');
  if (label.startsWith('PGP ')) throw fail('key-is-pgp');
  if (label.startsWith('OPENSSH ') || label.startsWith('SSH2 ')) throw fail('key-is-ssh');
  if (label === 'ENCRYPTED PRIVATE KEY') throw fail('key-is-encrypted');
  if (label === 'RSA PRIVATE KEY') throw fail('key-is-rsa');
  if (label.endsWith('PUBLIC KEY')) throw fail('key-is-public');
  if (block.isEncrypted) throw fail('key-is-encrypted');
  if (label !== 'PRIVATE KEY') throw fail('key-is-not-pkcs8', { found: `BEGIN ${label.slice(0, 40)}` });
  if (block.der === undefined) throw fail('key-damaged');
  return readPkcs8(block.der);
}

function readDer(der: Buffer): ReadKey {
  const kind = recogniseDer(der);
  switch (kind) {
    case 'pkcs8':
      return readPkcs8(der);
    case 'encrypted-pkcs8':
      throw fail('key-is-encrypted');
    case 'pkcs1-rsa':
      throw fail('key-is-rsa');
    case 'sec1-ec':
      throw fail('key-is-not-pkcs8', { found: 'SEC1 EC key' });
    case 'pkcs12':
      throw fail('key-is-pkcs12');
    case 'certificate':
      throw fail('key-is-certificate');
    case 'certificate-request':
      throw fail('key-is-csr');
    case 'public-key':
      throw fail('key-is-public');
    case 'signed-data':
    case 'unknown':
      throw fail('key-unreadable');
  }
}

function readPkcs8(der: Buffer): ReadKey {
  if (recogniseDer(der) === 'encrypted-pkcs8') throw fail('key-is-encrypted');
  const algorithm = algorithmOf(der);
  if (algorithm.name === 'rsa') throw fail('key-is-rsa');
  if (algorithm.name === 'unknown') throw fail('key-damaged');
  if (algorithm.curve !== 'P-256') throw fail('key-wrong-curve', { curve: algorithm.curve });
  const privateKey = importKey(der);
  const publicKey = createPublicKey(privateKey);
  if (!belongTogether(privateKey, publicKey)) throw fail('key-damaged');
  return {
    keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    fingerprintSha256: createHash('sha256')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex'),
  };
}

function importKey(der: Buffer): KeyObject {
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } catch {
    throw fail('key-damaged');
  }
}

/** The file carries both halves and the library believes it; a signature shows whether they fit. */
function belongTogether(privateKey: KeyObject, publicKey: KeyObject): boolean {
  try {
    const probe = Buffer.from('pushbench');
    return verify('sha256', probe, publicKey, sign('sha256', probe, privateKey));
  } catch {
    return false;
  }
}
