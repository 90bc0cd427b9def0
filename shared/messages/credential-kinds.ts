import { certificateKinds, type CertificateKind } from '../apns/certificates.ts';
import type { InspectedKind } from '../contract/credential-inspection.ts';

/** What credential files hold, and what a credential is, as the value of a fact. */
export const credentialKindLabels: Readonly<Record<InspectedKind, string>> = {
  universal: certificate('universal'),
  development: certificate('development'),
  production: certificate('production'),
  'voip-services': certificate('voip-services'),
  watchkit: certificate('watchkit'),
  website: certificate('website'),
  pass: certificate('pass'),
  mdm: certificate('mdm'),
  certificate: 'Certificate, not for pushes',
  key: 'Signing key (.p8)',
  'private-key': 'Private key without its certificate',
  profile: 'Provisioning profile',
  csr: 'Certificate signing request',
  unknown: 'Not recognised',
};

function certificate(kind: CertificateKind): string {
  return `Certificate: ${certificateKinds[kind].label}`;
}
