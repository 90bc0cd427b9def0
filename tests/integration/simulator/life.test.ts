import { createSimulator } from '#core/simulator/create-simulator.ts';
import { findRunningSimulator } from '#core/simulator/running-simulators.ts';
import { fork } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { connect as connectTcp } from 'node:net';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectTo, pushHeaders, request, startSimulator, temporaryFolder } from './simulator-harness.ts';

const dayMs = 24 * 60 * 60 * 1000;

async function openAt(folder: string, now: () => number = Date.now) {
  return createSimulator({ folder, now });
}

describe('what Local APNs is made of', () => {
  test('is written at first use, for its owner only, without the CA’s private key', async () => {
    const folder = await temporaryFolder();
    const { keyId, teamId, sampleDevices, sampleBundleId, caPem } = await openAt(folder);
    expect((await readdir(folder)).sort()).toEqual([`AuthKey_${keyId}.p8`, 'ca.pem', 'server.pem', 'simulator.json']);
    expect([keyId, teamId].every((id) => /^[A-Z0-9]{10}$/.test(id))).toBe(true);
    expect(sampleDevices.map(({ topic }) => topic)).toEqual([sampleBundleId, `${sampleBundleId}.voip`]);
    for (const { token } of sampleDevices) expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(await readFile(join(folder, 'ca.pem'), 'utf8')).toBe(caPem);
    expect(caPem).not.toContain('PRIVATE');
    if (process.platform === 'win32') return;
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  });

  test('names this machine’s loopback in its certificate', async () => {
    const folder = await temporaryFolder();
    await openAt(folder);
    const certificate = new X509Certificate(await readFile(join(folder, 'server.pem')));
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(certificate.checkIP('::1')).toBe('::1');
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.ca).toBe(false);
  });

  test('is the same after a restart', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    const second = await openAt(folder);
    for (const key of ['caPem', 'keyPem', 'keyId', 'teamId', 'sampleDevices'] as const) {
      expect(second[key]).toEqual(first[key]);
    }
  });

  test('is the same for all who make it at once', async () => {
    const folder = await temporaryFolder();
    const all = await Promise.all(Array.from({ length: 8 }, () => openAt(folder)));
    for (const key of ['caPem', 'keyPem', 'keyId', 'sampleDevices'] as const) {
      expect(new Set(all.map((simulator) => JSON.stringify(simulator[key]))).size).toBe(1);
    }
  });

  test('gets new certificates, and keeps the rest, a month before they expire', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    const endMs = new X509Certificate(first.caPem).validToDate.getTime();
    expect((await openAt(folder, () => endMs - 31 * dayMs)).caPem).toBe(first.caPem);
    const renewed = await openAt(folder, () => endMs - 29 * dayMs);
    expect(renewed.caPem).not.toBe(first.caPem);
    expect(renewed.keyPem).toBe(first.keyPem);
    expect(renewed.sampleDevices).toEqual(first.sampleDevices);
  });

  test.each(['ca.pem', 'server.pem', 'simulator.json'])('works again after %s was damaged', async (name) => {
    const folder = await temporaryFolder();
    await openAt(folder);
    await writeFile(join(folder, name), 'damaged');
    const started = await startSimulator(folder);
    expect(await request(connectTo(started), pushHeaders(started.simulator), '{}')).toMatchObject({ status: 200 });
  });

  test('does not wait for a process that died while it made it', async () => {
    const folder = await temporaryFolder();
    const child = fork('-e', { execArgv: ['-e', ''], stdio: 'ignore' });
    await once(child, 'exit');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'setup.lock'), String(child.pid));
    expect((await openAt(folder)).keyId).toMatch(/^[A-Z0-9]{10}$/);
    expect(await readdir(folder)).not.toContain('setup.lock');
  });

  test('that cannot be written is a failure which names the folder', async () => {
    const file = await temporaryFolder();
    await writeFile(file, '');
    await expect(openAt(join(file, 'simulator'))).rejects.toMatchObject({
      failure: { code: 'data-folder-unwritable', params: { folder: join(file, 'simulator') } },
    });
  });
});

describe('starting and stopping', () => {
  test('a running simulator that is started again keeps its port', async () => {
    const { simulator, port } = await startSimulator();
    expect(await simulator.start(0)).toMatchObject({ state: 'running', port });
  });

  test('two starts at once make one server', async () => {
    const simulator = await openAt(await temporaryFolder());
    onTestFinished(async () => {
      await simulator.stop();
    });
    const [first, second] = await Promise.all([simulator.start(0), simulator.start(0)]);
    expect(first.port).toBe(second.port);
  });

  test('a port in use is a failure that is shown until the next start', async () => {
    const occupant = createServer().listen(0, '127.0.0.1');
    await once(occupant, 'listening');
    onTestFinished(() => void occupant.close());
    const { port } = occupant.address() as AddressInfo;
    const simulator = await openAt(await temporaryFolder());
    onTestFinished(async () => {
      await simulator.stop();
    });
    const failure = { code: 'simulator-port-in-use', params: { port } };
    await expect(simulator.start(port)).rejects.toMatchObject({ failure });
    expect(simulator.status()).toMatchObject({ state: 'failed', port: null, failure });
    expect(await simulator.start(0)).toMatchObject({ state: 'running', failure: null });
  });

  test('a port that is no port is refused', async () => {
    const simulator = await openAt(await temporaryFolder());
    await expect(simulator.start(70_000)).rejects.toMatchObject({ failure: { code: 'simulator-port-refused' } });
  });

  test('a stopped simulator can be started again on its port', async () => {
    const { simulator, port } = await startSimulator();
    expect(await simulator.stop()).toMatchObject({ state: 'stopped', port: null });
    expect(await simulator.start(port)).toMatchObject({ state: 'running', port });
  });

  test('stopping ends with clients that are idle, in the middle of a body or of a handshake', async () => {
    const started = await startSimulator();
    const idle = connectTo(started);
    await request(idle, pushHeaders(started.simulator), '{}');
    const goaway = once(idle, 'goaway');
    const busy = connectTo(started);
    const stream = busy.request(pushHeaders(started.simulator));
    stream.on('error', () => {
      // It is cut off by the stop.
    });
    stream.write('{');
    await once(busy, 'remoteSettings');
    const mute = connectTcp(started.port, '127.0.0.1');
    const muteTls = connectTls({ host: '127.0.0.1', port: started.port, ca: started.simulator.caPem });
    for (const socket of [mute, muteTls]) socket.on('error', () => undefined);
    await Promise.all([once(mute, 'connect'), once(muteTls, 'secureConnect')]);
    const closed = [idle, busy, mute, muteTls].map(async (end) => new Promise((resolve) => end.once('close', resolve)));
    muteTls.resume();
    mute.resume();
    expect(await started.simulator.stop()).toMatchObject({ state: 'stopped' });
    await Promise.all(closed);
    const [code, , data] = (await goaway) as [number, number, Buffer];
    expect([code, Buffer.from(data).toString()]).toEqual([0, '{"reason":"Shutdown"}']);
  });
});

describe('the running simulator of a folder', () => {
  test('is found with the CA to trust until it is stopped', async () => {
    const { simulator, port, folder } = await startSimulator();
    expect(await findRunningSimulator(folder)).toEqual({ host: '127.0.0.1', port, caPem: simulator.caPem });
    await simulator.stop();
    expect(await findRunningSimulator(folder)).toBeUndefined();
    expect(await readdir(join(folder, 'running'))).toEqual([]);
  });

  test('is the one that was started last', async () => {
    const first = await startSimulator();
    const simulator = await openAt(first.folder, () => Date.now() + 1000);
    onTestFinished(async () => {
      await simulator.stop();
    });
    const { port } = await simulator.start(0);
    expect(port).not.toBe(first.port);
    expect(await findRunningSimulator(first.folder)).toMatchObject({ port });
    await simulator.stop();
    expect(await findRunningSimulator(first.folder)).toMatchObject({ port: first.port });
  });

  test('is not there in a folder without any', async () => {
    expect(await findRunningSimulator(await temporaryFolder())).toBeUndefined();
  });

  test('is not one that was killed, whose port is somebody else’s, or whose file is damaged; those are forgotten', async () => {
    const { simulator, port, folder } = await startSimulator();
    const other = await startSimulator();
    const child = fork('-e', { execArgv: ['-e', ''], stdio: 'ignore' });
    await once(child, 'exit');
    const running = { host: '127.0.0.1', port, caPem: simulator.caPem, startedAtMs: Date.now() + dayMs };
    const write = async (name: string, content: object) =>
      writeFile(join(folder, 'running', name), JSON.stringify(content));
    await write('killed.json', { ...running, pid: child.pid });
    await write('somebody-else.json', { ...running, pid: process.pid, port: other.port });
    await writeFile(join(folder, 'running', 'damaged.json'), '{');
    expect(await findRunningSimulator(folder)).toMatchObject({ port });
    expect(await readdir(join(folder, 'running'))).toEqual([`${String(process.pid)}-${String(port)}.json`]);
  });
});
