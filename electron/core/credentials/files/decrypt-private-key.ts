import { createHash } from 'node:crypto';
import forge from 'node-forge';
import { derOf, parseAsn1, type Asn1 } from '../../certificates/asn1.ts';
import { refuseManyIterations } from './key-derivation.ts';
import { UnreadableError, unreadable } from './problems.ts';

/** DER of the PKCS#8 key that is inside of an encrypted one (RFC 5958). Throws `UnreadableError`. */
export function decryptPkcs8(der: Buffer, passphrase: string | undefined): Buffer {
  let encrypted: Asn1;
  try {
    encrypted = parseAsn1(der);
  } catch {
    throw unreadable('damaged', 'an encrypted private key');
  }
  refuseManyIterations(encrypted);
  try {
    // The library's types do not say that a wrong passphrase gives null.
    const opened = forge.pki.decryptPrivateKeyInfo(encrypted, passphrase ?? '') as Asn1 | null;
    if (opened !== null) return derOf(opened);
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    if (isUnsupported(error)) throw unreadable('unsupportedEncryption');
  }
  throw wrongPassphrase(passphrase);
}

/** The ciphers that OpenSSL writes into `DEK-Info`, under the library's names. */
const legacyCiphers: Partial<Record<string, { readonly cipher: forge.cipher.Algorithm; readonly keyBytes: number }>> = {
  'DES-CBC': { cipher: 'DES-CBC', keyBytes: 8 },
  'DES-EDE3-CBC': { cipher: '3DES-CBC', keyBytes: 24 },
  'AES-128-CBC': { cipher: 'AES-CBC', keyBytes: 16 },
  'AES-192-CBC': { cipher: 'AES-CBC', keyBytes: 24 },
  'AES-256-CBC': { cipher: 'AES-CBC', keyBytes: 32 },
};

/** DER of a key that is encrypted under PEM headers (RFC 1421 as OpenSSL writes it). Throws `UnreadableError`. */
export function decryptLegacyPem(der: Buffer, headers: string, passphrase: string | undefined): Buffer {
  const [, name = '', initial = ''] = /^\s*DEK-Info:\s*([\w-]+)\s*,\s*([\dA-F]+)/im.exec(headers) ?? [];
  const iv = Buffer.from(initial, 'hex');
  const method = legacyCiphers[name.toUpperCase()];
  if (method === undefined) throw unreadable('unsupportedEncryption');
  if (iv.length !== (method.cipher === 'AES-CBC' ? 16 : 8)) throw unreadable('damaged', 'an encrypted private key');
  const key = legacyKey(Buffer.from(passphrase ?? ''), iv.subarray(0, 8), method.keyBytes);
  const decipher = forge.cipher.createDecipher(method.cipher, forge.util.createBuffer(key.toString('latin1')));
  decipher.start({ iv: iv.toString('latin1') });
  decipher.update(forge.util.createBuffer(der.toString('latin1')));
  if (!decipher.finish()) throw wrongPassphrase(passphrase);
  return Buffer.from(decipher.output.getBytes(), 'latin1');
}

/** OpenSSL's EVP_BytesToKey with MD5 and one round, as `DEK-Info` implies. */
function legacyKey(passphrase: Buffer, salt: Buffer, keyBytes: number): Buffer {
  const blocks: Buffer[] = [];
  while (blocks.length * 16 < keyBytes) {
    const previous = blocks.at(-1) ?? Buffer.alloc(0);
    blocks.push(
      createHash('md5')
        .update(Buffer.concat([previous, passphrase, salt]))
        .digest(),
    );
  }
  return Buffer.concat(blocks).subarray(0, keyBytes);
}

export function wrongPassphrase(passphrase: string | undefined): UnreadableError {
  return unreadable(passphrase === undefined || passphrase === '' ? 'passphraseNeeded' : 'wrongPassphrase');
}

/** Whether the library refused a method instead of failing with it. */
export function isUnsupported(error: unknown): boolean {
  return error instanceof Error && /unsupported|not supported|cannot read/i.test(error.message);
}
