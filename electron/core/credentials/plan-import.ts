import type { CredentialProblem } from '#shared/contract/credential-inspection.ts';
import type { CertificateDetails, CredentialDetails, Keeping } from '#shared/contract/credentials.ts';
import type { CredentialRecord } from '#core/ports/stores.ts';
import { certificateDetails } from './credential-details.ts';
import type {
  CertificateMaterial,
  CredentialMaterial,
  PrivateKeyMaterial,
  SigningKeyMaterial,
} from './files/credential-material.ts';

export interface StoredCredential {
  readonly record: CredentialRecord;
  /** `asked`: never stored. `lost`: gone or unreadable for good. */
  readonly secret: 'there' | 'lost' | 'asked';
}

/** What importing one thing does. `keyFrom`: the credential whose stored private key it takes; null: the files have it, or it is asked for. */
export type ImportPlan =
  | { readonly action: 'none' }
  | { readonly action: 'known'; readonly target: CredentialRecord; readonly isOlder: boolean }
  | { readonly action: 'add'; readonly keyFrom: string | null }
  | {
      readonly action: 'restore' | 'replace' | 'join';
      readonly target: CredentialRecord;
      readonly keyFrom: string | null;
    };

/** A stored credential as it is after what was planned so far; without `target` it is one of this import. */
interface Place {
  readonly target: CredentialRecord | null;
  readonly details: CredentialDetails;
  readonly secret: StoredCredential['secret'];
}

const none: ImportPlan = { action: 'none' };

/** The records that have to do with the material: only their secrets matter to `planImport`. */
export function relatedRecords(
  material: readonly CredentialMaterial[],
  records: readonly CredentialRecord[],
): readonly CredentialRecord[] {
  const found = new Set(material.map(publicKeyOf));
  return records.filter(({ details }) => found.has(publicKeyOfDetails(details)));
}

/**
 * Decides for each thing that files hold what importing it does, in the order of `material`. Newer certificates have the first
 * choice; two things never claim the same credential.
 */
export function planImport(
  material: readonly CredentialMaterial[],
  stored: readonly StoredCredential[],
  keeping: Keeping,
): readonly ImportPlan[] {
  let places: readonly Place[] = stored.map(({ record, secret }) => ({
    target: record,
    details: record.details,
    secret,
  }));
  const plans = new Map<CredentialMaterial, ImportPlan>();
  const certificates = material.filter((item) => item.kind === 'certificate');
  for (const item of certificates.toSorted((one, other) => endOf(other) - endOf(one))) {
    const details = certificateDetails(item);
    if (details === undefined) continue;
    const plan = planCertificate(item, details, places, keeping);
    plans.set(item, plan);
    places = afterwards(places, plan, details);
  }
  const isMismatched = certificates.some((item) => hasMismatch(item) && isNone(plans.get(item)));
  for (const item of material) {
    if (item.kind === 'key') plans.set(item, planSigningKey(item, places, keeping));
    if (item.kind === 'private-key') plans.set(item, planPrivateKey(item, places, keeping, isMismatched));
  }
  return material.map((item) => plans.get(item) ?? none);
}

/** Whether a problem still is one: a certificate that finds its key among the stored ones does not miss it. */
export function isSettled({ code }: CredentialProblem, item: CredentialMaterial, plan: ImportPlan): boolean {
  const isAboutKey = code === 'no-private-key' || code === 'key-mismatch';
  return isAboutKey && item.kind === 'certificate' && !isNone(plan);
}

function planCertificate(
  item: CertificateMaterial,
  details: CertificateDetails,
  places: readonly Place[],
  keeping: Keeping,
): ImportPlan {
  if (!isImportable(item)) return none;
  const ofKey = places.filter((place) => publicKeyOfDetails(place.details) === item.publicKeySha256);
  const hasKey = item.keyPem !== null;
  const keyFrom = hasKey ? null : (ofKey.find(({ secret }) => secret === 'there')?.target?.id ?? null);
  const isKeyless = !hasKey && keyFrom === null;
  const same = ofKey.find(({ details: other }) => isCertificate(other) && isEqual(other, details));
  if (same !== undefined) {
    if (isKeyless && same.secret === 'lost') return none;
    return planSame(same, hasKey ? keeping : 'ask', keyFrom);
  }
  const sibling = ofKey.find(({ details: other }) => isCertificate(other) && isForTheSame(other, details));
  if (sibling !== undefined && endOfDetails(sibling.details) > details.notAfterMs) return planOlder(sibling);
  const place = sibling ?? ofKey.find((candidate) => candidate.details.kind === 'private-key');
  if (place !== undefined && place.target !== null) {
    if (isKeyless && place.secret === 'lost') return none;
    return { action: sibling === undefined ? 'join' : 'replace', target: place.target, keyFrom };
  }
  // What shall never be stored has to come with its key: nobody could give the stored one at the next use.
  return isKeyless || (!hasKey && keeping === 'ask') ? none : { action: 'add', keyFrom };
}

function planOlder({ target }: Place): ImportPlan {
  return target === null ? none : { action: 'known', target, isOlder: true };
}

function planSigningKey(item: SigningKeyMaterial, places: readonly Place[], keeping: Keeping): ImportPlan {
  const same = places.find(
    ({ details }) => details.kind === 'key' && publicKeyOfDetails(details) === publicKeyOf(item),
  );
  return same === undefined ? { action: 'add', keyFrom: null } : planSame(same, keeping, null);
}

function planPrivateKey(
  item: PrivateKeyMaterial,
  places: readonly Place[],
  keeping: Keeping,
  isMismatched: boolean,
): ImportPlan {
  const ofKey = places.filter(({ details }) => publicKeyOfDetails(details) === item.publicKeySha256);
  const waiting = ofKey.find(({ details }) => details.kind === 'private-key');
  if (waiting !== undefined) return planSame(waiting, keeping, null);
  const owner = ofKey.find(({ details }) => details.kind === 'certificate');
  if (owner !== undefined) {
    // A lost secret is lost with its certificate, so that the key alone does not bring it back.
    const isKnown = owner.secret !== 'lost' && owner.target !== null;
    return isKnown ? { action: 'known', target: owner.target, isOlder: false } : none;
  }
  return isMismatched || !isImportable(item) ? none : { action: 'add', keyFrom: null };
}

/** What is there already gets its secret when it has none, unless it is to have none. */
function planSame({ target, secret }: Place, keeping: Keeping, keyFrom: string | null): ImportPlan {
  if (target === null) return none;
  const isMissing = secret === 'lost' || (secret === 'asked' && keeping === 'vault');
  return isMissing ? { action: 'restore', target, keyFrom } : { action: 'known', target, isOlder: false };
}

function afterwards(places: readonly Place[], plan: ImportPlan, details: CertificateDetails): readonly Place[] {
  switch (plan.action) {
    case 'none':
    case 'known':
      return places;
    case 'add':
      return [...places, { target: null, details, secret: 'there' }];
    case 'restore':
    case 'replace':
    case 'join':
      return places.map((place) => (place.target === plan.target ? { ...place, details } : place));
  }
}

function isCertificate(details: CredentialDetails): details is CertificateDetails {
  return details.kind === 'certificate';
}

function isEqual(one: CertificateDetails, other: CertificateDetails): boolean {
  return one.fingerprintSha256 === other.fingerprintSha256;
}

/** People use one signing request for several apps, so the same key alone does not make it the same thing. */
function isForTheSame(one: CertificateDetails, other: CertificateDetails): boolean {
  return (
    one.certificateKind === other.certificateKind &&
    one.teamId === other.teamId &&
    (one.bundleId ?? one.topics[0]) === (other.bundleId ?? other.topics[0])
  );
}

/** These are said and listed; whether the key is there is looked at by itself. */
const importableProblems = ['expired', 'not-yet-valid', 'no-private-key', 'key-mismatch'];

function isImportable({ inspection }: CredentialMaterial): boolean {
  return inspection.problems.every(({ code, severity }) => severity !== 'error' || importableProblems.includes(code));
}

function hasMismatch({ inspection }: CredentialMaterial): boolean {
  return inspection.problems.some(({ code }) => code === 'key-mismatch');
}

function isNone(plan: ImportPlan | undefined): boolean {
  return plan === undefined || plan.action === 'none';
}

function endOf({ inspection }: CredentialMaterial): number {
  return Date.parse(inspection.notAfter ?? '');
}

function endOfDetails(details: CredentialDetails): number {
  return isCertificate(details) ? details.notAfterMs : 0;
}

function publicKeyOf(item: CredentialMaterial): string | null {
  if (item.kind === 'profile') return null;
  return item.kind === 'key' ? item.inspection.fingerprintSha256 : item.publicKeySha256;
}

function publicKeyOfDetails(details: CredentialDetails): string {
  return details.kind === 'key' ? details.fingerprintSha256 : details.publicKeySha256;
}
