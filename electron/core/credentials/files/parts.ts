import type { CredentialProblem } from '#shared/contract/credential-inspection.ts';
import type { CertificateFacts } from '../../certificates/read-certificate.ts';

/** What kind of file a part came in; it decides what is missing when the part stays alone. */
export type Container = 'plain' | 'pkcs12';

export interface CertificatePart extends CertificateFacts {
  readonly type: 'certificate';
  readonly container: Container;
}

export interface PrivateKeyPart {
  readonly type: 'private-key';
  readonly container: Container;
  /** PKCS#8. */
  readonly pem: string;
  readonly publicKeySha256: string;
  readonly algorithm: 'rsa' | 'p-256' | 'other';
  /** Name of the curve, for what is said about a wrong one. */
  readonly curve: string;
}

export interface ProfilePart {
  readonly type: 'profile';
  readonly name: string;
  /** Null for a wildcard or when there is none. */
  readonly bundleId: string | null;
  readonly isWildcard: boolean;
  readonly teamId: string | null;
  readonly environment: 'sandbox' | 'production' | null;
  readonly notBefore: Date | null;
  readonly notAfter: Date | null;
}

export interface RequestPart {
  readonly type: 'csr';
}

export type Part = CertificatePart | PrivateKeyPart | ProfilePart | RequestPart;

/** What one file holds. */
export interface FileParts {
  readonly parts: readonly Part[];
  readonly problems: readonly CredentialProblem[];
}
