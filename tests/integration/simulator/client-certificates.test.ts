import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import type { ClientHttp2Session, OutgoingHttpHeaders } from 'node:http2';
import { connect } from 'node:http2';
import { join } from 'node:path';
import type { SecureVersion } from 'node:tls';
import { connect as connectTls } from 'node:tls';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { IssuedCertificate, TestAuthority } from '../../support/credential-files.ts';
import { environmentExtensions, hasOpenssl, makeAuthority, pushSubject } from '../../support/credential-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { curlObstacle } from './curl-obstacle.ts';
import type { StartedSimulator } from './simulator-harness.ts';
import { connectTo, pushHeaders, request, startSimulator } from './simulator-harness.ts';

const versions: readonly SecureVersion[] = ['TLSv1.2', 'TLSv1.3'];
const topic = 'com.example.app';
const deviceToken = 'ab'.repeat(32);

let authority: TestAuthority;
let universal: IssuedCertificate;
let development: IssuedCertificate;
let expired: IssuedCertificate;

beforeAll(async () => {
  authority = await makeAuthority();
  universal = await authority.issue();
  development = await authority.issue({
    subject: pushSubject('Apple Development IOS Push Services: '),
    extensions: environmentExtensions('sandbox'),
  });
  expired = await authority.issue({ fromDays: -50, toDays: -2 });
});

async function start(): Promise<StartedSimulator> {
  const started = await startSimulator();
  started.simulator.setDevices([{ token: deviceToken, topic, name: 'Phone' }]);
  return started;
}

/** A client session that shows this certificate, destroyed after the test. */
function connectWith(
  { simulator, port }: StartedSimulator,
  { certificatePem, keyPem }: IssuedCertificate,
  version: SecureVersion = 'TLSv1.3',
): ClientHttp2Session {
  const session = connect(`https://127.0.0.1:${String(port)}`, {
    ...{ ca: simulator.caPem, cert: certificatePem, key: keyPem },
    ...{ minVersion: version, maxVersion: version },
  });
  session.on('error', () => undefined);
  onTestFinished(() => session.destroy());
  return session;
}

/** A right request for the certificates above, without a provider token. */
function headers(changes: OutgoingHttpHeaders = {}): OutgoingHttpHeaders {
  return { ':method': 'POST', ':path': `/3/device/${deviceToken}`, 'apns-topic': topic, ...changes };
}

describe.each(versions)('over %s', (version) => {
  test('a push with a certificate is accepted without a provider token', async () => {
    const started = await start();
    expect(await request(connectWith(started, universal, version), headers(), '{}')).toMatchObject({ status: 200 });
    expect(started.simulator.arrivals()[0]).toMatchObject({ status: 200, credential: 'certificate', topic });
  });

  test.each([
    ['has expired', { fromDays: -50, toDays: -2 }],
    ['is not valid yet', { fromDays: 2, toDays: 50 }],
  ])('a certificate that %s is refused by the alert certificate_expired', async (_title, dates) => {
    const started = await start();
    const { certificatePem, keyPem } = await authority.issue(dates);
    const socket = connectTls({
      ...{ host: '127.0.0.1', port: started.port, ca: started.simulator.caPem, ALPNProtocols: ['h2'] },
      ...{ cert: certificatePem, key: keyPem, minVersion: version, maxVersion: version },
    });
    onTestFinished(() => void socket.destroy());
    // As a client does that does not wait for the server's first word.
    socket.once('secureConnect', () => socket.write('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'));
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toMatch(/ALERT_CERTIFICATE_EXPIRED$/);
    expect(started.simulator.arrivals()).toHaveLength(0);
    expect(await request(connectWith(started, universal), headers(), '{}')).toMatchObject({ status: 200 });
  });
});

test.each(['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256'])(
  'the alert is readable under %s',
  async (cipher) => {
    const { simulator, port } = await start();
    const socket = connectTls({
      ...{ host: '127.0.0.1', port, ca: simulator.caPem, ALPNProtocols: ['h2'] },
      ...{ cert: expired.certificatePem, key: expired.keyPem, minVersion: 'TLSv1.3', ciphers: cipher },
    });
    onTestFinished(() => void socket.destroy());
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toMatch(/ALERT_CERTIFICATE_EXPIRED$/);
  },
);

test('a certificate beats a provider token, be it wrong or right', async () => {
  const started = await start();
  const session = connectWith(started, universal);
  const withToken = (authorization: string) => request(session, headers({ authorization }), '{}');
  expect(await withToken('bearer a.b.c')).toMatchObject({ status: 200 });
  const liveActivity = {
    ...pushHeaders(started.simulator),
    'apns-topic': `${started.simulator.sampleBundleId}.push-type.liveactivity`,
    'apns-push-type': 'liveactivity',
  };
  expect(await request(session, liveActivity, '{}')).toMatchObject({
    status: 400,
    body: '{"reason":"TopicDisallowed"}',
  });
  // The sample app is the key's, not the certificate's.
  expect(await request(session, pushHeaders(started.simulator), '{}')).toMatchObject({
    body: '{"reason":"TopicDisallowed"}',
  });
});

test('a client without a certificate is judged by its provider token', async () => {
  const started = await start();
  expect(await request(connectWith(started, universal), headers(), '{}')).toMatchObject({ status: 200 });
  const session = connectTo(started);
  expect(await request(session, headers(), '{}')).toMatchObject({ body: '{"reason":"MissingProviderToken"}' });
  expect(await request(session, pushHeaders(started.simulator), '{}')).toMatchObject({ status: 200 });
  expect(started.simulator.arrivals().map(({ credential }) => credential)).toEqual(['token', null, 'certificate']);
});

test('a certificate of nobody’s app is refused with BadCertificate', async () => {
  const own = await authority.issue({ subject: 'CN=My own client', extensions: [] });
  const answer = await request(connectWith(await start(), own), headers(), '{}');
  expect(answer).toMatchObject({ status: 403, body: '{"reason":"BadCertificate"}' });
});

test('with a certificate a thousand requests may be under way at once, without one only one', async () => {
  const started = await start();
  const streamsOf = async (session: ClientHttp2Session) => {
    await once(session, 'remoteSettings');
    return session.remoteSettings.maxConcurrentStreams;
  };
  expect(await streamsOf(connectWith(started, universal))).toBe(1000);
  expect(await streamsOf(connectTo(started))).toBe(1);
  const session = connectWith(started, universal);
  const answers = await Promise.all(Array.from({ length: 50 }, () => request(session, headers(), '{}')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

test('a certificate for the sandbox only is sent away from production with its reason', async () => {
  const started = await start();
  expect(started.simulator.status().plays).toBe('sandbox');
  expect(await request(connectWith(started, development), headers(), '{}')).toMatchObject({ status: 200 });
  expect(await started.simulator.play('production')).toMatchObject({ plays: 'production', state: 'running' });

  const session = connectWith(started, development);
  const lost = request(session, headers(), '{}').catch((error: unknown) => error);
  const closed = once(session, 'close');
  const [code, lastStreamId, reason] = (await once(session, 'goaway')) as [number, number, Buffer];
  expect({ code, lastStreamId, reason: reason.toString() }).toEqual({
    code: 0,
    lastStreamId: 0,
    reason: '{"reason":"BadCertificateEnvironment"}',
  });
  await closed;
  expect(await lost).toBeInstanceOf(Error);
  expect(started.simulator.arrivals()).toHaveLength(1);
  expect(await request(connectWith(started, universal), headers(), '{}')).toMatchObject({ status: 200 });
});

test('a client that has said nothing yet is sent away as well', async () => {
  const started = await start();
  await started.simulator.play('production');
  const socket = connectTls({
    ...{ host: '127.0.0.1', port: started.port, ca: started.simulator.caPem, ALPNProtocols: ['h2'] },
    ...{ cert: development.certificatePem, key: development.keyPem },
  });
  socket.on('error', () => undefined);
  socket.resume();
  await once(socket, 'close');
});

/** Frames of HTTP/2: an empty SETTINGS, and HEADERS of a POST to `/` that goes on. Source: RFC 9113, sections 4 to 6. */
const settingsFrame = [0, 0, 0, 4, 0, 0, 0, 0, 0];
const unfinishedRequest = [0, 0, 3, 1, 4, 0, 0, 0, 1, 0x83, 0x87, 0x84];

test('who ignores the goodbye in the middle of a request is cut off', async () => {
  const { simulator, port } = await start();
  const socket = connectTls({ host: '127.0.0.1', port, ca: simulator.caPem, ALPNProtocols: ['h2'] });
  socket.on('error', () => undefined);
  socket.write('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
  socket.write(Buffer.from([...settingsFrame, ...unfinishedRequest]));
  await once(socket, 'data');
  socket.resume();
  const closed = once(socket, 'close');
  await simulator.play('production');
  await closed;
});

test('who is connected while the environment changes is told to come back', async () => {
  const started = await start();
  const session = connectTo(started);
  expect(await request(session, pushHeaders(started.simulator), '{}')).toMatchObject({ status: 200 });
  const goodbye = once(session, 'goaway');
  const closed = once(session, 'close');
  await started.simulator.play('production');
  const [, , reason] = (await goodbye) as [number, number, Buffer];
  expect(reason.toString()).toBe('{"reason":"Shutdown"}');
  await closed;
  expect(await request(connectTo(started), pushHeaders(started.simulator), '{}')).toMatchObject({ status: 200 });
});

/** Files for programs that take certificates from disk, gone after the test. */
async function writeFiles({ certificatePem, keyPem }: IssuedCertificate): Promise<{ cert: string; key: string }> {
  const folder = await temporaryFolder();
  onTestFinished(() => folder[Symbol.asyncDispose]());
  const files = { cert: join(folder.path, 'certificate.pem'), key: join(folder.path, 'key.pem') };
  await writeFile(files.cert, certificatePem);
  await writeFile(files.key, keyPem);
  return files;
}

const obstacle = curlObstacle();

describe.skipIf(obstacle !== undefined)(`curl${obstacle === undefined ? '' : ` (skipped: ${obstacle})`}`, () => {
  async function curl({ simulator, port }: StartedSimulator, certificate: IssuedCertificate): Promise<string> {
    const { cert, key } = await writeFiles(certificate);
    const { stdout } = await promisify(execFile)('curl', [
      ...['--silent', '--show-error', '--include', '--http2', '--cacert', simulator.status().caFile],
      ...['--cert', cert, '--key', key, '--header', `apns-topic: ${topic}`, '--data-binary', '{}'],
      `https://localhost:${String(port)}/3/device/${deviceToken}`,
    ]);
    return stdout.replaceAll('\r\n', '\n');
  }

  test('gets a push with a certificate accepted', async () => {
    expect(await curl(await start(), universal)).toMatch(/^HTTP\/2 200 \n/);
  });

  test('is told that its certificate has expired', async () => {
    await expect(curl(await start(), expired)).rejects.toMatchObject({
      stderr: expect.stringMatching(/alert certificate expired|certificate verification failed/i) as string,
    });
  });
});

describe.skipIf(!hasOpenssl)(`openssl s_client${hasOpenssl ? '' : ' (skipped: openssl is not installed)'}`, () => {
  test.each(['-tls1_2', '-tls1_3'])('with %s reads the alert', async (version) => {
    const { port } = await start();
    const { cert, key } = await writeFiles(expired);
    const client = spawn('openssl', [
      ...['s_client', '-connect', `127.0.0.1:${String(port)}`, version, '-alpn', 'h2', '-cert', cert, '-key', key],
    ]);
    onTestFinished(() => void client.kill());
    let said = '';
    client.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await once(client, 'close');
    expect(said).toMatch(/alert certificate expired.*SSL alert number 45/);
  });
});
