import { fail } from '#shared/failure.ts';
import forge from 'node-forge';
import type { SigningRequestSubject } from '#shared/contract/credentials.ts';

// The library's types take the type of a value for its class.
const { IA5STRING, UTF8 } = forge.asn1.Type as unknown as Readonly<Record<'IA5STRING' | 'UTF8', forge.asn1.Class>>;

/**
 * A signing request (PKCS#10, SHA-256) in PEM, with the subject that Keychain Access writes: e-mail address and common name.
 * @param keyPem an RSA key
 */
export function makeSigningRequest(keyPem: string, { commonName, email }: SigningRequestSubject): string {
  const key = forge.pki.privateKeyFromPem(keyPem);
  const request = forge.pki.createCertificationRequest();
  request.publicKey = forge.pki.rsa.setPublicKey(key.n, key.e);
  request.setSubject([
    { name: 'emailAddress', value: email, valueTagClass: IA5STRING },
    { name: 'commonName', value: commonName, valueTagClass: UTF8 },
  ]);
  request.sign(key, forge.md.sha256.create());
  return forge.pki.certificationRequestToPem(request).replaceAll('\r\n', '\n');
}

/** Trims what was typed. Throws `signing-request-name-missing`, `signing-request-email-invalid`. */
export function checkSubject(subject: SigningRequestSubject): SigningRequestSubject {
  const commonName = subject.commonName.trim();
  const email = subject.email.trim();
  if (commonName === '') throw fail('signing-request-name-missing');
  // The field takes ASCII only: RFC 2985, 5.2.1.
  if (!/^(?=[\x21-\x7e]+$)[^@]+@[^@.]+(?:\.[^@.]+)+$/.test(email))
    throw fail('signing-request-email-invalid', { email });
  return { commonName, email };
}

/** A name for the file that every system takes. */
export function signingRequestFileName(commonName: string): string {
  const safe = commonName.replace(/[\p{C}<>:"/\\|?*]+/gu, '-').replace(/^[\s.]+|[\s.]+$/g, '');
  return `${safe === '' ? 'request' : safe}.certSigningRequest`;
}
