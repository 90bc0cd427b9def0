import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ClientCertificate } from '#core/ports/sender.ts';
import { describeFailure } from '#shared/failure.ts';
import {
  type ForeignServer,
  startAlertingServer,
  startServerForOtherCertificates,
  type TlsVersion,
} from '../../support/apns-servers/foreign-servers.ts';
import { makeClientCertificate, makeSendRequest } from '../../support/apns-servers/send-request.ts';
import {
  environmentExtensions,
  type IssuedCertificate,
  makeAuthority,
  pushSubject,
  type TestAuthority,
} from '../../support/credential-files.ts';
import { startSimulator, type StartedSimulator } from '../simulator/simulator-harness.ts';
import { openApns, openSender, type TestSender } from './set-up.ts';

let authority: TestAuthority;
let issued: IssuedCertificate;
let certificate: ClientCertificate;

beforeAll(async () => {
  authority = await makeAuthority();
  issued = await authority.issue();
  certificate = clientCertificate(issued);
});

function clientCertificate({ certificatePem, keyPem }: IssuedCertificate, chainPem = ''): ClientCertificate {
  return makeClientCertificate({ certificatePem: certificatePem + chainPem, keyPem });
}

/** A sender whose provider tokens must not be asked for. */
function openSenderWithoutTokens(): TestSender {
  return openSender(() => Promise.reject(new Error('a provider token was asked for')));
}

async function open(server: Promise<ForeignServer>): Promise<ForeignServer> {
  const opened = await server;
  onTestFinished(() => opened.close());
  return opened;
}

describe('a send with a client certificate', () => {
  test('carries no provider token and shares one connection', async () => {
    const apns = await openApns();
    const sender = openSenderWithoutTokens();
    const request = makeSendRequest(apns, { credential: clientCertificate(issued, authority.caPem) });
    expect(await sender.sendNow(request)).toMatchObject({ kind: 'accepted', wire: { isReused: false } });
    expect(await sender.sendNow(request)).toMatchObject({ kind: 'accepted', wire: { isReused: true } });
    expect(apns.requests.map(({ headers }) => 'authorization' in headers)).toEqual([false, false]);
  });

  test('has a connection of its own beside that of another credential', async () => {
    const apns = await openApns();
    const sender = openSender();
    await sender.sendNow(makeSendRequest(apns));
    const outcome = await sender.sendNow(makeSendRequest(apns, { credential: certificate }));
    expect(outcome).toMatchObject({ kind: 'accepted', wire: { isReused: false } });
    expect(apns.connections).toBe(2);
  });

  test('that is broken off once the server has spoken is no refusal of the certificate', async () => {
    const { promise: hasSpoken, resolve: heard } = Promise.withResolvers<void>();
    const apns = await openApns({
      onConnection: (session) => session.once('localSettings', () => heard()),
      respond: () => hasSpoken.then(() => 'disconnect'),
    });
    const outcome = await openSenderWithoutTokens().sendNow(makeSendRequest(apns, { credential: certificate }));
    expect(outcome).toMatchObject({ kind: 'undelivered', requests: 1, cause: { code: 'connection-closed' } });
  });

  test('ends with its cause when the private key belongs to another certificate', async () => {
    const apns = await openApns();
    const { keyPem } = await authority.issue();
    const outcome = await openSenderWithoutTokens().sendNow(
      makeSendRequest(apns, { credential: { ...certificate, keyPem } }),
    );
    expect(outcome).toMatchObject({ kind: 'undelivered', requests: 0, cause: { code: 'certificate-unusable' } });
    expect(apns.connections).toBe(0);
  });

  test.each(['', 'no PEM', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'])(
    'ends with its cause when the certificate is %j',
    async (certificatePem) => {
      const apns = await openApns();
      const credential = { ...certificate, certificatePem };
      const outcome = await openSenderWithoutTokens().sendNow(makeSendRequest(apns, { credential }));
      expect(outcome).toMatchObject({ kind: 'undelivered', requests: 0, cause: { code: 'certificate-unusable' } });
      expect(JSON.stringify(outcome)).not.toContain('PRIVATE KEY');
    },
  );
});

describe.each<TlsVersion>(['TLSv1.2', 'TLSv1.3'])('over %s', (version) => {
  test.each([
    ['handshake_failure', 40, 'certificate-handshake-failed'],
    ['bad_certificate', 42, 'certificate-refused-alert'],
    ['certificate_revoked', 44, 'certificate-refused-revoked'],
    ['certificate_expired', 45, 'certificate-refused-expired'],
    ['certificate_unknown', 46, 'certificate-refused-alert'],
    ['unknown_ca', 48, 'certificate-refused-issuer'],
    ['certificate_required', 116, 'certificate-not-received'],
  ])('the alert %s ends the send with its cause, after one connection', async (alert, number, code) => {
    const server = await open(startAlertingServer(number, version));
    const outcome = await openSenderWithoutTokens().sendNow(makeSendRequest(server, { credential: certificate }));
    expect(outcome).toMatchObject({ kind: 'undelivered', status: null, cause: { code } });
    expect(describeFailure(outcome.cause ?? { code: 'unexpected', params: {} })).toMatch(
      new RegExp(`certificate.*${alert}`),
    );
    expect(server.connections).toBe(1);
  });

  test('sends that are made while the alert is under way all end with its cause', async () => {
    const server = await open(startAlertingServer(45, version));
    const sender = openSenderWithoutTokens();
    const request = makeSendRequest(server, { credential: certificate });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => sender.sendNow(request)));
    expect(new Set(outcomes.map(({ cause }) => cause?.code))).toEqual(new Set(['certificate-refused-expired']));
  });

  test('a server that drops the connection without an alert is told as what it does', async () => {
    const server = await open(startServerForOtherCertificates(version));
    const outcome = await openSenderWithoutTokens().sendNow(makeSendRequest(server, { credential: certificate }));
    expect(outcome).toMatchObject({
      kind: 'undelivered',
      cause: { code: version === 'TLSv1.3' ? 'certificate-perhaps-refused' : 'connection-closed-early' },
    });
  });
});

test('a send without a certificate hears nothing of one from a server that wants one', async () => {
  const server = await open(startServerForOtherCertificates('TLSv1.3'));
  const outcome = await openSender().sendNow(makeSendRequest(server));
  expect(outcome).toMatchObject({
    kind: 'undelivered',
    cause: { code: expect.stringMatching(/^connection-closed/) as string },
  });
});

describe('Local APNs', () => {
  async function send(started: StartedSimulator, credential: ClientCertificate, topic = 'com.example.app') {
    const { simulator, port } = started;
    const request = makeSendRequest(
      { host: '127.0.0.1', port, caPem: simulator.caPem },
      { environment: 'simulator', credential, deviceToken: 'ab'.repeat(32) },
    );
    return await openSenderWithoutTokens().sendNow({ ...request, notification: { ...request.notification, topic } });
  }

  async function startWithDevice(): Promise<StartedSimulator> {
    const started = await startSimulator();
    started.simulator.setDevices([{ token: 'ab'.repeat(32), topic: 'com.example.app', name: 'Phone' }]);
    return started;
  }

  test('accepts a push with a certificate for its topic, and nothing of the key is written to disk', async () => {
    const started = await startWithDevice();
    expect(await send(started, certificate)).toMatchObject({ kind: 'accepted', status: 200 });
    expect(started.simulator.arrivals()[0]).toMatchObject({ status: 200, credential: 'certificate' });
    const secret = certificate.keyPem.split('\n')[1] ?? '';
    expect(secret.length).toBeGreaterThan(60);
    for (const file of await readdir(started.folder, { recursive: true, withFileTypes: true })) {
      if (file.isFile()) expect(await readFile(join(file.parentPath, file.name), 'latin1')).not.toContain(secret);
    }
  });

  test('refuses a topic that the certificate does not list', async () => {
    expect(await send(await startWithDevice(), certificate, 'com.example.other')).toMatchObject({
      kind: 'rejected',
      status: 400,
      reason: 'TopicDisallowed',
    });
  });

  test('says goodbye to a certificate for the other environment, and closes the connection', async () => {
    const started = await startWithDevice();
    const development = await authority.issue({
      subject: pushSubject('Apple Development IOS Push Services: '),
      extensions: environmentExtensions('sandbox'),
    });
    expect(await send(started, clientCertificate(development))).toMatchObject({ kind: 'accepted' });
    await started.simulator.play('production');
    expect(await send(started, clientCertificate(development))).toMatchObject({
      kind: 'undelivered',
      cause: { code: 'certificate-wrong-environment' },
    });
    expect(started.simulator.arrivals()).toHaveLength(1);
  });

  test('refuses an expired certificate by a TLS alert', async () => {
    const expired = await authority.issue({ fromDays: -50, toDays: -2 });
    const started = await startWithDevice();
    expect(await send(started, clientCertificate(expired))).toMatchObject({
      kind: 'undelivered',
      cause: { code: 'certificate-refused-expired' },
    });
    expect(started.simulator.arrivals()).toHaveLength(0);
  });
});
