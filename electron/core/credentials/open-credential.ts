import { credentialObjection } from '#shared/apns/credential-limits.ts';
import type { CertificateDetails, CredentialDetails, CredentialFilesChoice } from '#shared/contract/credentials.ts';
import { fail, FailureError } from '#shared/failure.ts';
import type { OpenCredential } from '#core/ports/credentials.ts';
import type { SigningKey } from '#core/ports/sender.ts';
import type { CredentialRecord } from '#core/ports/stores.ts';
import { certificateDetails, signingKeyDetails, type KeyIds } from './credential-details.ts';
import type { CredentialMaterial, InspectedFiles } from './files/credential-material.ts';
import { keyIdsOf } from './key-ids.ts';
import { findRecord, openRecord, recordIn, type SecretParts } from './open-secret.ts';
import { unusable } from './unusable-files.ts';

/** Opens a stored credential for sending; see `Credentials.open`. */
export async function openStored(parts: SecretParts, id: string, nowMs: number): Promise<OpenCredential> {
  const record = await findRecord(parts.store, id);
  checkCanSend(record.details, record.name, nowMs);
  const secret = await openRecord(parts.vault, record);
  const { name } = record;
  switch (secret.kind) {
    case 'key':
      return { id, name, credential: asSigningKey(id, secret.keyPem, secret.record.details, true) };
    case 'certificate':
      return {
        id,
        name,
        credential: {
          kind: 'certificate',
          credentialId: certificateConnection(id, secret.record.details),
          certificatePem: secret.certificatePem + secret.chainPem,
          keyPem: secret.keyPem,
        },
      };
    case 'private-key':
      throw fail('credential-without-certificate', { name });
  }
}

/** Opens files for one send; see `Credentials.openFiles`. `records`: what is stored, with the credential whose files they have to be. */
export function openInspected(
  inspected: InspectedFiles,
  choice: CredentialFilesChoice,
  records: readonly CredentialRecord[],
  nowMs: number,
): OpenCredential {
  if (choice.credentialId !== null) return openOwnFiles(inspected, recordIn(records, choice.credentialId), nowMs);
  const usable = firstUsable(inspected);
  if (usable.kind === 'key') {
    const ids = keyIdsOf(usable.item, choice);
    const { fingerprintSha256 } = usable.item.inspection;
    const credentialId = `inline:${fingerprintSha256 ?? ''}:${ids.keyId}:${ids.teamId}`;
    // Nothing of an asked key is stored, also where nobody said that it is that one.
    const mayKeepToken = !records.some((record) => record.keeping === 'ask' && isOfKey(record, fingerprintSha256));
    const credential = asSigningKey(credentialId, usable.item.keyPem, ids, mayKeepToken);
    return { id: null, name: ids.keyId, credential };
  }
  const { details } = usable;
  checkCanSend(details, details.commonName, nowMs);
  return {
    id: null,
    name: details.commonName,
    credential: asCertificate(usable, certificateConnection('inline', details)),
  };
}

/**
 * What is known of the credential that `openInspected` opens when the files are those of no record. Throws what it throws,
 * but for the days of a certificate.
 */
export function describeInspected(inspected: InspectedFiles, typed: KeyIds): CredentialDetails {
  const usable = firstUsable(inspected);
  if (usable.kind === 'certificate') return usable.details;
  return signingKeyDetails(usable.item, keyIdsOf(usable.item, typed), { environments: null, bundleIds: null });
}

function openOwnFiles(inspected: InspectedFiles, record: CredentialRecord, nowMs: number): OpenCredential {
  const { id, name, details } = record;
  checkCanSend(details, name, nowMs);
  const usable = usableIn(inspected);
  for (const found of usable) {
    if (found.kind === 'key' && details.kind === 'key') {
      if (found.item.inspection.fingerprintSha256 !== details.fingerprintSha256) continue;
      return { id, name, credential: asSigningKey(id, found.item.keyPem, details, record.keeping === 'vault') };
    }
    if (found.kind === 'certificate' && details.kind === 'certificate') {
      if (found.details.fingerprintSha256 !== details.fingerprintSha256) continue;
      return { id, name, credential: asCertificate(found, certificateConnection(id, details)) };
    }
  }
  throw usable.length === 0 ? unusable(inspected) : fail('credential-file-other', { name });
}

type Item<Kind extends CredentialMaterial['kind']> = Extract<CredentialMaterial, { kind: Kind }>;

interface UsableCertificate {
  readonly kind: 'certificate';
  readonly item: Item<'certificate'>;
  readonly details: CertificateDetails;
  readonly keyPem: string;
}

type Usable = UsableCertificate | { readonly kind: 'key'; readonly item: Item<'key'> };

/** Throws why nothing in the files can send. */
function firstUsable(inspected: InspectedFiles): Usable {
  const [first] = usableIn(inspected);
  if (first === undefined) throw unusable(inspected);
  return first;
}

/** What can send: certificates with their keys, the one that is valid longest first, then signing keys. */
function usableIn({ material }: InspectedFiles): readonly Usable[] {
  const certificates: UsableCertificate[] = [];
  const keys: Usable[] = [];
  for (const item of material) {
    if (item.kind === 'key') keys.push({ kind: 'key', item });
    if (item.kind !== 'certificate' || item.keyPem === null) continue;
    const details = certificateDetails(item);
    if (details !== undefined) certificates.push({ kind: 'certificate', item, details, keyPem: item.keyPem });
  }
  return [...certificates.toSorted((one, other) => other.details.notAfterMs - one.details.notAfterMs), ...keys];
}

/** A signing key for as long as one send takes. */
export function asSigningKey(
  credentialId: string,
  keyPem: string,
  { keyId, teamId }: KeyIds,
  mayKeepToken: boolean,
): SigningKey {
  return { kind: 'key', credentialId, keyPem, keyId, teamId, mayKeepToken };
}

function isOfKey({ details }: CredentialRecord, fingerprintSha256: string | null): boolean {
  return details.kind === 'key' && details.fingerprintSha256 === fingerprintSha256;
}

function asCertificate({ item, keyPem }: UsableCertificate, credentialId: string): OpenCredential['credential'] {
  return { kind: 'certificate', credentialId, certificatePem: item.certificatePem + item.chainPem, keyPem };
}

/** A certificate that was replaced does not send over the connections of the one before. */
function certificateConnection(id: string, { fingerprintSha256 }: CertificateDetails): string {
  return `certificate:${id}:${fingerprintSha256}`;
}

/** Throws `credential-without-certificate`, `certificate-expired`, `certificate-not-yet-valid`. */
function checkCanSend(details: CredentialDetails, name: string, nowMs: number): void {
  const objection = credentialObjection({ ...details, name }, nowMs);
  if (objection !== undefined) throw new FailureError(objection);
}
