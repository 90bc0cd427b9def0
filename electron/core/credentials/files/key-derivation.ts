import { pbkdf2Sync } from 'node:crypto';
import forge from 'node-forge';
import { bytesOf, childrenOf, isA, type Asn1 } from '../../certificates/asn1.ts';
import { unreadable } from './problems.ts';

/*
 * An encrypted file says itself how many rounds the derivation of its key takes, so one made to do harm could keep a thread
 * busy for hours, where native code does not let it be ended. Usual exports have 2,048 to 600,000 rounds.
 */

const pbes2 = '1.2.840.113549.1.5.13';

const maxIterations = 1_000_000;

/**
 * Throws `UnreadableError` when the structure asks for more than a million rounds. In every scheme of PKCS#5 and PKCS#12 the
 * number of rounds is the INTEGER that follows the salt, an OCTET STRING.
 */
export function refuseManyIterations(node: Asn1 | undefined): void {
  const children = childrenOf(node);
  for (const [index, child] of children.entries()) {
    const isCount = isA(child, 'integer') && isA(children[index - 1], 'octetString');
    if (isCount && BigInt(`0x0${bytesOf(child).toString('hex')}`) > maxIterations) {
      throw unreadable('tooManyIterations', maxIterations);
    }
    refuseManyIterations(child);
  }
}

interface PasswordBasedEncryption {
  getCipher: (oid: string, parameters: Asn1, passphrase: string | null | undefined) => unknown;
}

type DeriveKey = (
  passphrase: string,
  salt: string,
  rounds: number,
  bytes: number,
  digest: { readonly algorithm: string },
) => string;

/**
 * Lets Node derive keys (PBKDF2), which the library would do in JavaScript: twenty times slower, and some programs take 600,000 rounds.
 */
function speedUpLibrary(): void {
  // The library's types want the digest's object or its name; its own callers give the object.
  const pkcs5 = forge.pkcs5 as unknown as { pbkdf2: DeriveKey };
  pkcs5.pbkdf2 = (passphrase, salt, rounds, bytes, { algorithm }) => {
    const digest = algorithm.replace('/', '-');
    return pbkdf2Sync(Buffer.from(passphrase, 'latin1'), Buffer.from(salt, 'latin1'), rounds, bytes, digest).toString(
      'latin1',
    );
  };
}
speedUpLibrary();

/**
 * Puts the limit at the library's own door to key derivation as well: a p12 may hold encrypted parts inside of encrypted
 * parts, whose number of rounds is seen only on the way. There PBES2 also gets its passphrase as UTF-8, as OpenSSL writes it;
 * the library takes characters for bytes.
 */
function guardLibrary(): void {
  // The library's types leave this part out.
  const { pbe } = forge.pki as unknown as { readonly pbe: PasswordBasedEncryption };
  const getCipher = pbe.getCipher.bind(pbe);
  pbe.getCipher = (oid, parameters, passphrase) => {
    refuseManyIterations(parameters);
    return getCipher(oid, parameters, oid === pbes2 ? Buffer.from(passphrase ?? '').toString('latin1') : passphrase);
  };
}
guardLibrary();
