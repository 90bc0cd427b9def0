import { createServer } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeFailure } from '#shared/failure.ts';
import { createCertificateAuthority } from '../../support/certificates.ts';
import { startFakeApns } from '../../support/apns-servers/fake-apns.ts';
import {
  findClosedPort,
  type ForeignServer,
  startClosingServer,
  startHttp1TlsServer,
  startNonsenseHttp2Server,
  startPlainHttpServer,
  startTlsServerWithoutAlpn,
} from '../../support/apns-servers/foreign-servers.ts';
import { makeSendRequest } from '../../support/apns-servers/send-request.ts';
import { openApns, openSender } from './set-up.ts';

async function sendTo(server: { readonly host: string; readonly port: number; readonly caPem: string | null }) {
  return await openSender().sendNow(makeSendRequest(server));
}

async function sendToForeign(start: () => Promise<ForeignServer>) {
  const server = await start();
  onTestFinished(() => server.close());
  return await sendTo(server);
}

describe('nothing leaves and the cause is named when', () => {
  test('nothing listens on the port', async () => {
    const port = await findClosedPort();
    expect(await sendTo({ host: '127.0.0.1', port, caPem: null })).toMatchObject({
      kind: 'undelivered',
      status: null,
      requests: 0,
      cause: { code: 'connection-refused', params: { host: '127.0.0.1', port } },
      wire: { requestHeaders: [], responseHeaders: [], isReused: false },
    });
  });

  test('the host has no address', async () => {
    const outcome = await sendTo({ host: 'does-not-exist.invalid', port: 443, caPem: null });
    expect(outcome).toMatchObject({ kind: 'undelivered', requests: 0, cause: { code: 'host-not-found' } });
  });

  test('the certificate is not trusted, and shows whose it is', async () => {
    const apns = await openApns();
    const outcome = await sendTo({ ...apns, caPem: null });
    expect(outcome).toMatchObject({
      kind: 'undelivered',
      requests: 0,
      cause: { code: 'tls-untrusted', params: { host: '127.0.0.1' } },
      wire: { serverCertificate: { subject: 'CN=localhost', issuer: 'CN=Pushbench test CA' } },
    });
    expect(apns.requests).toHaveLength(0);
  });

  test('the certificate has expired', async () => {
    const authority = await createCertificateAuthority();
    const certificate = await authority.issue({ notAfter: new Date(Date.now() - 60_000) });
    const apns = await openApns({ certificate });
    const outcome = await sendTo({ ...apns, caPem: authority.caPem });
    expect(outcome).toMatchObject({ kind: 'undelivered', requests: 0, cause: { code: 'tls-expired' } });
    expect(apns.requests).toHaveLength(0);
  });

  test('the certificate belongs to another host', async () => {
    const authority = await createCertificateAuthority();
    const certificate = await authority.issue({ names: ['api.push.example'] });
    const apns = await openApns({ certificate });
    const outcome = await sendTo({ ...apns, caPem: authority.caPem });
    expect(outcome).toMatchObject({ kind: 'undelivered', requests: 0, cause: { code: 'tls-wrong-host' } });
    expect(apns.requests).toHaveLength(0);
  });

  test('the server speaks only HTTP/1 over TLS', async () => {
    const outcome = await sendToForeign(startHttp1TlsServer);
    expect(outcome).toMatchObject({ kind: 'undelivered', requests: 0, cause: { code: 'not-http2' } });
  });

  test('the server speaks TLS but does not agree on a protocol', async () => {
    const outcome = await sendToForeign(startTlsServerWithoutAlpn);
    expect(outcome).toMatchObject({ kind: 'undelivered', requests: 0, cause: { code: 'not-http2' } });
  });

  test('the server speaks HTTP in the clear', async () => {
    const outcome = await sendToForeign(startPlainHttpServer);
    expect(outcome).toMatchObject({ kind: 'undelivered', requests: 0, cause: { code: 'tls-not-spoken' } });
  });

  test('the server closes at once', async () => {
    const outcome = await sendToForeign(startClosingServer);
    expect(outcome).toMatchObject({ kind: 'undelivered', requests: 0, cause: { code: 'connection-closed-early' } });
  });

  test('the server offers only an old TLS', async () => {
    const authority = await createCertificateAuthority();
    const { certPem, keyPem } = await authority.issue();
    const server = createServer({
      cert: certPem,
      key: keyPem,
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const outcome = await sendTo({ host: '127.0.0.1', port, caPem: authority.caPem });
    expect(outcome).toMatchObject({ kind: 'undelivered', requests: 0, cause: { code: 'tls-failed' } });
  });
});

describe('one request leaves and the cause is named when', () => {
  test.each([
    ['refuses the stream', 'refuse', 'stream-refused'],
    ['resets the stream', 'reset', 'stream-reset'],
    ['breaks the connection off', 'disconnect', 'connection-closed'],
  ] as const)('the server %s', async (_title, answer, code) => {
    const apns = await openApns({ respond: () => answer });
    const outcome = await sendTo(apns);
    expect(outcome).toMatchObject({ kind: 'undelivered', status: null, requests: 1, cause: { code } });
    expect(apns.requests).toHaveLength(1);
    expect(outcome.wire.requestHeaders).toContainEqual([':method', 'POST']);
  });

  test('the server speaks nonsense after it agreed on HTTP/2', async () => {
    const outcome = await sendToForeign(startNonsenseHttp2Server);
    expect(outcome).toMatchObject({ kind: 'undelivered', cause: { code: 'protocol-error' } });
  });
});

test('many sends to a refused port all end, each with its cause', async () => {
  const port = await findClosedPort();
  const sender = openSender();
  const request = makeSendRequest({ host: '127.0.0.1', port, caPem: null });
  const outcomes = await Promise.all(Array.from({ length: 200 }, () => sender.sendNow(request)));
  expect(new Set(outcomes.map(({ cause }) => cause?.code))).toEqual(new Set(['connection-refused']));
});

test('many sends on a connection that breaks all end, none is sent twice', async () => {
  const apns = await openApns({
    respond: (_request, index) => (index % 10 === 9 ? 'disconnect' : { status: 200 }),
  });
  const sender = openSender();
  const outcomes = await Promise.all(Array.from({ length: 200 }, () => sender.sendNow(makeSendRequest(apns))));
  expect(outcomes).toHaveLength(200);
  expect(apns.requests.length).toBeLessThanOrEqual(outcomes.reduce((sum, { requests }) => sum + requests, 0));
  for (const { kind, cause } of outcomes) {
    expect(kind === 'accepted' || cause !== null).toBe(true);
  }
});

test('a server that comes back is reached again', async () => {
  const first = await startFakeApns();
  const sender = openSender();
  await sender.sendNow(makeSendRequest(first));
  await first.close();
  expect(await sender.sendNow(makeSendRequest(first))).toMatchObject({ kind: 'undelivered' });
  const second = await openApns();
  expect(await sender.sendNow(makeSendRequest(second))).toMatchObject({ kind: 'accepted' });
});

test('every cause is a sentence', async () => {
  const outcome = await sendToForeign(startPlainHttpServer);
  expect(outcome.cause === null ? '' : describeFailure(outcome.cause)).toMatch(/does not speak TLS .*\.$/);
});
