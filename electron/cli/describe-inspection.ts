import { certificateKinds, type CertificateKind } from '#shared/apns/certificates.ts';
import { environments } from '#shared/apns/environments.ts';
import type { CredentialInspection, CredentialProblem, InspectedKind } from '#shared/contract/credential-inspection.ts';

const otherKinds: Record<Exclude<InspectedKind, CertificateKind>, string> = {
  certificate: 'Certificate, not for pushes',
  key: 'Token signing key (.p8)',
  'private-key': 'Private key',
  profile: 'Provisioning profile',
  csr: 'Certificate signing request',
  unknown: 'Unknown',
};

function labelOf(kind: InspectedKind): string {
  return kind in certificateKinds
    ? `${certificateKinds[kind as CertificateKind].label} certificate`
    : otherKinds[kind as Exclude<InspectedKind, CertificateKind>];
}

/** What files are, for reading: a line for each fact that is known, then one for each problem. */
export function describeInspection(inspection: CredentialInspection): string {
  const { notBefore, notAfter, fingerprintSha256, hasPrivateKey, problems } = inspection;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Kind', labelOf(inspection.kind)],
    ['Topics', inspection.topics.join(', ')],
    ['Environments', inspection.environments.map((name) => environments[name].label).join(', ')],
    ['Bundle id', inspection.bundleId],
    ['Team id', inspection.teamId],
    ['Key id', inspection.keyId],
    ['Valid', notBefore === null || notAfter === null ? null : `${notBefore} to ${notAfter}`],
    ['Private key', fingerprintSha256 === null ? null : hasPrivateKey ? 'yes' : 'no'],
    ['SHA-256', fingerprintSha256],
  ];
  return [
    ...facts.flatMap(([name, value]) => (value === null || value === '' ? [] : [`${name.padEnd(14)}${value}`])),
    ...describeProblems(problems),
  ].join('\n');
}

/** What is to be noted about files: a line each. */
export function describeProblems(problems: readonly CredentialProblem[]): string[] {
  return problems.map(({ code, severity, message }) => `${severity} (${code}): ${message}`);
}
