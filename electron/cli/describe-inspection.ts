import { environments } from '#shared/apns/environments.ts';
import type { CredentialInspection, CredentialProblem } from '#shared/contract/credential-inspection.ts';
import { credentialKindLabels } from '#shared/messages/credential-kinds.ts';

/** What files are, for reading: a line for each fact that is known, then one for each problem. */
export function describeInspection(inspection: CredentialInspection): string {
  const { notBefore, notAfter, fingerprintSha256, hasPrivateKey, problems } = inspection;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Kind', credentialKindLabels[inspection.kind]],
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
