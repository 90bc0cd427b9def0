import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { runCli, startCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const entry = resolve(import.meta.dirname, '../../../electron/cli/main.ts');
const sendSample = [
  'send',
  '--payload',
  '-',
  '--device',
  'Sample iPhone',
  '--push-type',
  'alert',
  '--environment',
  'simulator',
];

describe('a reader that went away', () => {
  test('changes nothing of the exit code, and no stack trace shows', async () => {
    await using folder = await temporaryFolder();
    const child = spawn(process.execPath, [entry, ...sendSample], {
      cwd: folder.path,
      env: { ...process.env, PUSHBENCH_DATA_DIR: folder.path },
    });
    child.stdout.destroy();
    child.stdin.end('{"aps":{"alert":"Hi"}}');
    const errors = text(child.stderr);
    const [code] = (await once(child, 'close')) as [number];
    expect(await errors).toBe('');
    expect(code).toBe(0);
  });
});

test('sends at the same time do not lean on each other’s Local APNs', async () => {
  await using folder = await temporaryFolder();
  const options = { dataFolder: folder.path, input: '{"aps":{"alert":"Hi"}}' };
  await runCli([...sendSample], options);
  const results = await Promise.all(Array.from({ length: 4 }, () => runCli([...sendSample, '--json'], options)));
  expect(results.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
});

test('a send that is interrupted says so in one object and in history', async () => {
  await using folder = await temporaryFolder();
  const connected = Promise.withResolvers<Socket>();
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    connected.resolve(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = String((server.address() as AddressInfo).port);
  const args = `send --payload - --token ${'ab'.repeat(32)} --topic com.example.app --push-type alert --environment simulator --host 127.0.0.1 --port ${port} --json`;
  const sending = startCli(args.split(' '), { dataFolder: folder.path, input: '{}' });
  const socket = await connected.promise;
  const ended = sending.end('SIGINT');
  expect(JSON.parse(await sending.nextLine())).toMatchObject({
    outcome: 'undelivered',
    requests: 0,
    cause: expect.stringMatching(/cancelled/) as string,
  });
  expect(await ended).toBe(2);
  socket.destroy();
  server.close();
  const history = await runCli(['history', 'list', '--json'], { dataFolder: folder.path });
  expect(JSON.parse(history.stdout)).toMatchObject([{ state: 'undelivered' }]);
});

test('an empty --data-dir, as of an unset variable, counts as none', async () => {
  await using folder = await temporaryFolder();
  await using elsewhere = await temporaryFolder();
  await runCli(['history', 'list', '--json', '--data-dir', ''], { dataFolder: folder.path, folder: elsewhere.path });
  expect(await readdir(elsewhere.path)).toEqual([]);
  expect(await readdir(folder.path)).toContain('pushbench.db');
});
