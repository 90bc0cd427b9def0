import { environmentObjection } from '#shared/apns/credential-limits.ts';
import type { Environment } from '#shared/apns/environments.ts';
import type { Credential } from '#shared/contract/credentials.ts';

/** The imported credential that the push shown can be sent with now. Local APNs knows no signing key but its own. */
export function chooseImported(
  imported: readonly Credential[],
  environment: Environment,
  nowMs: number,
): Credential | null {
  const isUsable = (credential: Credential) =>
    environmentObjection(credential, environment, nowMs) === undefined &&
    !(credential.kind === 'key' && environment === 'simulator');
  return imported.find(isUsable) ?? null;
}

/** The list of credentials with what was imported, in the place of what it replaced. */
export function withImported(known: readonly Credential[], imported: readonly Credential[]): Credential[] {
  const replaced = known.map((credential) => imported.find(({ id }) => id === credential.id) ?? credential);
  return [...replaced, ...imported.filter(({ id }) => known.every((credential) => credential.id !== id))];
}

/** What was imported, and what is used now. */
export function describeImported(imported: readonly Credential[], chosen: Credential | null): string {
  const names = new Intl.ListFormat('en').format(imported.map(({ name }) => `“${name}”`));
  if (chosen === null) return `Imported ${names}.`;
  return imported.length === 1
    ? `Imported ${names}; this push uses it.`
    : `Imported ${names}; this push uses “${chosen.name}”.`;
}
