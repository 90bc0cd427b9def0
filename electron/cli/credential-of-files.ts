import { certificateKindNames } from '#shared/apns/certificates.ts';
import type { ContractClient } from '#shared/contract/client.ts';
import type { Credential, CredentialFilesChoice, FoundCredential } from '#shared/contract/credentials.ts';

/**
 * What is known of the credential in files that are sent with and not stored, as if it were stored: the certificate that is valid longest,
 * else the signing key. Where nothing in them can send, a signing key without ids; sending with the files says why.
 */
export async function credentialOfFiles(client: ContractClient, choice: CredentialFilesChoice): Promise<Credential> {
  const { found } = await client.credentials.inspect({ files: choice.files, passphrase: choice.passphrase });
  const usable = found.filter(({ inspection }) => inspection.hasPrivateKey);
  const certificates = usable.flatMap((item) => asCertificate(item) ?? []);
  const [certificate] = certificates.toSorted((one, other) => other.notAfterMs - one.notAfterMs);
  return certificate ?? asSigningKey(usable, choice);
}

const notStored = {
  id: '',
  keeping: 'ask',
  isSample: false,
  hasSecret: false,
  createdAtMs: 0,
  lastAcceptedAtMs: null,
  answers: [],
} as const;

function asSigningKey(
  usable: readonly FoundCredential[],
  { keyId, teamId }: CredentialFilesChoice,
): Extract<Credential, { kind: 'key' }> {
  const inspection = usable.find((item) => item.inspection.kind === 'key')?.inspection;
  const id = keyId === '' ? (inspection?.keyId ?? '') : keyId;
  return {
    ...notStored,
    kind: 'key',
    name: id,
    keyId: id,
    teamId: teamId === '' ? (inspection?.teamId ?? '') : teamId,
    fingerprintSha256: inspection?.fingerprintSha256 ?? '',
    scope: { environments: null, bundleIds: null },
  };
}

function asCertificate({ name, issuerNames, inspection }: FoundCredential) {
  const certificateKind = certificateKindNames.find((kind) => kind === inspection.kind);
  if (certificateKind === undefined) return undefined;
  const { bundleId, teamId, environments, topics, notBefore, notAfter, fingerprintSha256, problems } = inspection;
  return {
    ...notStored,
    kind: 'certificate',
    name,
    certificateKind,
    commonName: name,
    bundleId,
    teamId,
    environments,
    topics,
    issuerNames,
    isSignedByApple: problems.every(({ code }) => code !== 'not-signed-by-apple'),
    notBeforeMs: Date.parse(notBefore ?? ''),
    notAfterMs: Date.parse(notAfter ?? ''),
    fingerprintSha256: fingerprintSha256 ?? '',
    publicKeySha256: '',
  } satisfies Credential;
}
