import { replayInput } from '#core/runs/replay.ts';
import { type Delivery, verbatim } from '#shared/contract/deliveries.ts';
import { describe, expect, test } from 'vitest';

const delivery = (changes: Partial<Delivery['summary']>): Delivery => ({
  summary: {
    id: 'd1',
    runId: 'r1',
    createdAtMs: 1,
    state: 'accepted',
    environment: 'sandbox',
    host: 'api.sandbox.push.apple.com',
    port: 443,
    deviceToken: 'ab'.repeat(32),
    deviceName: 'QA iPhone',
    credentialId: 'c1',
    credentialName: 'Key',
    pushType: 'alert',
    topic: 'com.example.app',
    payloadBytes: 2,
    summary: '',
    status: 200,
    reason: null,
    apnsId: null,
    cause: null,
    totalMs: 1,
    ...changes,
  },
  notification: {
    pushType: 'alert',
    topic: 'com.example.app',
    priority: 10,
    expiration: 0,
    collapseId: 'c',
    apnsId: null,
    payload: { encoding: 'base64', content: '/w==' },
  },
  outcome: null,
});

const stored = [{ id: 'c1', name: 'Key', keeping: 'vault' as const }];

describe('a replay', () => {
  test('sends the same bytes and headers to the same device, also what is not JSON', () => {
    const original = delivery({});
    expect(replayInput(original, stored)).toMatchObject({
      environment: 'sandbox',
      endpoint: null,
      credential: { kind: 'stored', id: 'c1' },
      targets: [{ token: 'ab'.repeat(32), deviceName: 'QA iPhone' }],
      notification: original.notification,
      allowInvalid: true,
      writing: verbatim,
    });
  });

  test('goes to the host that was chosen then', () => {
    const { endpoint } = replayInput(delivery({ host: 'apns.internal', port: 8443 }), stored);
    expect(endpoint).toEqual({ host: 'apns.internal', port: 8443, caPem: null });
  });

  test('to Local APNs finds the port it has now', () => {
    expect(
      replayInput(delivery({ environment: 'simulator', host: '127.0.0.1', port: 4711 }), stored).endpoint,
    ).toBeNull();
  });

  test('of a push sent with files that were not kept says so', () => {
    expect(() => replayInput(delivery({ credentialId: null }), stored)).toThrow(
      /the files of “Key”, which were given for that send only/,
    );
  });

  test('with a credential that was removed names it and says what can be done', () => {
    expect(() => replayInput(delivery({}), [])).toThrow(
      /^“Key”, which this was sent with, was removed\. Import it again .* open the push in the composer/,
    );
  });

  test('with a credential that is asked for at every use leads to the composer, which asks', () => {
    const asked = [{ id: 'c1', name: 'Key, renamed', keeping: 'ask' as const }];
    expect(() => replayInput(delivery({}), asked)).toThrow(
      /“Key, renamed” is asked for .* Open the push in the composer/,
    );
  });
});
