import { certificateKinds } from '../apns/certificates.ts';
import type { CredentialDetails } from '../contract/credentials.ts';

/** What a credential is, in the middle of a sentence. */
export function describeCredentialKind(credential: Pick<CredentialDetails, 'kind'>): string {
  switch (credential.kind) {
    case 'key':
      return 'signing key';
    case 'certificate':
      return 'certificate';
    case 'private-key':
      return 'private key';
  }
}

/** The id or address a credential is known by: key id, bundle id, or the address in its signing request. May be empty. */
export function describeCredentialSubject(credential: CredentialDetails): string {
  switch (credential.kind) {
    case 'key':
      return credential.keyId;
    case 'certificate':
      return credential.bundleId ?? credential.topics[0] ?? certificateKinds[credential.certificateKind].label;
    case 'private-key':
      return credential.email;
  }
}
