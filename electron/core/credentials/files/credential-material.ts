import type { CredentialInspection } from '#shared/contract/credential-inspection.ts';
import type { FileProblem } from './problems-of-files.ts';

interface Found {
  /** The file it came in; a certificate's key may have come in another. */
  readonly fileName: string;
  /** What it is and what is wrong with it, without anything secret. */
  readonly inspection: CredentialInspection;
}

/** A certificate, with its private key where the files have it. */
export interface CertificateMaterial extends Found {
  readonly kind: 'certificate';
  readonly certificatePem: string;
  /** The authorities' certificates that came with it, its issuer's first; may be empty. */
  readonly chainPem: string;
  /** PKCS#8, not encrypted. Null: the files do not have it. Secret. */
  readonly keyPem: string | null;
  /** Of the public key (SPKI): equal to that of the private key it belongs to. */
  readonly publicKeySha256: string;
  readonly commonName: string;
  /** Its issuer, then the issuer's issuer as far as the files go. */
  readonly issuerNames: readonly string[];
}

/** A P-256 key that signs tokens. The team id, and the key id where the file's name lacks it, have to be asked for. */
export interface SigningKeyMaterial extends Found {
  readonly kind: 'key';
  /** PKCS#8, not encrypted. Secret. */
  readonly keyPem: string;
}

/** The private key of a certificate that is not among the files. */
export interface PrivateKeyMaterial extends Found {
  readonly kind: 'private-key';
  /** PKCS#8, not encrypted. Secret. */
  readonly keyPem: string;
  readonly publicKeySha256: string;
}

/** A provisioning profile; its inspection says bundle id, team id and environment. */
export interface ProfileMaterial extends Found {
  readonly kind: 'profile';
  readonly name: string;
}

export type CredentialMaterial = CertificateMaterial | SigningKeyMaterial | PrivateKeyMaterial | ProfileMaterial;

/** What credential files hold. Only `inspection` may leave the core. */
export interface InspectedFiles {
  /** Of the files as a whole: the first of what was found, with the problems of all. */
  readonly inspection: CredentialInspection;
  /** Certificates first, then keys, then profiles. Empty when nothing could be read. Never leaves the core. */
  readonly material: readonly CredentialMaterial[];
  /** What is wrong with the rest: it is among the problems of `inspection` and not among those of the material. */
  readonly rest: readonly FileProblem[];
}
