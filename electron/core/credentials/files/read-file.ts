import { splitDer } from '../../certificates/asn1.ts';
import { recogniseDer } from '../der-kinds.ts';
import { decodeText, findPemBlocks, type PemBlock } from '../pem.ts';
import { decryptLegacyPem, decryptPkcs8, wrongPassphrase } from './decrypt-private-key.ts';
import type { FileParts, Part } from './parts.ts';
import { problem, unreadable, UnreadableError } from './problems.ts';
import { readCertificatePart } from './read-certificate-part.ts';
import { readPkcs12 } from './read-pkcs12.ts';
import { readPrivateKey, type KeyForm } from './read-private-key.ts';
import { readProfile } from './read-profile.ts';

/** What a file holds, told by its content. Never throws: what cannot be read is among the problems. */
export function readFile(bytes: Buffer, passphrase: string | undefined): FileParts {
  return collect([() => readContent(bytes, passphrase)]);
}

/** Reads one part after the other; a part that cannot be read leaves its problem. */
function collect(readings: readonly (() => FileParts)[]): FileParts {
  const parts: Part[] = [];
  const problems = [];
  for (const read of readings) {
    try {
      const found = read();
      parts.push(...found.parts);
      problems.push(...found.problems);
    } catch (error) {
      problems.push(error instanceof UnreadableError ? error.problem : problem('junk'));
    }
  }
  return { parts, problems };
}

function readContent(bytes: Buffer, passphrase: string | undefined): FileParts {
  if (bytes.length > 0 && bytes.every((byte) => byte === 0)) throw unreadable('zeros');
  const text = decodeText(bytes);
  if (text.trim() === '') throw unreadable('empty');
  const blocks = findPemBlocks(text).filter(({ label }) => label !== 'EC PARAMETERS');
  if (blocks.length > 0) return collect(blocks.map((block) => () => readBlock(block, passphrase)));
  if (/^(?:ssh-|ecdsa-sha2-|sk-|PuTTY-User-Key-File)/m.test(text)) throw unreadable('sshKey');
  if (isAppStoreConnectFile(text)) throw unreadable('appStoreConnectFile');
  if (isPgp(bytes)) throw unreadable('pgpKey');
  if (/<plist[\s>]/.test(text)) return only(readProfile(bytes));
  const bare = text.replace(/\s/g, '');
  return readDer(/^MI[A-Za-z\d+/]+={0,2}$/.test(bare) ? Buffer.from(bare, 'base64') : bytes, passphrase);
}

/** The JSON that tools for App Store Connect keep such a key in, with its issuer id. */
function isAppStoreConnectFile(text: string): boolean {
  return /^\s*\{/.test(text) && /"(?:issuer_?id|issuer)"\s*:/i.test(text) && /"key_?id"\s*:/i.test(text);
}

/** A key of OpenPGP without its armor: a packet of a secret or public key with the version of its format (RFC 9580, 4.2 and 5.5). */
function isPgp(bytes: Buffer): boolean {
  const [first = 0, length = 0] = bytes;
  const isLong = [0x95, 0x99].includes(first) || ([0xc5, 0xc6].includes(first) && length >= 192);
  const isKey = isLong || [0x94, 0x98, 0xc5, 0xc6].includes(first);
  const version = bytes[isLong ? 3 : 2] ?? 0;
  return isKey && version >= 3 && version <= 6;
}

function only(part: Part): FileParts {
  return { parts: [part], problems: [] };
}

const keyForms: Partial<Record<string, KeyForm>> = {
  'PRIVATE KEY': 'pkcs8',
  'RSA PRIVATE KEY': 'pkcs1-rsa',
  'EC PRIVATE KEY': 'sec1-ec',
};

function readBlock(block: PemBlock, passphrase: string | undefined): FileParts {
  const { label, der, headers } = block;
  if (label.startsWith('PGP ')) throw unreadable('pgpKey');
  if (label.startsWith('OPENSSH ') || label.startsWith('SSH2 ')) throw unreadable('sshKey');
  if (label.endsWith('PUBLIC KEY')) throw unreadable('publicKey');
  if (label.endsWith('CERTIFICATE REQUEST')) return only({ type: 'csr' });
  if (label === 'DSA PRIVATE KEY') throw unreadable('otherKey', 'DSA');
  const form = keyForms[label];
  if (der === undefined) throw unreadable('damaged', label.endsWith('KEY') ? 'a private key' : 'a certificate');
  if (form !== undefined && block.isEncrypted) {
    return only(readOpened(decryptLegacyPem(der, headers, passphrase), form, passphrase));
  }
  // A key that names another form than it has is read by what it is.
  if (form !== undefined && recogniseDer(der) === 'unknown') throw unreadable('damaged', 'a private key');
  if (/^(?:X509 |TRUSTED )?CERTIFICATE$/.test(label)) return only(readCertificatePart(der, 'plain'));
  return readDer(der, passphrase);
}

/** A key after its decryption. A wrong passphrase may seem to fit and give nonsense. */
function readOpened(der: Buffer, form: KeyForm, passphrase: string | undefined): Part {
  const kind = recogniseDer(der);
  if (kind !== 'pkcs8' && kind !== form) throw wrongPassphrase(passphrase);
  return readPrivateKey(der, kind, 'plain');
}

function readDer(der: Buffer, passphrase: string | undefined): FileParts {
  const kind = recogniseDer(der);
  switch (kind) {
    case 'pkcs8':
    case 'pkcs1-rsa':
    case 'sec1-ec':
      return only(readPrivateKey(der, kind, 'plain'));
    case 'encrypted-pkcs8':
      return only(readOpened(decryptPkcs8(der, passphrase), 'pkcs8', passphrase));
    case 'pkcs12':
      return readPkcs12(der, passphrase);
    case 'signed-data':
      return only(readProfile(der));
    case 'certificate':
      return collect(splitDer(der).map((one) => () => only(readCertificatePart(one, 'plain'))));
    case 'certificate-request':
      return only({ type: 'csr' });
    case 'public-key':
      throw unreadable('publicKey');
    case 'unknown':
      throw unreadable('junk');
  }
}
