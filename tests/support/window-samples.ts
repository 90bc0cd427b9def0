import type { ComposedPush, Credential, Delivery, Device, Draft } from '#shared/contract/schemas.ts';

/** An alert as it is composed, with everything automatic. */
export function composedPush(change: Partial<ComposedPush> = {}): ComposedPush {
  return {
    pushType: 'alert',
    bundleId: null,
    topic: null,
    priority: null,
    expiration: { mode: 'automatic' },
    collapseId: '',
    apnsId: '',
    payloadText: '{"aps":{"alert":"Hi"}}',
    ...change,
  };
}

/** An open draft to Local APNs without credential and device. */
export function draftOf(change: Partial<Draft> = {}): Draft {
  return {
    id: 'draft-1',
    title: 'Untitled',
    savedPushName: null,
    savedPush: null,
    environment: 'simulator',
    credentialId: null,
    deviceIds: [],
    push: composedPush(),
    position: 0,
    ...change,
  };
}

/** An app token of Local APNs. */
export function deviceOf(change: Partial<Device> = {}): Device {
  return {
    id: 'device-1',
    name: 'Phone',
    token: 'ab'.repeat(32),
    environment: 'simulator',
    bundleId: 'com.example.app',
    tokenKind: 'app',
    isSample: false,
    createdAtMs: 0,
    ...change,
  };
}

/** A key of one's own that has not been used yet. */
export function credentialOf(change: Partial<Credential> = {}): Credential {
  return {
    id: 'key-1',
    name: 'Key',
    kind: 'key',
    keyId: 'ABC123DEFG',
    teamId: 'TEAM123456',
    fingerprintSha256: '',
    isSample: false,
    hasSecret: true,
    createdAtMs: 0,
    lastAcceptedAtMs: null,
    ...change,
  };
}

/** A delivery that has just begun, or, with an outcome kind, has ended so. */
export function deliveryOf(id: string, state: Delivery['summary']['state'] = 'pending'): Delivery {
  return {
    summary: {
      id,
      runId: 'run-1',
      createdAtMs: 0,
      state,
      environment: 'simulator',
      host: '127.0.0.1',
      port: 1,
      deviceToken: 'ab',
      deviceName: null,
      credentialId: null,
      credentialName: '',
      pushType: 'alert',
      topic: '',
      payloadBytes: 2,
      summary: '',
      status: null,
      reason: null,
      apnsId: null,
      cause: null,
      totalMs: null,
    },
    notification: {
      pushType: 'alert',
      topic: '',
      priority: null,
      expiration: null,
      collapseId: null,
      apnsId: null,
      payload: { encoding: 'utf8', content: '{}' },
    },
    outcome: null,
  };
}
