import { certificateKinds, type CertificateKind } from '../apns/certificates.ts';
import type { CredentialDetails } from '../contract/credentials.ts';

/** What is said of a certificate behind its bundle id. The universal one is what people expect. */
const certificateSuffixes: Record<CertificateKind, string> = {
  universal: '',
  development: ' (sandbox)',
  production: ' (production)',
  'voip-services': ` (${certificateKinds['voip-services'].label})`,
  watchkit: ` (${certificateKinds.watchkit.label})`,
  website: ` (${certificateKinds.website.label})`,
  pass: ` (${certificateKinds.pass.label})`,
  mdm: ` (${certificateKinds.mdm.label})`,
};

/** What a credential is called until somebody names it: by what people know it by. */
export function automaticCredentialName(details: CredentialDetails): string {
  switch (details.kind) {
    case 'key':
      return details.keyId;
    case 'certificate': {
      const subject = details.bundleId ?? details.topics[0] ?? details.commonName;
      return `${subject}${certificateSuffixes[details.certificateKind]}`;
    }
    case 'private-key':
      return details.commonName === '' ? `Private key ${details.publicKeySha256.slice(0, 8)}` : details.commonName;
  }
}
