import { randomUUID } from 'node:crypto';
import type { CredentialRecord, PendingDelivery } from '#core/ports/stores.ts';
import type { Device, Draft, Outcome } from '#core/ports/types.ts';

/** A delivery to be begun, with the given bytes. */
export function pendingDelivery(body: Buffer, changes: Partial<PendingDelivery['summary']> = {}): PendingDelivery {
  return {
    summary: {
      id: randomUUID(),
      runId: 'run',
      createdAtMs: 1_700_000_000_000,
      state: 'pending',
      environment: 'simulator',
      host: '127.0.0.1',
      port: 2197,
      deviceToken: 'ab'.repeat(32),
      deviceName: 'QA iPhone',
      credentialId: null,
      credentialName: 'Sample key',
      pushType: 'alert',
      topic: 'com.example.app',
      payloadBytes: body.length,
      summary: 'Hi',
      status: null,
      reason: null,
      apnsId: null,
      cause: null,
      totalMs: null,
      ...changes,
    },
    notification: {
      pushType: 'alert',
      topic: 'com.example.app',
      priority: 10,
      expiration: null,
      collapseId: '比分',
      apnsId: null,
    },
    body,
  };
}

export const accepted: Outcome = {
  kind: 'accepted',
  status: 200,
  reason: null,
  apnsId: '9E1CE3A5-1111-4F0B-8C4D-0123456789AB',
  apnsUniqueId: 'unique',
  timestampMs: null,
  requests: 1,
  cause: null,
  timings: { queuedMs: 0.25, dnsMs: null, tcpMs: 1, tlsMs: 2, firstByteMs: 3, totalMs: 14.5 },
  wire: {
    requestHeaders: [
      [':path', '/3/device/ab'],
      ['authorization', 'redacted'],
    ],
    responseHeaders: [[':status', '200']],
    responseBody: '',
    remoteAddress: '127.0.0.1',
    remotePort: 2197,
    tlsVersion: 'TLSv1.3',
    cipher: 'TLS_AES_256_GCM_SHA384',
    alpn: 'h2',
    serverCertificate: null,
    isReused: true,
  },
};

export const undelivered: Outcome = {
  ...accepted,
  kind: 'undelivered',
  status: null,
  apnsId: null,
  apnsUniqueId: null,
  requests: 0,
  cause: { code: 'host-not-found', params: { host: 'nowhere.example' } },
};

export const device: Device = {
  id: 'device-1',
  name: 'QA iPhone',
  token: 'ab'.repeat(32),
  environment: 'sandbox',
  bundleId: 'com.example.app',
  tokenKind: 'app',
  isSample: false,
  createdAtMs: 1_700_000_000_000,
};

export const credential: CredentialRecord = {
  id: 'credential-1',
  name: 'Team key',
  keeping: 'vault',
  details: {
    kind: 'key',
    keyId: 'ABC123DEFG',
    teamId: 'DEF123GHIJ',
    fingerprintSha256: 'cd'.repeat(32),
    scope: { environments: ['sandbox'], bundleIds: null },
  },
  createdAtMs: 1_700_000_000_000,
  lastAcceptedAtMs: null,
  answers: [],
};

export const certificate = {
  ...credential,
  id: 'credential-2',
  name: 'com.example.app',
  keeping: 'ask',
  details: {
    kind: 'certificate',
    certificateKind: 'universal',
    commonName: 'Apple Push Services: com.example.app',
    bundleId: 'com.example.app',
    teamId: null,
    environments: ['sandbox', 'production'],
    topics: ['com.example.app', 'com.example.app.voip'],
    issuerNames: ['“Größe” & 手机'],
    isSignedByApple: true,
    notBeforeMs: 1_700_000_000_000,
    notAfterMs: 1_800_000_000_000,
    fingerprintSha256: 'ef'.repeat(32),
    publicKeySha256: '01'.repeat(32),
  },
} satisfies CredentialRecord;

export const draft: Draft = {
  id: 'draft-1',
  title: 'welcome',
  savedPushName: null,
  savedPush: null,
  environment: 'simulator',
  credentialId: 'sample-key',
  deviceIds: ['device-1'],
  push: {
    pushType: 'alert',
    bundleId: null,
    topic: null,
    priority: null,
    expiration: { mode: 'duration', seconds: 60 },
    collapseId: '',
    apnsId: '',
    sendsMinified: false,
    payloadText: '{ "aps":\r\n\t{} }',
  },
  position: 0,
};
