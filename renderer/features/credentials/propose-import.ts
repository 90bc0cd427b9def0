import { hasEnded } from '#shared/apns/validity.ts';
import type {
  Credential,
  CredentialImport,
  FoundCredential,
  InspectedCredentialFiles,
} from '#shared/contract/credentials.ts';
import type { CredentialProblem } from '#shared/contract/credential-inspection.ts';
import { formatDay } from './certificate-words.ts';
import { lastTeamId } from './last-team-id.ts';

/** What importing files would do, and what has to be asked for it. */
export interface ImportProposal {
  /** What changes something here. */
  readonly importable: readonly FoundCredential[];
  readonly profiles: readonly FoundCredential[];
  readonly asks: {
    /** One new signing key: its ids and its scope. */
    readonly keyId: boolean;
    readonly teamId: boolean;
    readonly scope: boolean;
    readonly name: boolean;
    /** Whether it is stored or asked for at every use. */
    readonly keeping: boolean;
  };
  /** Empty: nothing to propose. */
  readonly proposed: { readonly keyId: string; readonly teamId: string };
  readonly teamIdComesFrom: 'profile' | 'last-key' | 'nowhere';
  /** The stored credential whose ids and keeping stay as they are: nothing is added but something is restored or replaced. */
  readonly target: Credential | null;
  /** The verb and object of the button. */
  readonly label: string;
  /** Why nothing can be imported. */
  readonly obstacle: string | null;
}

export function proposeImport(inspected: InspectedCredentialFiles, credentials: readonly Credential[]): ImportProposal {
  const { found, inspection } = inspected;
  const importable = found.filter(({ action }) => action !== 'none' && action !== 'known');
  const profiles = found.filter((one) => one.inspection.kind === 'profile');
  const added = importable.filter(({ action }) => action === 'add');
  const newKeys = added.filter((one) => one.inspection.kind === 'key');
  const [onlyKey] = newKeys;
  const targetId = added.length === 0 ? importable[0]?.target?.id : undefined;
  const profileTeamId =
    [...newKeys, ...profiles].find((one) => one.inspection.teamId !== null)?.inspection.teamId ?? '';
  const teamId = profileTeamId === '' ? lastTeamId(credentials) : profileTeamId;
  const target = credentials.find(({ id }) => id === targetId) ?? null;
  return {
    importable,
    profiles,
    asks: {
      keyId: newKeys.length === 1,
      teamId: newKeys.length > 0,
      scope: newKeys.length > 0,
      name: added.length === 1 && importable.length === 1,
      keeping: added.length > 0 && importable.every((one) => one.action === 'add' && isWhole(one)),
    },
    proposed: { keyId: newKeys.length === 1 ? (onlyKey?.inspection.keyId ?? '') : '', teamId },
    teamIdComesFrom: teamId === '' ? 'nowhere' : profileTeamId === '' ? 'last-key' : 'profile',
    target,
    label: labelOf(importable, target),
    obstacle: importable.length > 0 ? null : obstacleOf(found, inspection.problems),
  };
}

/** What is asked for at every use has to come as a whole: not the key that waits, and not a certificate whose key is stored. */
function isWhole({ inspection: { kind, hasPrivateKey } }: FoundCredential): boolean {
  return kind !== 'private-key' && hasPrivateKey;
}

function labelOf(importable: readonly FoundCredential[], target: Credential | null): string {
  if (importable.length > 1) return `Import ${String(importable.length)} credentials`;
  switch (importable[0]?.action) {
    case 'replace':
      return 'Replace certificate';
    case 'join':
      return 'Join certificate and key';
    case 'restore':
      return target?.keeping === 'ask' ? 'Store it' : 'Import again';
    default:
      return 'Import';
  }
}

function obstacleOf(found: readonly FoundCredential[], problems: readonly CredentialProblem[]): string {
  if (problems.some(({ code }) => code === 'wrong-passphrase')) return 'Type the passphrase to open the file first.';
  if (found.length === 0) return 'There is nothing to import in these files.';
  if (found.every(({ inspection }) => inspection.kind === 'profile')) {
    return 'A provisioning profile holds nothing to import. Add a key or certificate, or use what the profile says.';
  }
  if (found.some(({ action }) => action === 'known')) return 'There is nothing new to import.';
  if (problems.some(({ code }) => code === 'no-private-key')) return 'Add the file with its private key to import it.';
  return 'Nothing here can be imported; each thing above says why.';
}

/** What importing does with one thing that was found; null: it cannot be imported. */
export function describeAction(
  { action, target, inspection }: FoundCredential,
  credentials: readonly Credential[],
  nowMs: number,
): string | null {
  const stored = credentials.find(({ id }) => id === target?.id);
  const name = `“${target?.name ?? ''}”`;
  switch (action) {
    case 'add':
      if (inspection.kind === 'private-key') return 'Will be kept until its certificate comes.';
      return inspection.expired
        ? 'Will be added and listed as expired; it cannot send until it is renewed.'
        : 'Will be added as a credential.';
    case 'replace': {
      if (stored?.kind !== 'certificate') return `Replaces the certificate of ${name}.`;
      const ends = hasEnded(stored.notAfterMs, nowMs) ? 'expired' : 'ends';
      return `Replaces the certificate of ${name}, which ${ends} on ${formatDay(stored.notAfterMs)}. Its name and history stay.`;
    }
    case 'join': {
      if (stored?.kind !== 'private-key') return `Joins ${name}.`;
      const came = stored.origin === 'made' ? 'made here' : 'imported';
      return `Joins the key ${name}, ${came} on ${formatDay(stored.createdAtMs)}.`;
    }
    case 'restore':
      return stored?.keeping === 'ask'
        ? `Stores ${name}, so that its file is no longer asked for at every use.`
        : `Brings ${name} back to use: its secret was not stored any more.`;
    case 'known':
      if (stored?.kind !== 'certificate') return `Is there already as ${name}.`;
      if (inspection.kind === 'private-key') return `${name} has this key already.`;
      return stored.fingerprintSha256 === inspection.fingerprintSha256
        ? `Is there already as ${name}.`
        : `${name} has a newer certificate already, which ends on ${formatDay(stored.notAfterMs)}.`;
    case 'none':
      return null;
  }
}

/** What is wrong with the rest of the files; the passphrase is asked for elsewhere. */
export function problemsOfTheRest({ otherProblems }: InspectedCredentialFiles): readonly CredentialProblem[] {
  return otherProblems.filter(({ code }) => code !== 'wrong-passphrase');
}

/** What the passphrase field says: null while there is no need of one. */
export function passphraseProblem(inspected: InspectedCredentialFiles | null): CredentialProblem | null {
  return inspected?.inspection.problems.find(({ code }) => code === 'wrong-passphrase') ?? null;
}

/** What was typed in the fields of the dialog; null: not touched, so that what is proposed counts. */
export interface TypedImport {
  readonly keyId: string | null;
  readonly teamId: string | null;
  readonly name: string;
  readonly scope: CredentialImport['scope'];
  readonly isAskedFor: boolean;
}

/** A newer certificate of what is asked for at every use is asked for as well. */
function keepingOf(importable: readonly FoundCredential[], target: Credential | null): CredentialImport['keeping'] {
  return importable.some(({ action }) => action === 'restore') ? 'vault' : (target?.keeping ?? 'vault');
}

/** What goes to the core, besides the files. What was not asked for is not taken from what was typed. */
export function importFields(
  { asks, proposed, target, importable }: ImportProposal,
  typed: TypedImport,
): Pick<CredentialImport, 'keyId' | 'teamId' | 'name' | 'scope' | 'keeping'> {
  const stored = target?.kind === 'key' ? target : null;
  return {
    keyId: asks.keyId ? (typed.keyId ?? proposed.keyId) : (stored?.keyId ?? ''),
    teamId: asks.teamId ? (typed.teamId ?? proposed.teamId) : (stored?.teamId ?? ''),
    name: asks.name ? typed.name : '',
    scope: asks.scope ? typed.scope : (stored?.scope ?? { environments: null, bundleIds: null }),
    keeping: asks.keeping ? (typed.isAskedFor ? 'ask' : 'vault') : keepingOf(importable, target),
  };
}
