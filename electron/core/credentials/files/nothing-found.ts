import type { CredentialInspection, CredentialProblem } from '#shared/contract/credential-inspection.ts';
import type { InspectedFiles } from './credential-material.ts';

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

/** Files that are not read any further, for a reason that is about all of them. */
export function nothingBut(problem: CredentialProblem): InspectedFiles {
  return { inspection: { ...nothingFound, problems: [problem] }, material: [], rest: [{ fileName: '', problem }] };
}
