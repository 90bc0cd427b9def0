import { execFile } from 'node:child_process';
import { constants } from 'node:http2';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { sampleApnsId } from '../../support/apns-servers/fake-apns.ts';
import { makeSendRequest, makeSigningKey } from '../../support/apns-servers/send-request.ts';
import { openApns, openSender } from './set-up.ts';

describe('a connection', () => {
  test('is kept and used again', async () => {
    const apns = await openApns();
    const sender = openSender();
    const first = await sender.sendNow(makeSendRequest(apns));
    const second = await sender.sendNow(makeSendRequest(apns));
    expect(apns.connections).toBe(1);
    expect(first.wire.isReused).toBe(false);
    expect(second.wire).toMatchObject({ isReused: true, remotePort: apns.port, alpn: 'h2' });
    expect(second.timings).toMatchObject({ dnsMs: null, tcpMs: null, tlsMs: null });
  });

  test('is made once for many sends that start together, and only one of them made it', async () => {
    const apns = await openApns();
    const sender = openSender();
    const outcomes = await Promise.all(Array.from({ length: 300 }, () => sender.sendNow(makeSendRequest(apns))));
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(300);
    expect(outcomes.filter(({ wire }) => !wire.isReused)).toHaveLength(1);
    expect(apns.connections).toBe(1);
    expect(apns.requests).toHaveLength(300);
  });

  test('belongs to one credential, environment and host', async () => {
    const apns = await openApns();
    const sender = openSender();
    await sender.sendNow(makeSendRequest(apns));
    await sender.sendNow(makeSendRequest(apns, { credential: makeSigningKey({ credentialId: 'credential-2' }) }));
    expect(apns.connections).toBe(2);
    await sender.sendNow(makeSendRequest(apns, { environment: 'production' }));
    expect(apns.connections).toBe(3);
    await sender.sendNow(makeSendRequest({ host: 'localhost', port: apns.port, caPem: apns.caPem }));
    expect(apns.connections).toBe(4);
    await sender.sendNow(makeSendRequest(apns));
    expect(apns.connections).toBe(4);
  });

  test('never carries more requests than the peer’s SETTINGS allow', async () => {
    const apns = await openApns({ maxConcurrentStreams: 7 });
    const sender = openSender();
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => sender.sendNow(makeSendRequest(apns))));
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(100);
    expect(apns.mostOpenStreams).toBeLessThanOrEqual(7);
    expect(sender.concurrency(makeSendRequest(apns))).toBe(7);
  });

  test('lets more requests go as soon as the peer raises its limit', async () => {
    const apns = await openApns({
      maxConcurrentStreams: 1,
      respond: async (_request, index) => {
        // The first answer waits until three are there, which one place alone would never allow.
        if (index === 0) {
          apns.setMaxConcurrentStreams(3);
          await apns.received(3);
        }
        return { status: 200, headers: { 'apns-id': sampleApnsId } };
      },
    });
    const sender = openSender();
    const outcomes = await Promise.all(Array.from({ length: 3 }, () => sender.sendNow(makeSendRequest(apns))));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  test('tells how many requests it takes: 1 when there is none, at most 500', async () => {
    const apns = await openApns({ maxConcurrentStreams: 1000 });
    const sender = openSender();
    expect(sender.concurrency(makeSendRequest(apns))).toBe(1);
    await sender.sendNow(makeSendRequest(apns));
    expect(sender.concurrency(makeSendRequest(apns))).toBe(500);
  });

  test('that the peer closed while idle is replaced', async () => {
    const apns = await openApns();
    const sender = openSender();
    await sender.sendNow(makeSendRequest(apns));
    apns.sendGoaway();
    await apns.disconnected();
    expect(await sender.sendNow(makeSendRequest(apns))).toMatchObject({ kind: 'accepted' });
    expect(apns.connections).toBe(2);
  });
});

describe('a goodbye of the peer (GOAWAY)', () => {
  test('loses none of five requests that were received and are unanswered', async () => {
    const apns = await openApns({
      respond: async (_request, index) => {
        await apns.received(5);
        if (index === 4) apns.sendGoaway();
        return { status: 200, headers: { 'apns-id': sampleApnsId } };
      },
    });
    const sender = openSender();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => sender.sendNow(makeSendRequest(apns))));
    expect(apns.requests).toHaveLength(5);
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'accepted'));
    expect(await sender.sendNow(makeSendRequest(apns))).toMatchObject({ kind: 'accepted' });
    expect(apns.connections).toBe(2);
  });

  test('that comes before the answers loses none of five requests either', async () => {
    const goneAway = Promise.withResolvers<undefined>();
    const apns = await openApns({
      respond: async (_request, index) => {
        if (index < 5) await goneAway.promise;
        return { status: 200, headers: { 'apns-id': sampleApnsId } };
      },
    });
    const sender = openSender();
    const sends = Array.from({ length: 5 }, () => sender.sendNow(makeSendRequest(apns)));
    await apns.received(5);
    expect(apns.requests).toHaveLength(5);
    apns.sendGoaway();
    await vi.waitUntil(() => sender.concurrency(makeSendRequest(apns)) === 1);
    expect(await sender.sendNow(makeSendRequest(apns))).toMatchObject({ kind: 'accepted' });
    expect(apns.connections).toBe(2);
    goneAway.resolve(undefined);
    const outcomes = await Promise.all(sends);
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'accepted'));
  });

  test('names the requests it did not process and its reason', async () => {
    const apns = await openApns({
      respond: async (_request, index) => {
        if (index === 0) return { status: 200, headers: { 'apns-id': sampleApnsId } };
        apns.sendGoaway(constants.NGHTTP2_NO_ERROR, 1, '{"reason":"Shutdown"}');
        return 'never';
      },
    });
    const sender = openSender();
    await sender.sendNow(makeSendRequest(apns));
    expect(await sender.sendNow(makeSendRequest(apns))).toMatchObject({
      kind: 'undelivered',
      requests: 1,
      cause: { code: 'connection-going-away', params: { host: '127.0.0.1', reason: 'Shutdown' } },
    });
  });

  test('that comes twice keeps the reason of the first', async () => {
    const sender = openSender();
    const apns = await openApns({
      respond: async (_request, index) => {
        if (index === 0) return { status: 200 };
        apns.sendGoaway(constants.NGHTTP2_NO_ERROR, 3, '{"reason":"Shutdown"}');
        apns.sendGoaway(constants.NGHTTP2_NO_ERROR, 3);
        await vi.waitUntil(() => sender.concurrency(makeSendRequest(apns)) === 1);
        return 'disconnect';
      },
    });
    await sender.sendNow(makeSendRequest(apns));
    expect(await sender.sendNow(makeSendRequest(apns))).toMatchObject({
      cause: { code: 'connection-went-away', params: { reason: 'Shutdown' } },
    });
  });

  test('because of the certificate does not ask to send again, whether the request left or not', async () => {
    const apns = await openApns({
      maxConcurrentStreams: 1,
      respond: (_request, index) => {
        if (index === 0) return { status: 200 };
        apns.sendGoaway(constants.NGHTTP2_NO_ERROR, 1, '{"reason":"BadCertificateEnvironment"}');
        return 'never';
      },
    });
    const sender = openSender();
    await sender.sendNow(makeSendRequest(apns));
    const outcomes = await Promise.all([sender.sendNow(makeSendRequest(apns)), sender.sendNow(makeSendRequest(apns))]);
    expect(outcomes.map(({ cause }) => cause?.code)).toEqual(
      Array.from({ length: 2 }, () => 'certificate-wrong-environment'),
    );
    expect(outcomes.map(({ requests }) => requests)).toEqual([1, 0]);
    expect(apns.connections).toBe(1);
  });

  test('with an error tells its reason, and that the outcome is unknown', async () => {
    const apns = await openApns({
      respond: () => {
        apns.sendGoaway(constants.NGHTTP2_ENHANCE_YOUR_CALM, 1);
        return 'never';
      },
    });
    expect(await openSender().sendNow(makeSendRequest(apns))).toMatchObject({
      kind: 'undelivered',
      requests: 1,
      cause: { code: 'connection-went-away', params: { reason: 'ENHANCE_YOUR_CALM' } },
    });
  });

  test('leaves the requests that had not left to a new connection', async () => {
    const apns = await openApns({
      maxConcurrentStreams: 1,
      respond: (_request, index) => {
        if (index % 3 === 0) apns.sendGoaway();
        return { status: 200, headers: { 'apns-id': sampleApnsId } };
      },
    });
    const sender = openSender();
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => sender.sendNow(makeSendRequest(apns))));
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(30);
    expect(apns.requests).toHaveLength(30);
    expect(apns.connections).toBeGreaterThan(1);
  });
});

test('after the sender is closed nothing is left open and the process ends by itself', async () => {
  const apns = await openApns();
  const script = fileURLToPath(new URL('../../support/apns-servers/send-and-end.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    env: { ...process.env, APNS_PORT: String(apns.port), APNS_CA: apns.caPem },
  });
  expect(stdout.trim()).toBe('accepted');
  await apns.disconnected();
  expect(apns.connections).toBe(1);
});
