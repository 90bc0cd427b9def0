import type {
  CredentialExport,
  KeyCheck,
  SigningRequest,
  SigningRequestSubject,
} from '#shared/contract/credentials.ts';
import type { ProviderTokenCheck } from '#shared/contract/provider-token-check.ts';

/** What can be done with a stored credential besides sending. Secrets go in and out of the vault, never to the caller. */
export interface CredentialTools {
  /**
   * Makes an RSA key of 2048 bits, stores it as a credential that waits for its certificate, and signs a request with it.
   * Throws `signing-request-name-missing`, `signing-request-email-invalid`, or why the vault cannot take it.
   */
  createSigningRequest(subject: SigningRequestSubject, name: string): Promise<SigningRequest>;
  /**
   * Signs a request with the key of a certificate, or with one that waits for its certificate and then names this subject. Throws also
   * `signing-request-not-rsa`, `credential-is-local` (the sample key), and why the secret does not open; an expired certificate is renewed.
   */
  renewSigningRequest(id: string, subject: SigningRequestSubject): Promise<SigningRequest>;
  /**
   * Writes certificate and key, or a key, encrypted, for the owner of the file only; gives the path. Throws `export-passphrase-short`,
   * `export-path-relative`, `export-path-is-folder`, `export-file-exists`, `export-folder-missing`, `export-folder-unwritable`,
   * `export-unwritable`, `export-not-a-certificate` (p12 of a signing
   * key), `credential-is-local` (the sample key), and why the secret does not open.
   */
  exportToFile(request: CredentialExport): Promise<string>;
  /** The provider token that a signing key sends now, without its signature. Throws `credential-not-a-key`. */
  describeProviderToken(id: string): Promise<ProviderTokenCheck>;
  /** Null: no key to compare the signature with. Throws `credential-not-a-key`. */
  checkProviderToken(token: string, credentialId: string | null): Promise<ProviderTokenCheck>;
  /** Signs and verifies with a stored secret, or with the sample key. Throws why the secret does not open. */
  checkKey(id: string): Promise<KeyCheck>;
}
