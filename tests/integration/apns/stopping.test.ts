import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createSender } from '#core/apns/sender.ts';
import { fail } from '#shared/failure.ts';
import type { FakeApns } from '../../support/apns-servers/fake-apns.ts';
import { startFrozenHttp2Server, startSilentServer } from '../../support/apns-servers/foreign-servers.ts';
import { makeSendRequest } from '../../support/apns-servers/send-request.ts';
import { openApns, openSender, sampleJwt, type TestSender } from './set-up.ts';

/** For sends that cannot end otherwise; those that must have left by then use a connection that is already there. */
const shortMs = 200;

async function openConnectedSender(apns: FakeApns): Promise<TestSender> {
  const sender = openSender();
  expect(await sender.sendNow(makeSendRequest(apns))).toMatchObject({ kind: 'accepted' });
  return sender;
}

describe('at the deadline', () => {
  test('a send that gets no answer ends, and the next one uses a new connection', async () => {
    const apns = await openApns({ respond: (_request, index) => (index === 1 ? 'never' : { status: 200 }) });
    const sender = await openConnectedSender(apns);
    const outcome = await sender.sendNow(makeSendRequest(apns, { timeoutMs: shortMs }));
    expect(outcome).toMatchObject({
      kind: 'undelivered',
      status: null,
      requests: 1,
      cause: { code: 'deadline-passed', params: { host: '127.0.0.1', timeoutMs: shortMs } },
    });
    expect(outcome.timings.totalMs).toBeGreaterThanOrEqual(shortMs - 1);
    expect(await sender.sendNow(makeSendRequest(apns))).toMatchObject({ kind: 'accepted', wire: { isReused: false } });
    expect(apns.requests.map(({ connection }) => connection)).toEqual([0, 0, 1]);
  });

  test('a send to a server that accepts the connection and says nothing ends', async () => {
    const server = await startSilentServer();
    onTestFinished(() => server.close());
    const sender = openSender();
    const request = makeSendRequest(server, { timeoutMs: shortMs });
    expect(await sender.sendNow(request)).toMatchObject({
      kind: 'undelivered',
      requests: 0,
      cause: { code: 'deadline-passed-connecting', params: { host: '127.0.0.1', timeoutMs: shortMs } },
      timings: { tlsMs: null },
    });
    await sender.sendNow(request);
    await vi.waitUntil(() => server.connections === 2);
  });

  test('a send on a path that froze ends, and nothing of the connection stays open', async () => {
    const server = await startFrozenHttp2Server();
    onTestFinished(() => server.close());
    const sender = openSender();
    const sends = Array.from({ length: 3 }, () => sender.sendNow(makeSendRequest(server, { timeoutMs: shortMs })));
    const outcomes = await Promise.all(sends);
    for (const { cause } of outcomes) expect(cause?.code).toMatch(/^deadline-passed/);
    expect(outcomes.reduce((sum, { requests }) => sum + requests, 0)).toBeLessThanOrEqual(1);
    // Resolves when every socket is closed.
    await sender.close();
  });

  test('a send that waits for its turn ends without having left', async () => {
    const apns = await openApns({ maxConcurrentStreams: 1, respond: () => 'never' });
    const sender = openSender();
    const controller = new AbortController();
    const first = sender.send(makeSendRequest(apns), controller.signal);
    await apns.received(1);
    expect(await sender.sendNow(makeSendRequest(apns, { timeoutMs: shortMs }))).toMatchObject({
      kind: 'undelivered',
      requests: 0,
      cause: { code: 'deadline-passed-waiting' },
    });
    controller.abort();
    await first;
    expect(apns.requests).toHaveLength(1);
  });

  test('a send whose token never comes ends', async () => {
    const apns = await openApns();
    const sender = openSender(() => new Promise<string>(() => undefined));
    expect(await sender.sendNow(makeSendRequest(apns, { timeoutMs: shortMs }))).toMatchObject({
      kind: 'undelivered',
      requests: 0,
      cause: { code: 'deadline-passed-waiting' },
    });
  });

  test('a status whose body never ends counts all the same', async () => {
    const apns = await openApns({
      onConnection: (session) => {
        session.prependListener('stream', (stream) => {
          if (apns.requests.length === 0) return;
          stream.respond({ ':status': 503 });
          stream.write('busy');
        });
      },
      respond: (_request, index) => (index === 0 ? { status: 200 } : 'never'),
    });
    const sender = await openConnectedSender(apns);
    expect(await sender.sendNow(makeSendRequest(apns, { timeoutMs: shortMs }))).toMatchObject({
      kind: 'rejected',
      status: 503,
      requests: 1,
      wire: { responseBody: 'busy' },
    });
  });

  test('every one of many sends ends, answered or not', async () => {
    const apns = await openApns({ respond: (_request, index) => (index % 2 === 0 ? 'never' : { status: 200 }) });
    const sender = openSender();
    const request = makeSendRequest(apns, { timeoutMs: 1_000 });
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => sender.sendNow(request)));
    const accepted = outcomes.filter(({ kind }) => kind === 'accepted').length;
    const ended = outcomes.filter(({ cause }) => cause?.code.startsWith('deadline-passed')).length;
    expect(accepted + ended).toBe(100);
    expect(accepted).toBeLessThanOrEqual(50);
  });

  test('of one send the others on the same connection are still answered', async () => {
    const late = Promise.withResolvers<undefined>();
    const apns = await openApns({
      respond: async (_request, index) => {
        if (index === 1) return 'never';
        if (index === 2) await late.promise;
        return { status: 200 };
      },
    });
    const sender = await openConnectedSender(apns);
    const first = sender.sendNow(makeSendRequest(apns, { timeoutMs: 1_000 }));
    await apns.received(2);
    const second = sender.sendNow(makeSendRequest(apns));
    await apns.received(3);
    expect((await first).cause?.code).toBe('deadline-passed');
    late.resolve(undefined);
    expect(await second).toMatchObject({ kind: 'accepted' });
    expect(apns.connections).toBe(1);
  });
});

describe('cancelling', () => {
  test('before the call sends nothing', async () => {
    const apns = await openApns();
    expect(await openSender().send(makeSendRequest(apns), AbortSignal.abort())).toMatchObject({
      kind: 'undelivered',
      requests: 0,
      cause: { code: 'send-cancelled-early' },
    });
    expect(apns.connections).toBe(0);
  });

  test('while connecting sends nothing, and the next send connects anew', async () => {
    const server = await startSilentServer();
    onTestFinished(() => server.close());
    const sender = openSender();
    const controller = new AbortController();
    const send = sender.send(makeSendRequest(server), controller.signal);
    controller.abort();
    expect(await send).toMatchObject({ kind: 'undelivered', requests: 0, cause: { code: 'send-cancelled-early' } });
    await sender.sendNow(makeSendRequest(server, { timeoutMs: shortMs }));
  });

  test('after the request left says so, and the connection is kept', async () => {
    const apns = await openApns({ respond: (_request, index) => (index === 0 ? 'never' : { status: 200 }) });
    const sender = openSender();
    const controller = new AbortController();
    const send = sender.send(makeSendRequest(apns), controller.signal);
    await apns.received(1);
    controller.abort();
    expect(await send).toMatchObject({ kind: 'undelivered', requests: 1, cause: { code: 'send-cancelled' } });
    expect(await sender.sendNow(makeSendRequest(apns))).toMatchObject({ kind: 'accepted', wire: { isReused: true } });
    expect(apns.connections).toBe(1);
  });

  test('one of many leaves the others alone', async () => {
    const apns = await openApns({ maxConcurrentStreams: 2 });
    const sender = openSender();
    const controllers = Array.from({ length: 60 }, () => new AbortController());
    const sends = controllers.map(({ signal }) => sender.send(makeSendRequest(apns), signal));
    for (const [index, controller] of controllers.entries()) if (index % 3 === 0) controller.abort();
    const outcomes = await Promise.all(sends);
    for (const [index, { kind }] of outcomes.entries()) expect(kind).toBe(index % 3 === 0 ? 'undelivered' : 'accepted');
  });
});

describe('dropping connections', () => {
  test('settles what is under way and the next send connects anew', async () => {
    const apns = await openApns({ respond: (_request, index) => (index === 0 ? 'never' : { status: 200 }) });
    const sender = openSender();
    const send = sender.sendNow(makeSendRequest(apns));
    await apns.received(1);
    sender.dropConnections();
    expect(await send).toMatchObject({ kind: 'undelivered', requests: 1, cause: { code: 'connection-dropped' } });
    expect(await sender.sendNow(makeSendRequest(apns))).toMatchObject({ kind: 'accepted' });
    expect(apns.connections).toBe(2);
  });

  test('while connecting loses nothing', async () => {
    const apns = await openApns();
    const sender = openSender();
    const send = sender.sendNow(makeSendRequest(apns));
    await new Promise((resolve) => setImmediate(resolve));
    sender.dropConnections();
    expect(await send).toMatchObject({ kind: 'accepted', requests: 1 });
  });
});

describe('closing', () => {
  test('settles every send: unknown for what left, nothing sent for the rest', async () => {
    const apns = await openApns({ maxConcurrentStreams: 1, respond: () => 'never' });
    const sender = openSender();
    const left = sender.sendNow(makeSendRequest(apns));
    await apns.received(1);
    const waiting = sender.sendNow(makeSendRequest(apns));
    await sender.close();
    expect(await left).toMatchObject({ requests: 1, cause: { code: 'connection-dropped' } });
    expect(await waiting).toMatchObject({ requests: 0, cause: { code: 'sender-closed' } });
    expect(await sender.sendNow(makeSendRequest(apns))).toMatchObject({ cause: { code: 'sender-closed' } });
    await apns.disconnected();
  });
});

test('a token that cannot be made is the cause, and nothing is sent', async () => {
  const apns = await openApns();
  const sender = createSender({
    providerTokens: {
      current: (credential) =>
        credential.keyId === 'ABC123DEFG' ? Promise.reject(fail('key-damaged')) : Promise.resolve(sampleJwt),
    },
  });
  expect(await sender.send(makeSendRequest(apns), new AbortController().signal)).toMatchObject({
    kind: 'undelivered',
    requests: 0,
    cause: { code: 'key-damaged' },
  });
  await sender.close();
});
