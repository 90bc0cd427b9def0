import { credentialObjection, environmentObjection } from '#shared/apns/credential-limits.ts';
import { type Environment, environmentNames } from '#shared/apns/environments.ts';
import { findPushType } from '#shared/apns/push-types.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import type { Device } from '#shared/contract/devices.ts';
import type { ComposedPush, Draft, SavedPush } from '#shared/contract/drafts.ts';
import type { Failure } from '#shared/failure.ts';
import { automaticHeaders } from '#shared/payload/automatic-headers.ts';
import type { DraftChange, NewDraft } from './drafts-store.ts';

export const emptyPush: ComposedPush = {
  ...automaticHeaders,
  pushType: 'alert',
  payloadText: '{\n  "aps": {\n    "alert": {\n      "title": "",\n      "body": ""\n    }\n  }\n}\n',
};

/** What the core knows that a choice can be made from. */
export interface Known {
  readonly devices: readonly Device[];
  readonly credentials: readonly Credential[];
}

/** Where a draft goes and as whom: everything of it but what is sent. */
export interface Route extends Pick<Draft, 'id' | 'environment' | 'credentialId' | 'deviceIds'> {
  readonly pushType: string;
  /** Null: the device's. */
  readonly bundleId: string | null;
  /** Null: made from the bundle id. */
  readonly topic: string | null;
}

export function routeOf({ id, environment, credentialId, deviceIds, push }: Draft): Route {
  const { pushType, bundleId, topic } = push;
  return { id, environment, credentialId, deviceIds, pushType, bundleId, topic };
}

/** The devices a draft goes to: the chosen ones of its environment. Choices for other environments are kept beside. */
export function targetsOf(
  draft: Pick<Draft, 'environment' | 'deviceIds'>,
  devices: readonly Device[],
): readonly Device[] {
  return devices.filter(({ id, environment }) => environment === draft.environment && draft.deviceIds.includes(id));
}

/**
 * Local APNs knows its sample key, and takes certificates; Apple wants a credential of the user's own. The current one
 * stays if it is of that sort, also where its limits forbid it: that is told, and not mended behind one's back. Else
 * the one that worked last among those without an objection.
 */
export function credentialFor(
  environment: Environment,
  credentials: readonly Credential[],
  currentId: string | null,
  nowMs = Date.now(),
): string | null {
  const isLocal = environment === 'simulator';
  const current = credentials.find(({ id }) => id === currentId);
  if (current !== undefined) {
    const { isSample, kind } = current;
    if (isLocal ? isSample || kind === 'certificate' : !isSample) return current.id;
  }
  const fitting = credentials.filter(
    (credential) =>
      credential.isSample === isLocal && environmentObjection(credential, environment, nowMs) === undefined,
  );
  const [best] = fitting.sort((left, right) => (right.lastAcceptedAtMs ?? 0) - (left.lastAcceptedAtMs ?? 0));
  return best?.id ?? (isLocal ? currentId : null);
}

/** The environments, besides the current one, that cannot be switched to, each with the reason why. */
export function closedEnvironments(
  current: Environment,
  credential: Credential | undefined,
  nowMs: number,
): ReadonlyMap<Environment, Failure> {
  const closed = new Map<Environment, Failure>();
  // The sample key gives way to another one, and what cannot send at all is not the environment's matter.
  if (credential === undefined || credential.isSample || credentialObjection(credential, nowMs) !== undefined) {
    return closed;
  }
  for (const environment of environmentNames) {
    const objection = environmentObjection(credential, environment, nowMs);
    if (environment !== current && objection !== undefined) closed.set(environment, objection);
  }
  return closed;
}

/** Switches the environment, with a credential that fits it, and with the entries there of the same device tokens. */
export function switchEnvironment(
  draft: Draft,
  environment: Environment,
  { devices, credentials }: Known,
): DraftChange {
  const tokens = targetsOf(draft, devices).map(({ token }) => token);
  const same = devices.filter((device) => device.environment === environment && tokens.includes(device.token));
  return {
    environment,
    credentialId: credentialFor(environment, credentials, draft.credentialId),
    deviceIds: [...new Set([...draft.deviceIds, ...same.map(({ id }) => id)])],
  };
}

/**
 * The chosen devices that go along from Local APNs to Sandbox: one's own, when the token is not known there yet. A
 * token that was tried locally came from a development build most of the time. Nothing goes along to production.
 */
export function devicesToCarry(draft: Draft, environment: Environment, devices: readonly Device[]): readonly Device[] {
  if (draft.environment !== 'simulator' || environment !== 'sandbox') return [];
  const known = new Set(devices.filter((device) => device.environment === environment).map(({ token }) => token));
  return targetsOf(draft, devices).filter(({ isSample, token }) => !isSample && !known.has(token));
}

/**
 * The chosen devices that a push of this type can reach: one of another kind gives way to its sibling of the same app.
 */
export function devicesForPushType(draft: Draft, pushType: string, devices: readonly Device[]): string[] {
  const kind = findPushType(pushType)?.tokenKind;
  const chosen = draft.deviceIds.map((id) => {
    const device = devices.find((candidate) => candidate.id === id);
    if (device === undefined || device.tokenKind === kind || device.environment !== draft.environment) return id;
    const sibling = devices.find(
      (candidate) =>
        candidate.tokenKind === kind &&
        candidate.environment === device.environment &&
        candidate.bundleId === device.bundleId &&
        candidate.isSample === device.isSample,
    );
    return sibling?.id ?? id;
  });
  return [...new Set(chosen)];
}

/** A draft of a push that is sent to Local APNs with the sample key, so that the first send works at once. */
export function draftForSamples(
  title: string,
  push: ComposedPush,
  savedPushName: string | null,
  known: Known,
): NewDraft {
  const kind = findPushType(push.pushType)?.tokenKind;
  const local = known.devices.filter(({ environment }) => environment === 'simulator');
  const device = local.find(({ tokenKind }) => tokenKind === kind) ?? local[0];
  return {
    title,
    savedPushName,
    environment: 'simulator',
    credentialId: credentialFor('simulator', known.credentials, null),
    deviceIds: device === undefined ? [] : [device.id],
    push,
    savedPush: savedPushName === null ? null : push,
  };
}

/** What a new user finds open: the sample alert, or an empty push where the samples were removed. */
export function firstDraft(saved: readonly SavedPush[], known: Known): NewDraft {
  const sample = saved.find(({ isSample, push }) => isSample && push?.pushType === 'alert');
  return draftForSamples(sample?.name ?? 'Untitled', sample?.push ?? emptyPush, sample?.name ?? null, known);
}

/** A further draft goes, until told otherwise, where the one shown goes. */
export function draftLike(
  shown: Draft | undefined,
  title: string,
  push: ComposedPush,
  savedPushName: string | null,
  known: Known,
): NewDraft {
  if (shown === undefined) return draftForSamples(title, push, savedPushName, known);
  const { environment, credentialId } = shown;
  return {
    title,
    savedPushName,
    environment,
    credentialId,
    deviceIds: devicesForPushType(shown, push.pushType, known.devices),
    push,
    savedPush: savedPushName === null ? null : push,
  };
}
