import type { CertificateDetails, CredentialDetails, KeyScope } from '#shared/contract/credentials.ts';
import { certificateKindNames } from '#shared/apns/certificates.ts';
import type { CertificateMaterial, PrivateKeyMaterial, SigningKeyMaterial } from './files/credential-material.ts';

type DetailsOf<Kind extends CredentialDetails['kind']> = Extract<CredentialDetails, { kind: Kind }>;

export interface KeyIds {
  readonly keyId: string;
  readonly teamId: string;
}

/** What is stored of a signing key besides the key itself. */
export function signingKeyDetails(
  { inspection }: SigningKeyMaterial,
  { keyId, teamId }: KeyIds,
  scope: KeyScope,
): DetailsOf<'key'> {
  return { kind: 'key', keyId, teamId, fingerprintSha256: inspection.fingerprintSha256 ?? '', scope };
}

/** What is stored of a certificate; `undefined` when it is not a push certificate. */
export function certificateDetails(material: CertificateMaterial): CertificateDetails | undefined {
  const { inspection, commonName, publicKeySha256, issuerNames } = material;
  const certificateKind = certificateKindNames.find((kind) => kind === inspection.kind);
  if (certificateKind === undefined) return undefined;
  const { bundleId, teamId, environments, topics, problems } = inspection;
  return {
    kind: 'certificate',
    certificateKind,
    commonName,
    bundleId,
    teamId,
    environments,
    topics,
    issuerNames,
    isSignedByApple: !problems.some(({ code }) => code === 'not-signed-by-apple'),
    notBeforeMs: Date.parse(inspection.notBefore ?? ''),
    notAfterMs: Date.parse(inspection.notAfter ?? ''),
    fingerprintSha256: inspection.fingerprintSha256 ?? '',
    publicKeySha256,
  };
}

/** What is stored of a private key that came without its certificate. */
export function privateKeyDetails({ publicKeySha256 }: PrivateKeyMaterial): DetailsOf<'private-key'> {
  return { kind: 'private-key', origin: 'imported', commonName: '', email: '', publicKeySha256 };
}
