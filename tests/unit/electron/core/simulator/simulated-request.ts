import type { ClientCertificate } from '#core/simulator/client-certificate.ts';
import type { HeaderList } from '#core/simulator/header-list.ts';
import type { AcceptedProviderToken } from '#core/simulator/judge-provider-token.ts';
import type { Verdict } from '#core/simulator/judge-request.ts';
import { judgeRequest } from '#core/simulator/judge-request.ts';
import { createSimulatedWorld } from '#core/simulator/simulated-world.ts';
import { generateKeyPairSync } from 'node:crypto';
import { signProviderToken } from '../../../../support/sign-provider-token.ts';

/** A world of two teams with a key each, and devices of one app and one of another. */
export const nowMs = 1_800_000_000_000;
export const nowSeconds = nowMs / 1000;

export const ownKey = {
  keyId: 'OWNKEY1234',
  teamId: 'OWNTEAM123',
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }),
};
export const sisterKey = {
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  keyId: 'SISTER1234',
  teamId: ownKey.teamId,
};
export const otherKey = {
  keyId: 'OTHERKEY12',
  teamId: 'OTHERTEAM1',
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }),
};

export const topic = 'com.example.app';
export const appToken = 'ab'.repeat(32);
export const voipToken = 'cd'.repeat(32);
export const longToken = '80'.repeat(80);
export const goneToken = 'ef'.repeat(32);
export const goneSinceMs = 1_700_000_000_123;

export const world = createSimulatedWorld(
  [ownKey, sisterKey, otherKey],
  [
    { token: appToken, topic, name: 'Phone' },
    { token: voipToken, topic: `${topic}.voip`, name: 'Phone (VoIP)' },
    { token: longToken, topic: 'com.example.other', name: 'Another app' },
    { token: goneToken, topic, name: 'Sold phone', unregisteredAtMs: goneSinceMs },
  ],
);

export interface TokenChanges {
  readonly key?: typeof ownKey;
  readonly signedBy?: typeof ownKey;
  readonly encoding?: 'raw' | 'der';
  readonly header?: object;
  readonly claims?: object;
}

/** A right provider token, apart from what is given. */
export function providerToken({
  key = ownKey,
  signedBy = key,
  encoding = 'raw',
  header,
  claims,
}: TokenChanges = {}): string {
  return signProviderToken({
    key: signedBy.privateKey,
    encoding,
    header: { alg: 'ES256', kid: key.keyId, ...header },
    claims: { iss: key.teamId, iat: nowSeconds - 60, ...claims },
  });
}

const usualToken = providerToken();

export interface RequestChanges {
  /** `null` leaves the header out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Headers that come after the others, also when they are there already. */
  readonly more?: HeaderList;
  readonly bodyBytes?: number;
  readonly certificate?: ClientCertificate;
  readonly acceptedTokens?: readonly AcceptedProviderToken[];
  readonly atMs?: number;
}

/** Judges a right request, apart from what is given. */
export function judge({
  headers,
  more = [],
  bodyBytes = 20,
  certificate,
  acceptedTokens = [],
  atMs = nowMs,
}: RequestChanges = {}): Verdict {
  const all: Record<string, string | null> = {
    ':method': 'POST',
    ':scheme': 'https',
    ':path': `/3/device/${appToken}`,
    authorization: `bearer ${usualToken}`,
    'apns-topic': topic,
    ...headers,
  };
  const list = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  return judgeRequest(
    { headers: [...list, ...more], bodyBytes, certificate: certificate ?? null, acceptedTokens },
    world,
    atMs,
  );
}
