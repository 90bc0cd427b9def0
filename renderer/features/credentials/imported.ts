import { credentialObjection, environmentObjection, topicObjection } from '#shared/apns/credential-limits.ts';
import { type Environment, environments } from '#shared/apns/environments.ts';
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

/** What was imported, and what is used now; where nothing of it is, why not. */
export function describeImported(
  imported: readonly Credential[],
  chosen: Credential | null,
  route: PushRoute,
  nowMs: number,
): string {
  const names = new Intl.ListFormat('en').format(imported.map(({ name }) => `“${name}”`));
  if (chosen !== null) return `Imported ${names}; this push uses ${imported.length === 1 ? 'it' : `“${chosen.name}”`}.`;
  const [only, ...others] = imported.filter(({ kind }) => kind !== 'private-key');
  if (only === undefined) return `Imported ${names}.`;
  const why = others.length > 0 ? 'None of them fits this push as it is.' : whyNotUsed(only, route, nowMs);
  return `Imported ${names}. ${why}`.trim();
}

function whyNotUsed(credential: Credential, { environment, bundleId, pushType }: PushRoute, nowMs: number): string {
  const objection = credentialObjection(credential, nowMs);
  if (objection?.code === 'certificate-expired') return 'It has expired: renew it to send with it.';
  if (objection?.code === 'certificate-not-yet-valid') return `It cannot send before ${objection.params.day}.`;
  const fitting = (['sandbox', 'production'] as const)
    .filter((name) => environmentObjection(credential, name, nowMs) === undefined)
    .map((name) => environments[name].label);
  const elsewhere = `Switch to ${new Intl.ListFormat('en', { type: 'disjunction' }).format(fitting)} to send with it.`;
  if (environment !== 'simulator')
    return fitting.length === 0 ? '' : `It is not for ${environments[environment].label}. ${elsewhere}`;
  if (credential.kind === 'key') return `Local APNs does not know it. ${elsewhere}`;
  const topic = deriveTopic(bundleId, pushType) ?? '';
  return topicObjection(credential, topic, pushType)?.code === 'push-type-not-for-certificate'
    ? 'This push needs a signing key; choose the certificate for another push.'
    : `It is for another app than this push, which goes to ${topic}: choose a device of its app, then choose it.`;
}
