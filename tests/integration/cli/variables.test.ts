import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCore, type Core } from '#core/create-core.ts';
import { createInProcessClient } from '#core/transport/in-process-client.ts';
import { runCli } from '../../support/run-cli.ts';
import { makeAuthority } from '../../support/credential-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const passphrase = 'correct horse battery staple';

/** A core on the folder, as another Pushbench would have it open. */
async function withClient<Result>(
  dataFolder: string,
  work: (client: ReturnType<typeof createInProcessClient>['client']) => Promise<Result>,
): Promise<Result> {
  const core: Core = await createCore({ dataFolder, host: 'cli', version: '0.0.0', simulator: 'on-demand' });
  const { client, close } = createInProcessClient(core.router);
  try {
    return await work(client);
  } finally {
    close();
    await core.close();
  }
}

const send = [
  ...'send --payload - --push-type alert --environment simulator --json --device'.split(' '),
  'Sample iPhone',
];

async function sendWith(
  dataFolder: string,
  input: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
) {
  const sent = await runCli([...send, ...args], { dataFolder, input, environment });
  const answer = JSON.parse(sent.stdout) as { outcome: string; payloadBytes: number | null; cause: string | null };
  const [last] = await withClient(dataFolder, async ({ deliveries }) => {
    const [summary] = await deliveries.list({ limit: 1, beforeId: null });
    return summary === undefined ? [] : [await deliveries.get({ id: summary.id })];
  });
  return { code: sent.code, answer, notification: last?.notification };
}

describe('send', () => {
  test('sends the bytes of the file as they are, unless it is told to resolve variables', async () => {
    await using folder = await temporaryFolder();
    const text = '{ "aps": {"alert": "{{now}} {{nobody}} {{{{"} }\n';
    const raw = await sendWith(folder.path, text, ['--collapse-id', '{{x}}']);
    expect(raw.answer).toMatchObject({ outcome: 'accepted', payloadBytes: Buffer.byteLength(text) });
    expect(raw.notification).toMatchObject({ collapseId: '{{x}}', payload: { content: text } });
    const minified = await sendWith(folder.path, text, ['--minify']);
    expect(minified.answer.payloadBytes).toBe(43);
    expect(minified.notification?.payload.content).toBe('{"aps":{"alert":"{{now}} {{nobody}} {{{{"}}');
  });

  test('resolves variables in payload and headers, those given before those of the set', async () => {
    await using folder = await temporaryFolder();
    const staging = {
      id: 'a',
      name: 'Staging',
      variables: [
        { name: 'user', value: 'Ada' },
        { name: 'level', value: '1' },
      ],
    };
    await withClient(folder.path, ({ variables }) => variables.saveSet(staging));
    const text = '{ "aps": {"alert": "{{user}} {{device.name}} {{env.PUSHBENCH_BUILD}}"}, "l": {{level}} }';
    const environment = { PUSHBENCH_BUILD: '318' };
    const args = ['--variables', 'Staging', '--set', 'user=B=“ob”\n', '--collapse-id', 'c{{counter}}', '--minify'];
    const sent = await sendWith(folder.path, text, args, environment);
    const expected = '{"aps":{"alert":"B=“ob”\\n Sample iPhone 318"},"l":1}';
    expect(sent.notification).toMatchObject({ collapseId: 'c1', payload: { content: expected } });
    expect(sent.answer).toMatchObject({ outcome: 'accepted', payloadBytes: Buffer.byteLength(expected) });
    const other = await sendWith(folder.path, text, ['--variables', 'Production']);
    expect([other.code, other.answer.cause]).toEqual([2, expect.stringMatching(/“Production”. The sets are Staging;/)]);
  });

  test('resolves variables of headers that are numbers, at the same time as those of the payload', async () => {
    await using folder = await temporaryFolder();
    const args = ['--set', 'level=5', '--priority', '{{level}}', '--expiration', '{{now+1h}}'];
    const { answer, notification } = await sendWith(folder.path, '{"aps":{"alert":"Hi"},"at":{{now}}}', args);
    expect(answer.outcome).toBe('accepted');
    const { at } = JSON.parse(notification?.payload.content ?? '') as { at: number };
    expect(Math.abs(at - Date.now() / 1000)).toBeLessThan(60);
    expect(notification).toMatchObject({ priority: 5, expiration: at + 3600 });
  });

  test.each([
    [['--variables', '--expiration', '{{nowMs}}.5'], /apns-expiration has to be a whole number, .* for “\d{13}\.5”/],
    [
      ['--set', 'x=a\u001bb', '--priority', '{{x}}'],
      /apns-priority .* “\{\{x\}\}” stands for “a[^\p{Cc}]+b”, so nothing was/u,
    ],
    [['--expiration', '{{now}}'], /'--expiration' must be a whole number, and '{{now}}' holds a variable: add '--var/],
    [['--variables', '--expiration', 'soon'], /argument 'soon' is invalid. It must be a whole number from/],
  ])('refuses %j as wrong usage, since it makes no number', async (args, sentence) => {
    await using folder = await temporaryFolder();
    const sent = await runCli([...send, ...args], { dataFolder: folder.path, input: '{"aps":{"alert":"Hi"}}' });
    expect(sent).toMatchObject({ code: 64, stdout: '', stderr: expect.stringMatching(sentence) as string });
    expect(await withClient(folder.path, ({ deliveries }) => deliveries.list({ limit: 1, beforeId: null }))).toEqual(
      [],
    );
  });

  test('sends nothing with a variable that stands for nothing, and says which', async () => {
    await using folder = await temporaryFolder();
    const unknown = await sendWith(folder.path, '{"a":"{{user}}"}', ['--variables']);
    expect(unknown).toMatchObject({
      code: 2,
      answer: { outcome: 'undelivered', payloadBytes: null },
      notification: undefined,
    });
    expect(unknown.answer.cause).toContain('{{user}} stands for nothing');
    const inNumber = await sendWith(folder.path, '{}', ['--variables', '--priority', '{{user}}']);
    expect(inNumber).toMatchObject({ code: 2, answer: { cause: unknown.answer.cause }, notification: undefined });
  });

  test.each([
    ['PUSHBENCH_VAULT_PASSPHRASE', 'is not read, so nothing was sent: it is a setting of Pushbench itself'],
    ['PUSHBENCH_FILE_SECRET', 'has no value'],
  ])('never sends the passphrase in %s, which it was told by the environment', async (name, why) => {
    await using folder = await temporaryFolder();
    const { certificatePem, keyPem } = await (await makeAuthority()).issue();
    await writeFile(join(folder.path, 'push.pem'), certificatePem + keyPem);
    const environment = {
      PUSHBENCH_VAULT_PASSPHRASE: passphrase,
      PUSHBENCH_FILE_SECRET: passphrase,
      PUSHBENCH_OTHER: '1',
    };
    const args = ['--cert', 'push.pem', '--passphrase-env', 'PUSHBENCH_FILE_SECRET', '--variables'];
    const sent = await sendWith(folder.path, `{"a":"{{env.${name}}}"}`, args, environment);
    expect(sent).toMatchObject({ code: 2, answer: { outcome: 'undelivered' }, notification: undefined });
    expect(sent.answer.cause).toContain(`{{env.${name}}} ${why}`);
    expect(JSON.stringify(sent.answer)).not.toContain(passphrase);
    const other = await sendWith(folder.path, '{"a":"{{env.PUSHBENCH_OTHER}}"}', args, environment);
    expect(other.notification?.payload.content).toBe('{"a":"1"}');
  });
});

test.each([
  ['send', '--set', 'user'],
  ['lint', '-', '--token', 'aa'],
])('%s %s %s is a usage error', async (...args) => {
  await using folder = await temporaryFolder();
  expect(await runCli(args, { dataFolder: folder.path })).toMatchObject({ code: 64, stdout: '' });
});

describe('lint', () => {
  const typed = '{\n  "aps": {"alert": "Hi {{user}}", "threadId": "{{user}}"},\n  "at": {{now}}\n}\n';
  let dataFolder: string;
  beforeAll(async () => {
    const folder = await temporaryFolder();
    dataFolder = folder.path;
    return () => folder[Symbol.asyncDispose]();
  });
  const lint = async (args: readonly string[], input = typed) => {
    const { stdout, code } = await runCli(['lint', '-', '--push-type', 'alert', '--json', ...args], {
      dataFolder,
      input,
    });
    const [report] = JSON.parse(stdout) as [
      { bytes: number; diagnostics: { rule: string; message: string; range: unknown; path: unknown }[] },
    ];
    return { code, ...report };
  };

  test('judges the file as it is, unless it is told to resolve variables', async () => {
    const raw = await lint([]);
    expect([raw.code, raw.bytes, raw.diagnostics[0]?.rule]).toEqual([1, Buffer.byteLength(typed), 'json-syntax']);
    expect(raw.diagnostics[0]?.message).toContain('This looks like a variable: add --variables or --set.');
  });

  test('judges what would be sent, and tells places of the file', async () => {
    const found = await lint(['--set', 'user=Ünï "x"']);
    expect(found).toMatchObject({
      code: 0,
      bytes: Buffer.byteLength(typed.replaceAll('{{user}}', 'Ünï \\"x\\"').replace('{{now}}', '1700000000')),
      diagnostics: [
        {
          rule: 'misspelled-key',
          path: ['aps', 'threadId'],
          range: { start: { line: 2, column: 35 }, end: { line: 2, column: 45 } },
        },
      ],
    });
  });

  test('tells a variable that stands for nothing, also in a header', async () => {
    const found = await lint(['--variables', '--collapse-id', '{{device.token}}']);
    expect(found.code).toBe(1);
    expect(found.diagnostics.map(({ rule, range }) => [rule, range])).toEqual([
      ['variable-unknown', { start: { line: 2, column: 24 }, end: { line: 2, column: 32 } }],
      ['variable-unknown', expect.anything()],
      ['variable-without-value', null],
      ['misspelled-key', expect.anything()],
    ]);
    const told = await lint(['--set', 'user=x', '--collapse-id', '{{device.token}}', '--token', 'ab'.repeat(33)]);
    expect(told.diagnostics.map(({ rule }) => rule)).toEqual(['collapse-id-too-long', 'misspelled-key']);
  });

  test('cures a file and leaves its variables, and reads a set of the library', async () => {
    const set = { id: 'a', name: 'Staging', variables: [{ name: 'user', value: 'x' }] };
    await withClient(dataFolder, ({ variables }) => variables.saveSet(set));
    const file = join(dataFolder, 'push.json');
    await writeFile(file, typed);
    const { code } = await runCli(['lint', file, '--fix', '--variables', 'Staging'], { dataFolder });
    expect(code).toBe(0);
    const cured = await runCli(['lint', file, '--variables=Staging'], { dataFolder });
    expect(cured.stdout).toMatch(/: \d+ of 4096 bytes, no problems\n$/);
  });

  test('takes the app of a file for the Simulator from a variable, too', async () => {
    const file = '{"Simulator Target Bundle":"{{app}}","aps":{"alert":"Hi"},"at":{{now}}}';
    expect((await lint(['--set', 'app=com.example.app'], file)).diagnostics).toEqual([]);
    expect((await lint(['--set', 'app=no app'], file)).diagnostics).toMatchObject([{ rule: 'topic-malformed' }]);
  });
});
