import type { Credential, SigningRequestSubject } from '#shared/contract/credentials.ts';

const nobody: SigningRequestSubject = { commonName: '', email: '' };

/** Whom a request names, as a proposal: what its own key was named with; for a new key, what the key made last was. */
export function proposeSubject(
  credential: Credential | null,
  credentials: readonly Credential[],
): SigningRequestSubject {
  if (credential !== null) return subjectOf(credential) ?? nobody;
  const latestFirst = credentials.toSorted((one, other) => other.createdAtMs - one.createdAtMs);
  return latestFirst.map(subjectOf).find((subject) => subject !== undefined) ?? nobody;
}

function subjectOf(credential: Credential): SigningRequestSubject | undefined {
  if (credential.kind !== 'private-key' || credential.commonName === '') return undefined;
  return { commonName: credential.commonName, email: credential.email };
}

/** Whether the certificate of a request has come: `before` is its credential at that time, `now` as it is listed. */
export function hasCertificateCome(before: Credential, now: Credential | undefined): boolean {
  if (now?.kind !== 'certificate') return false;
  return before.kind !== 'certificate' || before.fingerprintSha256 !== now.fingerprintSha256;
}
