import { keyIdOfFileName } from '#shared/apns/apple-ids.ts';
import { appleOrganization, describeOtherCertificate } from '#shared/apns/certificates.ts';
import { hasEnded, stageOf } from '#shared/apns/validity.ts';
import type { CredentialInspection, CredentialProblem } from '#shared/contract/credential-inspection.ts';
import type { CredentialMaterial } from './credential-material.ts';
import { nothingFound } from './nothing-found.ts';
import type { FromFile, JoinedCertificate, JoinedParts } from './join-parts.ts';
import type { CertificatePart, PrivateKeyPart, ProfilePart } from './parts.ts';
import { inOrder, problemsOfFiles, type FileProblem } from './problems-of-files.ts';
import { problem } from './problems.ts';
import { issuerOrganization } from '../../certificates/read-certificate.ts';
import { tlsObjection } from './tls-objection.ts';

/** What was found, one by one: certificates first, then keys, then profiles. */
export function describeParts(joined: JoinedParts, nowMs: number): readonly CredentialMaterial[] {
  return [
    ...joined.certificates.map((certificate) => describeCertificate(certificate, joined.hasLockedFile, nowMs)),
    ...joined.keys.map((key) => describeKey(key, joined)),
    ...joined.profiles.map((found) => describeProfile(found, nowMs)),
  ];
}

/** What is wrong with what is in the files and was not found: it is none of the things that a credential is made of. */
export function problemsOfTheRest({ requests, problems }: JoinedParts): readonly FileProblem[] {
  return [
    ...requests.map((fileName) => ({ fileName, problem: problem('request') })),
    ...problems.map(({ file, problem: said }) => ({ fileName: file, problem: said })),
  ];
}

/** The files as a whole: the first of what was found, with all that is to be said about any of them. */
export function describeWhole(
  { requests }: JoinedParts,
  found: readonly CredentialMaterial[],
  rest: readonly FileProblem[],
  fileCount: number,
): CredentialInspection {
  const first = found[0]?.inspection ?? { ...nothingFound, kind: requests.length > 0 ? 'csr' : 'unknown' };
  const said = found.flatMap(({ fileName, inspection }) =>
    inspection.problems.map((about) => ({ fileName, problem: about })),
  );
  return { ...first, problems: problemsOfFiles([...said, ...rest], fileCount) };
}

function describeCertificate(joined: JoinedCertificate, hasLockedFile: boolean, nowMs: number): CredentialMaterial {
  const { file, part, key, chain } = joined;
  return {
    kind: 'certificate',
    fileName: file,
    inspection: {
      kind: part.kind ?? 'certificate',
      topics: part.topics,
      environments: part.environments,
      bundleId: part.bundleId,
      teamId: part.teamId,
      keyId: null,
      notBefore: part.notBefore.toISOString(),
      notAfter: part.notAfter.toISOString(),
      expired: hasEnded(part.notAfter.getTime(), nowMs),
      hasPrivateKey: key !== null,
      fingerprintSha256: part.fingerprintSha256,
      problems: inOrder(part.kind === null ? [otherCertificate(joined)] : problemsOf(joined, hasLockedFile, nowMs)),
    },
    certificatePem: part.pem,
    chainPem: chainPemOf(joined),
    keyPem: key?.pem ?? null,
    publicKeySha256: part.publicKeySha256,
    commonName: part.commonName,
    issuerNames: [part.issuerName, ...chain.map(({ issuerName }) => issuerName)],
  };
}

function otherCertificate({ part }: JoinedCertificate): CredentialProblem {
  const what =
    describeOtherCertificate(part.commonName) ??
    (part.isAuthority ? 'the certificate of an authority' : `a certificate for “${part.commonName}”`);
  return problem('otherCertificate', what);
}

function problemsOf(joined: JoinedCertificate, hasLockedFile: boolean, nowMs: number): readonly CredentialProblem[] {
  return [
    // The missing key may be in the file that could not be opened.
    ...(hasLockedFile ? [] : keyProblems(joined)),
    ...tlsProblems(joined),
    ...dayProblems(joined.part, nowMs),
    ...(isByApple(joined) ? [] : [problem('notSignedByApple', joined.part.issuerName)]),
  ];
}

function dayProblems({ notBefore, notAfter }: CertificatePart, nowMs: number): readonly CredentialProblem[] {
  const stage = stageOf({ notBeforeMs: notBefore.getTime(), notAfterMs: notAfter.getTime() }, nowMs);
  switch (stage.code) {
    case 'ended':
      return [problem('expired', dayOf(notAfter))];
    case 'not-yet-valid':
      return [problem('notYetValid', dayOf(notBefore))];
    case 'ends-soon':
      return [problem('expiresSoon', dayOf(notAfter), stage.daysLeft)];
    case 'valid':
      return [];
  }
}

function keyProblems({ key, hasOtherKey, part }: JoinedCertificate): readonly CredentialProblem[] {
  if (key !== null) return [];
  if (hasOtherKey) return [problem('keyMismatch')];
  return [problem(part.container === 'pkcs12' ? 'noPrivateKey' : 'certificateAlone')];
}

function tlsProblems(joined: JoinedCertificate): readonly CredentialProblem[] {
  const objection = tlsObjection(joined.part.pem + chainPemOf(joined), joined.key?.pem ?? null);
  return objection === undefined ? [] : [problem('refusedByTls', objection)];
}

function chainPemOf({ chain }: JoinedCertificate): string {
  return chain.map(({ pem }) => pem).join('');
}

/**
 * By the issuer's name, as Apple's intermediate certificates are not in the files people have; where an issuer's certificate
 * is in the file, its own issuer has to be Apple too.
 */
function isByApple({ part, chain }: JoinedCertificate): boolean {
  return [part, ...chain].every(
    (certificate) =>
      issuerOrganization(certificate) === appleOrganization && certificate.issuerName !== part.commonName,
  );
}

function describeKey({ file, part }: FromFile<PrivateKeyPart>, joined: JoinedParts): CredentialMaterial {
  const hasCertificates = joined.certificates.length > 0;
  const profile = joined.profiles[0]?.part;
  const keyId = keyIdOfFileName(file) ?? null;
  const isSigningKey =
    part.algorithm === 'p-256' && part.container === 'plain' && (!hasCertificates || /\.p8$/i.test(file));
  const common = {
    ...nothingFound,
    hasPrivateKey: true,
    fingerprintSha256: part.publicKeySha256,
  };
  if (isSigningKey) {
    return {
      kind: 'key',
      fileName: file,
      inspection: {
        ...common,
        kind: 'key',
        keyId,
        bundleId: profile?.bundleId ?? null,
        teamId: profile?.teamId ?? null,
        problems: /^(?:ApiKey|SubscriptionKey)_/i.test(file.split(/[/\\]/).at(-1) ?? '')
          ? [problem('appStoreConnectName')]
          : [],
      },
      keyPem: part.pem,
    };
  }
  return {
    kind: 'private-key',
    fileName: file,
    inspection: { ...common, kind: 'private-key', problems: strayKeyProblems(part, joined) },
    keyPem: part.pem,
    publicKeySha256: part.publicKeySha256,
  };
}

function strayKeyProblems(
  part: PrivateKeyPart,
  { certificates, hasLockedFile }: JoinedParts,
): readonly CredentialProblem[] {
  // Its certificate may be in the file that could not be opened, or is told that this key is another's.
  const isSaid = certificates.some(
    ({ part: { kind }, key, hasOtherKey }) => kind !== null && key === null && hasOtherKey,
  );
  if (hasLockedFile || isSaid) return [];
  return [certificates.length > 0 ? problem('strayKey') : loneKey(part)];
}

/** A key from a p12 waits for its certificate; another one was probably meant for tokens. */
function loneKey({ container, algorithm, curve }: PrivateKeyPart): CredentialProblem {
  if (container === 'pkcs12') return problem('noCertificate');
  return algorithm === 'rsa' ? problem('rsaKey') : problem('wrongCurve', curve);
}

function describeProfile({ file, part }: FromFile<ProfilePart>, nowMs: number): CredentialMaterial {
  const isExpired = part.notAfter !== null && hasEnded(part.notAfter.getTime(), nowMs);
  return {
    kind: 'profile',
    fileName: file,
    name: part.name,
    inspection: {
      ...nothingFound,
      kind: 'profile',
      topics: part.bundleId === null ? [] : [part.bundleId],
      environments: part.environment === null ? [] : [part.environment],
      bundleId: part.bundleId,
      teamId: part.teamId,
      notBefore: part.notBefore?.toISOString() ?? null,
      notAfter: part.notAfter?.toISOString() ?? null,
      expired: isExpired,
      problems: [
        ...(part.isWildcard ? [problem('wildcard')] : []),
        ...(part.environment === null ? [problem('noApsEnvironment')] : []),
        ...(isExpired ? [problem('profileExpired', dayOf(part.notAfter))] : []),
      ],
    },
  };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
