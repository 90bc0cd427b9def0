import { environmentObjection, topicObjection } from '#shared/apns/credential-limits.ts';
import type { Environment } from '#shared/apns/environments.ts';
import { deriveTopic } from '#shared/apns/topics.ts';
import type { Credential } from '#shared/contract/credentials.ts';

/** What the push shown asks of a credential. */
export interface PushRoute {
  readonly environment: Environment;
  readonly bundleId: string;
  readonly pushType: string;
}

/** The imported credential that the push shown is to be sent with now; null: none fits, so that it stays as it is. */
export function chooseImported(imported: readonly Credential[], route: PushRoute, nowMs: number): Credential | null {
  return imported.find((credential) => isUsable(credential, route, nowMs)) ?? null;
}

function isUsable(credential: Credential, { environment, bundleId, pushType }: PushRoute, nowMs: number): boolean {
  if (environmentObjection(credential, environment, nowMs) !== undefined) return false;
  // With Apple the topic is changed to what the credential is for; in Local APNs a sample that works would fail.
  if (environment !== 'simulator') return true;
  const topic = deriveTopic(bundleId, pushType) ?? '';
  return credential.kind === 'certificate' && topicObjection(credential, topic, pushType) === undefined;
}

/** The list of credentials with what was imported, in the place of what it replaced. */
export function withImported(known: readonly Credential[], imported: readonly Credential[]): Credential[] {
  const replaced = known.map((credential) => imported.find(({ id }) => id === credential.id) ?? credential);
  return [...replaced, ...imported.filter(({ id }) => known.every((credential) => credential.id !== id))];
}

/** What was imported, and what is used now. */
export function describeImported(
  imported: readonly Credential[],
  chosen: Credential | null,
  environment: Environment,
): string {
  const names = new Intl.ListFormat('en').format(imported.map(({ name }) => `“${name}”`));
  if (chosen !== null) return `Imported ${names}; this push uses ${imported.length === 1 ? 'it' : `“${chosen.name}”`}.`;
  const isForApple = environment === 'simulator' && imported.some(({ kind }) => kind !== 'private-key');
  return isForApple ? `Imported ${names}. Switch to Sandbox or Production to send with it.` : `Imported ${names}.`;
}
