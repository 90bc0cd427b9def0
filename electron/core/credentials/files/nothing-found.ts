import type { CredentialInspection } from '#shared/contract/credential-inspection.ts';

/** The inspection of files in which nothing was found. */
export const nothingFound: CredentialInspection = {
  kind: 'unknown',
  topics: [],
  environments: [],
  bundleId: null,
  teamId: null,
  keyId: null,
  notBefore: null,
  notAfter: null,
  expired: false,
  hasPrivateKey: false,
  fingerprintSha256: null,
  problems: [],
};
