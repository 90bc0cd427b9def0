import { constants, type ServerHttp2Stream } from 'node:http2';
import { Readable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { type FakeAnswer, sampleApnsId } from '../../support/apns-servers/fake-apns.ts';
import { makeSendRequest } from '../../support/apns-servers/send-request.ts';
import { createSender } from '#core/apns/sender.ts';
import { openApns, openSender, sampleJwt } from './set-up.ts';

function answer(status: number, body?: string): FakeAnswer {
  return { status, headers: { 'apns-id': sampleApnsId }, ...(body === undefined ? {} : { body }) };
}

function* endlessly(chunk: Buffer): Generator<Buffer> {
  for (;;) yield chunk;
}

test('200 is accepted with the ids that APNs gave', async () => {
  const headers = { 'apns-id': sampleApnsId, 'apns-unique-id': 'b7c8-unique' };
  const apns = await openApns({ respond: () => ({ status: 200, headers }) });
  expect(await openSender().sendNow(makeSendRequest(apns))).toMatchObject({
    kind: 'accepted',
    status: 200,
    reason: null,
    apnsId: sampleApnsId,
    apnsUniqueId: 'b7c8-unique',
    requests: 1,
    cause: null,
  });
});

test('410 carries its timestamp', async () => {
  const apns = await openApns({ respond: () => answer(410, '{"reason":"Unregistered","timestamp":1700000000123}') });
  expect(await openSender().sendNow(makeSendRequest(apns))).toMatchObject({
    kind: 'rejected',
    status: 410,
    reason: 'Unregistered',
    apnsId: sampleApnsId,
    timestampMs: 1_700_000_000_123,
    cause: null,
  });
});

test.each([
  [429, '{"reason":"TooManyRequests"}', 'TooManyRequests'],
  [500, '{"reason":"InternalServerError"}', 'InternalServerError'],
  [503, '{"reason":"ServiceUnavailable"}', 'ServiceUnavailable'],
  [403, '{"reason":"ExpiredProviderToken"}', 'ExpiredProviderToken'],
  [408, undefined, null],
  [502, undefined, null],
])('%i %s makes exactly one request', async (status, body, reason) => {
  const apns = await openApns({ respond: () => answer(status, body) });
  const sender = openSender();
  const outcome = await sender.sendNow(makeSendRequest(apns));
  expect(outcome).toMatchObject({ kind: 'rejected', status, reason, requests: 1 });
  // Whatever node-apn might send again would arrive before the answer to a second send on the same connection.
  await sender.sendNow(makeSendRequest(apns));
  expect(apns.requests).toHaveLength(2);
});

test.each([
  ['502 with a web page', answer(502, '<html>Bad gateway</html>'), 502, 'answer-not-from-apns'],
  ['400 with an empty body', answer(400), 400, 'answer-without-reason'],
  ['403 with an empty body that is sent as one', answer(403, ''), 403, 'answer-without-reason'],
  ['204', answer(204), 204, 'answer-without-reason'],
])('%s is rejected with a cause instead of a reason', async (_title, fakeAnswer, status, code) => {
  const apns = await openApns({ respond: () => fakeAnswer });
  expect(await openSender().sendNow(makeSendRequest(apns))).toMatchObject({
    kind: 'rejected',
    status,
    reason: null,
    requests: 1,
    cause: { code, params: { host: '127.0.0.1', status } },
  });
});

test('200 with a web page and no apns-id is not taken for an acceptance', async () => {
  const apns = await openApns({ respond: () => ({ status: 200, body: '<html>Sign in to the network</html>' }) });
  expect(await openSender().sendNow(makeSendRequest(apns))).toMatchObject({
    kind: 'rejected',
    status: 200,
    cause: { code: 'answer-not-from-apns' },
  });
});

test.each([
  ['says nothing more', () => undefined],
  [
    'resets the stream',
    (stream: ServerHttp2Stream) => {
      stream.close(constants.NGHTTP2_INTERNAL_ERROR);
    },
  ],
  [
    'closes the connection',
    (stream: ServerHttp2Stream) => {
      stream.session?.destroy();
    },
  ],
])('an answer is called cut off when the server gives half of it and %s', async (_title, end) => {
  const apns = await openApns({
    onConnection: (session) => {
      session.prependListener('stream', (stream) => {
        stream.respond({ ':status': 400 });
        stream.write('{"reason":"BadDev', () => {
          end(stream);
        });
      });
    },
    respond: () => 'never',
  });
  expect(await openSender().sendNow(makeSendRequest(apns, { timeoutMs: 1_000 }))).toMatchObject({
    kind: 'rejected',
    status: 400,
    reason: null,
    requests: 1,
    cause: { code: 'answer-cut-off' },
    wire: { responseBody: '{"reason":"BadDev' },
  });
});

describe('a payload far too large', () => {
  const body = Buffer.alloc(20_000_000, 'x');

  function refuseEarly(stream: ServerHttp2Stream): void {
    stream.respond({ ':status': 413 });
    stream.end('{"reason":"PayloadTooLarge"}');
  }

  test.each([
    ['reads on', () => undefined],
    [
      'reads no more',
      (stream: ServerHttp2Stream) => {
        stream.once('finish', () => {
          stream.close(constants.NGHTTP2_NO_ERROR);
        });
      },
    ],
  ])('is refused with 413 by a server that answers early and %s', async (_title, afterwards) => {
    const apns = await openApns({
      onConnection: (session) => {
        session.prependListener('stream', (stream, headers) => {
          if (headers['apns-collapse-id'] !== 'large') return;
          refuseEarly(stream);
          afterwards(stream);
        });
      },
    });
    const sender = openSender();
    const request = makeSendRequest(apns);
    const notification = { ...request.notification, collapseId: 'large' };
    expect(await sender.sendNow({ ...request, body, notification })).toMatchObject({
      kind: 'rejected',
      status: 413,
      reason: 'PayloadTooLarge',
      requests: 1,
    });
    expect(await sender.sendNow(request)).toMatchObject({ kind: 'accepted', wire: { isReused: true } });
  });

  test('is undelivered when the server wants calm', async () => {
    const apns = await openApns({
      onConnection: (session) => {
        session.prependListener('stream', (stream) => {
          stream.close(constants.NGHTTP2_ENHANCE_YOUR_CALM);
        });
      },
    });
    expect(await openSender().sendNow(makeSendRequest(apns, { body }))).toMatchObject({
      kind: 'undelivered',
      requests: 1,
      cause: { code: 'stream-reset', params: { code: 'ENHANCE_YOUR_CALM' } },
    });
  });
});

describe('an answer without end', () => {
  /** Answers every request after the first by `answer`. */
  async function openEndlessApns(answer: (stream: ServerHttp2Stream) => void) {
    const closedWith: number[] = [];
    const apns = await openApns({
      onConnection: (session) => {
        session.prependListener('stream', (stream) => {
          if (apns.requests.length !== 1) return;
          stream.once('close', () => closedWith.push(stream.rstCode));
          answer(stream);
        });
      },
      respond: (_request, index) => (index === 1 ? 'never' : { status: 200 }),
    });
    return { apns, closedWith };
  }

  test('of the body is read up to a bound, cancelled, and the connection is kept', async () => {
    const { apns, closedWith } = await openEndlessApns((stream) => {
      stream.respond({ ':status': 503 });
      Readable.from(endlessly(Buffer.alloc(16_384, 'x')))
        .on('error', () => undefined)
        .pipe(stream);
    });
    const sender = openSender();
    await sender.sendNow(makeSendRequest(apns));
    const outcome = await sender.sendNow(makeSendRequest(apns));
    expect(outcome).toMatchObject({ kind: 'rejected', status: 503, requests: 1 });
    await vi.waitUntil(() => closedWith.length > 0);
    expect(closedWith).toEqual([constants.NGHTTP2_CANCEL]);
    expect(await sender.sendNow(makeSendRequest(apns))).toMatchObject({ kind: 'accepted', wire: { isReused: true } });
    expect(apns.connections).toBe(1);
  });
});

describe('after ExpiredProviderToken', () => {
  test('the token is given back and the next send uses a new connection', async () => {
    const apns = await openApns({
      respond: (_request, index) => (index === 0 ? answer(403, '{"reason":"ExpiredProviderToken"}') : answer(200)),
    });
    const forgotten: string[] = [];
    const sender = createSender({
      providerTokens: {
        current: () => Promise.resolve(sampleJwt),
        invalidate: (_credential, jwt) => {
          forgotten.push(jwt);
          return Promise.resolve();
        },
      },
    });
    const { signal } = new AbortController();
    await sender.send(makeSendRequest(apns), signal);
    expect(forgotten).toEqual([sampleJwt]);
    expect(await sender.send(makeSendRequest(apns), signal)).toMatchObject({ kind: 'accepted' });
    expect(apns.requests.map(({ connection }) => connection)).toEqual([0, 1]);
    await sender.close();
  });
});

describe('the wire trace', () => {
  test('holds what was sent in order, what came back, who answered and how', async () => {
    const apns = await openApns({ respond: () => answer(400, '{"reason":"BadDeviceToken"}') });
    const { wire, timings } = await openSender().sendNow(
      makeSendRequest({ host: 'localhost', port: apns.port, caPem: apns.caPem }),
    );
    expect(wire.requestHeaders.map(([name]) => name)).toEqual([
      ':scheme',
      ':method',
      ':authority',
      ':path',
      'authorization',
      'apns-topic',
      'apns-push-type',
      'apns-priority',
    ]);
    expect(wire.responseHeaders).toContainEqual([':status', '400']);
    expect(wire.responseHeaders).toContainEqual(['apns-id', sampleApnsId]);
    expect(wire).toMatchObject({
      responseBody: '{"reason":"BadDeviceToken"}',
      remoteAddress: '127.0.0.1',
      remotePort: apns.port,
      tlsVersion: 'TLSv1.3',
      alpn: 'h2',
      isReused: false,
    });
    expect(wire.cipher).toMatch(/^TLS_/);
    expect(wire.serverCertificate).toMatchObject({ subject: 'CN=localhost', issuer: 'CN=Pushbench test CA' });
    expect(wire.serverCertificate?.fingerprintSha256).toMatch(/^[0-9a-f]{64}$/);
    for (const step of ['queuedMs', 'dnsMs', 'tcpMs', 'tlsMs', 'firstByteMs'] as const) {
      expect(timings[step], step).toBeGreaterThanOrEqual(0);
      expect(timings[step], step).toBeLessThanOrEqual(timings.totalMs);
    }
  });

  test('holds no part of the authorization', async () => {
    const apns = await openApns();
    const outcome = await openSender().sendNow(makeSendRequest(apns));
    expect(outcome.wire.requestHeaders).toContainEqual(['authorization', 'bearer …']);
    for (const part of sampleJwt.split('.')) expect(JSON.stringify(outcome)).not.toContain(part);
  });

  test('keeps 4096 characters of a long body', async () => {
    const apns = await openApns({ respond: () => answer(502, 'x'.repeat(300_000)) });
    expect((await openSender().sendNow(makeSendRequest(apns))).wire.responseBody).toBe('x'.repeat(4096));
  });
});
