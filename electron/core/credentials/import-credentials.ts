import { randomUUID } from 'node:crypto';
import type { CredentialDetails, CredentialImport, Keeping } from '#shared/contract/credentials.ts';
import { fail } from '#shared/failure.ts';
import { automaticCredentialName } from '#shared/messages/credential-names.ts';
import type { TokenOwner } from '#core/ports/sender.ts';
import type { CredentialRecord } from '#core/ports/stores.ts';
import { certificateDetails, privateKeyDetails, signingKeyDetails } from './credential-details.ts';
import type { CertificateMaterial, CredentialMaterial, SigningKeyMaterial } from './files/credential-material.ts';
import { keepCredentials, type CredentialToKeep } from './keep-credentials.ts';
import { keyIdsOf } from './key-ids.ts';
import { openSecret, type SecretParts } from './open-secret.ts';
import type { ImportPlan } from './plan-import.ts';
import { formatSecret } from './stored-secret.ts';

/** One thing of the files, and what is to be done with it. */
export interface PlannedItem {
  readonly item: CredentialMaterial;
  readonly plan: ImportPlan;
}

type ActivePlan = Exclude<ImportPlan, { action: 'none' | 'known' }>;
type ImportableMaterial = Exclude<CredentialMaterial, { kind: 'profile' }>;

export interface ImportParts extends SecretParts {
  now(): number;
  /** Forgets the provider token of a signing key. */
  forgetToken(owner: TokenOwner): Promise<void>;
}

/**
 * Does what was planned, all or nothing. Gives the ids of what was changed. Throws `key-id-*`, `team-id-*`, `credential-exists`,
 * or why the vault cannot take it.
 */
export async function importCredentials(
  parts: ImportParts,
  planned: readonly PlannedItem[],
  input: CredentialImport,
): Promise<readonly string[]> {
  const active = planned.flatMap(({ item, plan }) =>
    item.kind === 'profile' || plan.action === 'none' || plan.action === 'known' ? [] : [{ item, plan }],
  );
  const keys = active.filter(({ item }) => item.kind === 'key');
  const wishes = {
    ...input,
    name: active.length === 1 ? input.name : '',
    // One id cannot be that of several keys.
    keyId: keys.length === 1 ? input.keyId : '',
  };
  const credentials: CredentialToKeep[] = [];
  for (const { item, plan } of active) credentials.push(await describeCredential(parts, item, plan, wishes));
  await keepCredentials(parts, credentials);
  for (const { after } of credentials) {
    // It may have been made while the key was stored, or was given without being imported.
    if (after.keeping === 'ask' && after.details.kind === 'key')
      await parts.forgetToken(after.details).catch(() => undefined);
  }
  return credentials.map(({ after }) => after.id);
}

async function describeCredential(
  parts: ImportParts,
  item: ImportableMaterial,
  plan: ActivePlan,
  wishes: CredentialImport,
): Promise<CredentialToKeep> {
  const before = plan.action === 'add' ? null : plan.target;
  const details = detailsOf(item, before, wishes);
  const keyPem = item.keyPem ?? (plan.keyFrom === null ? null : (await openSecret(parts, plan.keyFrom)).keyPem);
  // Only the stored key of a certificate that came alone is there, so that its credential stays as it was kept.
  const keeping: Keeping = item.keyPem === null ? (before?.keeping ?? 'vault') : wishes.keeping;
  const after = {
    id: before?.id ?? randomUUID(),
    name: nameOf(before, details, plan, wishes.name.trim()),
    keeping,
    details,
    createdAtMs: before?.createdAtMs ?? parts.now(),
  };
  return { before, after, secret: keeping === 'ask' || keyPem === null ? null : secretOf(item, keyPem) };
}

function detailsOf(
  item: ImportableMaterial,
  before: CredentialRecord | null,
  wishes: CredentialImport,
): CredentialDetails {
  switch (item.kind) {
    case 'key':
      return before === null
        ? signingKeyDetails(item, keyIdsOf(item, wishes), wishes.scope)
        : detailsOfKnownKey(item, before, wishes);
    case 'certificate':
      return detailsOfCertificate(item);
    case 'private-key':
      return before?.details ?? privateKeyDetails(item);
  }
}

/** A key that is there needs no ids; other ones than its own are a contradiction. */
function detailsOfKnownKey(
  item: SigningKeyMaterial,
  { name, details }: CredentialRecord,
  wishes: CredentialImport,
): CredentialDetails {
  if (details.kind !== 'key') return details;
  const isSaid = (text: string) => text.trim() !== '';
  const ids = keyIdsOf(item, {
    keyId: isSaid(wishes.keyId) || item.inspection.keyId !== null ? wishes.keyId : details.keyId,
    teamId: isSaid(wishes.teamId) || item.inspection.teamId !== null ? wishes.teamId : details.teamId,
  });
  const { keyId, teamId } = details;
  if (ids.keyId !== keyId || ids.teamId !== teamId) throw fail('credential-exists', { name, ids: { keyId, teamId } });
  return details;
}

function detailsOfCertificate(item: CertificateMaterial): CredentialDetails {
  const details = certificateDetails(item);
  if (details === undefined) throw new TypeError('A certificate of another kind is never planned.');
  return details;
}

function secretOf(item: ImportableMaterial, keyPem: string): string {
  if (item.kind !== 'certificate') return formatSecret({ keyPem });
  return formatSecret({ certificatePem: item.certificatePem, chainPem: item.chainPem, keyPem });
}

/** A key that gets its certificate is called after that, unless somebody gave it a name. */
function nameOf(
  before: CredentialRecord | null,
  details: CredentialDetails,
  { action }: ActivePlan,
  typed: string,
): string {
  const automatic = automaticCredentialName(details);
  if (before === null) return typed === '' ? automatic : typed;
  if (action !== 'join') return before.name;
  if (typed !== '') return typed;
  return before.name === automaticCredentialName(before.details) ? automatic : before.name;
}
