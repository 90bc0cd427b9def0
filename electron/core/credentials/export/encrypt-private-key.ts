import { createPrivateKey } from 'node:crypto';
import forge from 'node-forge';
import { parseAsn1, type Asn1 } from '../../certificates/asn1.ts';
import '../files/key-derivation.ts';

/** Rounds of key derivation in what is exported: fifty times what OpenSSL takes, a tenth of what Pushbench reads. */
export const keyDerivationRounds = 100_000;

/** A private key under a passphrase: PKCS#8, PBES2 with AES-256 and PBKDF2 (HMAC with SHA-256). */
export function encryptPrivateKey(keyPem: string, passphrase: string): Asn1 {
  const der = createPrivateKey(keyPem).export({ type: 'pkcs8', format: 'der' });
  // The library takes characters for bytes; every other program takes UTF-8.
  return forge.pki.encryptPrivateKeyInfo(parseAsn1(der), Buffer.from(passphrase).toString('latin1'), {
    algorithm: 'aes256',
    prfAlgorithm: 'sha256',
    count: keyDerivationRounds,
    saltSize: 16,
  });
}

export function encryptPrivateKeyPem(keyPem: string, passphrase: string): string {
  return forge.pki.encryptedPrivateKeyToPem(encryptPrivateKey(keyPem, passphrase)).replaceAll('\r\n', '\n');
}
