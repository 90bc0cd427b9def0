import { environments } from '#shared/apns/environments.ts';
import { hasEnded, stageOf } from '#shared/apns/validity.ts';
import type { Credential, CertificateCredential, SigningKeyCredential } from '#shared/contract/credentials.ts';
import { explainRefusal } from '#shared/messages/credential-answers.ts';
import { credentialKindLabels } from '#shared/messages/credential-kinds.ts';

/** A credential as `--json` prints it: what is known of it, and whether it is past its end. */
export type ListedCredential = Credential & { readonly expired: boolean };

export function listCredential(credential: Credential, nowMs = Date.now()): ListedCredential {
  return { ...credential, expired: credential.kind === 'certificate' && hasEnded(credential.notAfterMs, nowMs) };
}

/** A credential for reading: its name, then indented lines. */
export function describeCredential(credential: ListedCredential, nowMs = Date.now()): string {
  const { name, hasSecret, keeping, isSample } = credential;
  const notes = [
    isSample ? 'Sample; works with Local APNs only' : null,
    keeping === 'ask' ? 'Not stored: give its file at every use (--key, --cert)' : null,
    keeping === 'vault' && !hasSecret ? 'Its secret is not here any more: import its file again' : null,
  ].filter((note) => note !== null);
  return [name, ...factsOf(credential, nowMs), ...answersOf(credential), ...notes].join('\n  ');
}

function factsOf(credential: ListedCredential, nowMs: number): string[] {
  switch (credential.kind) {
    case 'key':
      return signingKeyFacts(credential);
    case 'certificate':
      return certificateFacts(credential, nowMs);
    case 'private-key': {
      const asks = [credential.commonName, credential.email].filter((part) => part !== '').join(', ');
      return [`Private key that waits for its certificate${asks === '' ? '' : ` (request of ${asks})`}`];
    }
  }
}

function signingKeyFacts({ keyId, teamId, scope }: SigningKeyCredential): string[] {
  return [
    `Signing key ${keyId} of team ${teamId}`,
    ...(scope.environments === null
      ? []
      : [`For ${scope.environments.map((name) => environments[name].label).join(', ')}`]),
    ...(scope.bundleIds === null ? [] : [`Topics of ${scope.bundleIds.join(', ')}`]),
  ];
}

function certificateFacts(certificate: CertificateCredential, nowMs: number): string[] {
  const { certificateKind, bundleId, teamId, topics, isSignedByApple, issuerNames } = certificate;
  const { environments: names, fingerprintSha256 } = certificate;
  const owner = [bundleId, teamId === null ? null : `team ${teamId}`].filter((part) => part !== null).join(', ');
  return [
    `${credentialKindLabels[certificateKind]}${owner === '' ? '' : `, ${owner}`}`,
    `For ${names.map((name) => environments[name].label).join(', ')}; topics ${topics.join(', ')}`,
    describeEnd(certificate, nowMs),
    ...(isSignedByApple ? [] : [describeForeignIssuer(issuerNames)]),
    `SHA-256 ${fingerprintSha256}`,
  ];
}

/** The names are all that is known: nobody has verified a signature. */
function describeForeignIssuer(issuerNames: readonly string[]): string {
  const issuers = issuerNames.length === 0 ? 'nobody' : issuerNames.join(' ← ');
  return `Names ${issuers} as its issuer, which is not Apple (signatures are not verified)`;
}

function describeEnd(certificate: CertificateCredential, nowMs: number): string {
  const stage = stageOf(certificate, nowMs);
  const end = dayOf(certificate.notAfterMs);
  switch (stage.code) {
    case 'ended':
      return `Expired on ${end}: APNs refuses it; renew it with “csr renew”`;
    case 'not-yet-valid':
      return `Valid only from ${dayOf(certificate.notBeforeMs)}: APNs refuses it until then`;
    case 'ends-soon':
      return `Valid to ${end} (${countDays(stage.daysLeft)} left; renew it with “csr renew”)`;
    case 'valid':
      return `Valid to ${end} (${countDays(stage.daysLeft)} left)`;
  }
}

/** Counted up, as in the window: the last hours are a day. */
function countDays(days: number): string {
  return days === 1 ? '1 day' : `${String(days)} days`;
}

/** What APNs said last, where and for which topic. */
function answersOf({ answers }: Credential): string[] {
  return answers.map(({ environment, topic, reason, atMs }) => {
    const said = reason === null ? 'Accepted' : `Refused (${explainRefusal(reason).said})`;
    return `${said} in ${environments[environment].label} on ${dayOf(atMs)}${topic === '' ? '' : ` for ${topic}`}`;
  });
}

function dayOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}
