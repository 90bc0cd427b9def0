import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli, startCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface SimulatorAddress {
  readonly host: string;
  readonly port: number;
  readonly caFile: string;
  readonly keyFile: string;
  readonly keyId: string;
  readonly teamId: string;
  readonly apps: readonly string[];
  readonly devices: readonly { readonly token: string; readonly topic: string }[];
}

const alert = '{"aps":{"alert":"Hi 👋 你好"}}';

describe('send --environment simulator', () => {
  test('starts Local APNs in its own process when none runs and uses its sample key and device', async () => {
    await using folder = await temporaryFolder();
    const options = { dataFolder: folder.path, input: alert };
    const first = await runCli(['simulator', '--help'], options);
    expect(first.code).toBe(0);
    const sent = await runCli(
      [
        ...'send --payload - --device'.split(' '),
        'Sample iPhone',
        ...'--push-type alert --environment simulator --json'.split(' '),
      ],
      options,
    );
    expect(sent.stderr).toBe('');
    expect(JSON.parse(sent.stdout)).toMatchObject({
      outcome: 'accepted',
      environment: 'simulator',
      status: 200,
      reason: null,
      payloadBytes: Buffer.byteLength(alert),
      requests: 1,
      cause: null,
    });
    expect(sent.code).toBe(0);
  });

  test('tells in words, on the error stream, what is unusual about a token, and not beside JSON', async () => {
    await using folder = await temporaryFolder();
    const options = { dataFolder: folder.path, input: alert };
    const send = `send --payload - --token ${'ab'.repeat(31)} --topic com.example.app --push-type alert --environment simulator`;
    const text = await runCli(send.split(' '), options);
    expect(text.stderr).toMatch(/^warning: Device tokens usually have 64 hex digits .* has 62\..*\n$/);
    const json = await runCli([...send.split(' '), '--json'], options);
    expect(json.stderr).toBe('');
    expect([text.code, json.code]).toEqual([1, 1]);
  });

  test('uses the simulator that runs on the same data folder, which prints what it judged', async () => {
    await using folder = await temporaryFolder();
    const options = { dataFolder: folder.path, input: alert };
    const simulator = startCli(['simulator', '--port', '0', '--json'], options);
    const address = JSON.parse(await simulator.nextLine()) as SimulatorAddress;
    const [device] = address.devices;
    expect(address.apps).toContain(device?.topic);
    const sent = await runCli(
      `send --payload - --token ${device?.token ?? ''} --topic ${device?.topic ?? ''} --push-type alert --environment simulator --json`.split(
        ' ',
      ),
      options,
    );
    expect(sent.code).toBe(0);
    expect(JSON.parse(await simulator.nextLine())).toMatchObject({ status: 200, payloadText: alert });
    expect(await simulator.end('SIGINT')).toBe(0);
  });

  test('takes host, port, authority and key from the line that simulator printed', async () => {
    await using folder = await temporaryFolder();
    await using other = await temporaryFolder();
    const simulator = startCli(['simulator', '--json'], { dataFolder: folder.path });
    const { host, port, caFile, keyFile, keyId, teamId, devices } = JSON.parse(
      await simulator.nextLine(),
    ) as SimulatorAddress;
    await writeFile(join(other.path, 'push.json'), alert);
    const common = `send --payload push.json --environment simulator --host ${host} --port ${String(port)} --ca ${caFile} --key ${keyFile} --key-id ${keyId} --team-id ${teamId} --push-type alert --topic ${devices[0]?.topic ?? ''} --json`;
    const accepted = await runCli(`${common} --token ${devices[0]?.token ?? ''}`.split(' '), {
      dataFolder: other.path,
    });
    expect(JSON.parse(accepted.stdout)).toMatchObject({ outcome: 'accepted', status: 200 });
    const rejected = await runCli(`${common} --token ${'ab'.repeat(32)}`.split(' '), { dataFolder: other.path });
    expect(JSON.parse(rejected.stdout)).toMatchObject({
      outcome: 'rejected',
      status: 400,
      reason: 'BadDeviceToken',
      cause: null,
    });
    expect(rejected.code).toBe(1);
    const history = await runCli('history list --json'.split(' '), { dataFolder: other.path });
    expect(JSON.parse(history.stdout)).toMatchObject([{ reason: 'BadDeviceToken' }, { state: 'accepted' }]);
    expect(await simulator.end('SIGTERM')).toBe(0);
  });
});

describe('send that cannot be delivered', () => {
  test.each([
    ['a payload that is not JSON', { input: '{', extra: '' }, /not valid JSON/],
    ['a token with an odd number of digits', { input: '{}', extra: '--token abc' }, /odd number/],
    [
      'a shortened token',
      { input: '{}', extra: '--token {length=32,bytes=0x965b251c...6ed3f35d}' },
      /middle is missing/,
    ],
    ['a credential nobody knows', { input: '{}', extra: '--credential Nobody' }, /no credential named “Nobody”/],
    [
      'a key file that is not there',
      { input: '{}', extra: '--key none.p8 --key-id ABC123DEFG --team-id TEAM123456' },
      /no file none\.p8/,
    ],
    [
      'an authority that is not there',
      { input: '{}', extra: '--host 127.0.0.1 --port 1 --ca none.pem' },
      /no file none\.pem/,
    ],
    [
      'a port where nothing listens',
      { input: '{}', extra: '--host 127.0.0.1 --port 1' },
      /Nothing accepts connections/,
    ],
    ['a device nobody knows', { input: '{}', extra: '--device Nobody' }, /no device named “Nobody”/],
  ])('%s: one object with a cause, exit code 2', async (_name, { input, extra }, cause) => {
    await using folder = await temporaryFolder();
    const target = /--(token|device)/.test(extra) ? '' : `--token ${'ab'.repeat(32)}`;
    const args = `send --payload - ${target} ${extra} --topic com.example.app --push-type alert --environment simulator --json`;
    const { code, stdout, stderr } = await runCli(
      args.split(' ').filter((word) => word !== ''),
      { dataFolder: folder.path, input },
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'undelivered',
      status: null,
      requests: 0,
      cause: expect.stringMatching(cause) as string,
    });
    expect(code).toBe(2);
  });

  test('a server that answers HTTP/1 is told from APNs', async () => {
    await using folder = await temporaryFolder();
    const server = createServer((_request, response) => response.end('hello'));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const port = String((server.address() as AddressInfo).port);
    const args = `send --payload - --token ${'ab'.repeat(32)} --topic com.example.app --push-type alert --environment simulator --host 127.0.0.1 --port ${port} --json`;
    const { code, stdout } = await runCli(args.split(' '), { dataFolder: folder.path, input: '{}' });
    server.close();
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'undelivered', requests: 0 });
    expect(code).toBe(2);
  });
});

describe('usage', () => {
  test.each([
    ['nothing at all', ''],
    ['an unknown command', 'frobnicate'],
    ['no payload', 'send --token aa --topic t --push-type alert --environment simulator'],
    ['neither token nor device', 'send --payload - --topic t --push-type alert --environment simulator'],
    [
      'both token and device',
      'send --payload - --token aa --device x --topic t --push-type alert --environment simulator',
    ],
    ['an unknown environment', 'send --payload - --token aa --topic t --push-type alert --environment moon'],
    [
      'a priority that is no number',
      'send --payload - --token aa --topic t --push-type alert --environment simulator --priority high',
    ],
    ['no host', 'send --payload - --token aa --topic t --push-type alert --environment simulator --host= --port 443'],
    [
      'port 0 to connect to',
      'send --payload - --token aa --topic t --push-type alert --environment simulator --host h --port 0',
    ],
    ['nobody who signs', 'send --payload - --token aa --topic t --push-type alert --environment sandbox'],
    [
      'a key id without a key',
      'send --payload - --token aa --topic t --push-type alert --environment simulator --key-id X',
    ],
    ['a port out of range', 'simulator --port 70000'],
    ['an unknown option', 'history list --all'],
  ])('%s gives exit code 64 and says so on the error stream only', async (_name, args) => {
    await using folder = await temporaryFolder();
    const { code, stdout, stderr } = await runCli(
      args.split(' ').filter((word) => word !== ''),
      { dataFolder: folder.path },
    );
    expect(code).toBe(64);
    expect(stdout).toBe('');
    expect(stderr).not.toBe('');
  });
});

test('other people’s HTTP/2 clients get the same answer from simulator', async () => {
  await using folder = await temporaryFolder();
  const simulator = startCli(['simulator', '--json'], { dataFolder: folder.path });
  const { host, port } = JSON.parse(await simulator.nextLine()) as SimulatorAddress;
  const session = connect(`https://${host}:${String(port)}`, { rejectUnauthorized: false });
  const request = session.request({ ':method': 'POST', ':path': '/3/device/abc' });
  request.end('{}');
  const status = await new Promise<unknown>((done) => {
    request.on('response', (headers) => {
      done(headers[':status']);
    });
  });
  session.close();
  expect(status).toBe(403);
  expect(JSON.parse(await simulator.nextLine())).toMatchObject({ status: 403, reason: 'MissingProviderToken' });
  expect(await simulator.end()).toBe(0);
});
