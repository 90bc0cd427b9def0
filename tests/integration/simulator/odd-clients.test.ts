import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import { connect as connectTcp } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import type { StartedSimulator } from './simulator-harness.ts';
import { connectTo, pushHeaders, request, startSimulator } from './simulator-harness.ts';

/** What the server sends to somebody who says this, until the connection ends. */
async function answerTo(socket: Socket, said: string | Buffer): Promise<Buffer> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('error', () => {
    // Being cut off is an answer.
  });
  socket.write(said);
  await new Promise((resolve) => socket.once('close', resolve));
  return Buffer.concat(chunks);
}

async function expectToWork(started: StartedSimulator): Promise<void> {
  expect(await request(connectTo(started), pushHeaders(started.simulator), '{}')).toMatchObject({ status: 200 });
}

test('a client that offers HTTP/1.1 only is refused in the handshake', async () => {
  const started = await startSimulator();
  const error = await new Promise<Error>((resolve, reject) => {
    const agentless = {
      host: '127.0.0.1',
      port: started.port,
      ca: started.simulator.caPem,
      ALPNProtocols: ['http/1.1'],
    };
    const sent = requestHttps({ ...agentless, method: 'POST', path: '/3/device/00' }, () => {
      reject(new Error('There was an answer.'));
    });
    sent.on('error', resolve);
    sent.end('{}');
  });
  expect(error.message).toMatch(/no application protocol/i);
  await expectToWork(started);
});

test('a client without ALPN that speaks HTTP/1.1 gets HTTP/2 frames and the end of the connection', async () => {
  const started = await startSimulator();
  const socket = connectTls({ host: '127.0.0.1', port: started.port, ca: started.simulator.caPem });
  await once(socket, 'secureConnect');
  const answer = await answerTo(socket, 'POST /3/device/00 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}');
  const settingsFrame = 4;
  expect(answer[3]).toBe(settingsFrame);
  expect(answer.toString('latin1')).not.toContain('HTTP/1.1');
  await expectToWork(started);
});

test('a client without ALPN that speaks HTTP/2 is served', async () => {
  const started = await startSimulator();
  const socket = connectTls({ host: '127.0.0.1', port: started.port, ca: started.simulator.caPem });
  await once(socket, 'secureConnect');
  expect(socket.alpnProtocol).toBe(false);
  const session = connectHttp2(`https://127.0.0.1:${String(started.port)}`, { createConnection: () => socket });
  onTestFinished(() => session.destroy());
  expect(await request(session, pushHeaders(started.simulator), '{}')).toMatchObject({ status: 200 });
});

test.each([
  ['HTTP without TLS', 'GET / HTTP/1.1\r\n\r\n'],
  ['HTTP/2 without TLS', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['garbage', Buffer.from(Array.from({ length: 512 }, (_, index) => (index * 89) % 256))],
])('%s ends the connection and nothing else', async (_what, said) => {
  const started = await startSimulator();
  await answerTo(connectTcp(started.port, '127.0.0.1'), said);
  await expectToWork(started);
});

test('garbage after the handshake ends the connection and nothing else', async () => {
  const started = await startSimulator();
  const options = { host: '127.0.0.1', port: started.port, ca: started.simulator.caPem, ALPNProtocols: ['h2'] };
  const socket = connectTls(options);
  await once(socket, 'secureConnect');
  await answerTo(socket, Buffer.concat([Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), Buffer.alloc(100, 0xff)]));
  await expectToWork(started);
});

test('TLS 1.1 is refused', async () => {
  const started = await startSimulator();
  const options = { host: '127.0.0.1', port: started.port, ca: started.simulator.caPem, ALPNProtocols: ['h2'] };
  const socket = connectTls({ ...options, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' });
  const error = await new Promise<NodeJS.ErrnoException>((resolve) => socket.once('error', resolve));
  expect(error.code).toMatch(/PROTOCOL_VERSION/);
});

test('a client that vanishes in the middle of a body harms nobody', async () => {
  const started = await startSimulator();
  const session = connectTo(started);
  const stream = session.request(pushHeaders(started.simulator));
  stream.on('error', () => {
    // It is cut off on purpose.
  });
  stream.write('{"aps":');
  await once(session, 'remoteSettings');
  session.destroy();
  await expectToWork(started);
  expect(started.simulator.arrivals()).toHaveLength(1);
});

test('headers beyond 8000 bytes cost the request and nothing else', async () => {
  const started = await startSimulator();
  const headers = pushHeaders(started.simulator, { 'x-long': 'x'.repeat(9000) });
  const session = connectTo(started);
  // The limit holds once the client has confirmed the server's settings.
  await request(session, pushHeaders(started.simulator), '{}');
  await expect(request(session, headers, '{}')).rejects.toThrow();
  await expectToWork(started);
});
