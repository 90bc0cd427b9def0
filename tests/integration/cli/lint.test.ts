import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const wrong = '{\n  "aps": {"alert": "Hi", "threadId": "a", "badge": "😀"}\n}\n';

test('lint prints each problem with its place as one array, and fails by errors alone', async () => {
  await using folder = await temporaryFolder();
  const options = { dataFolder: folder.path };
  await writeFile(join(folder.path, 'wrong.json'), wrong);
  await writeFile(join(folder.path, 'warning.json'), '{"aps":{"alert":"Hi","threadId":"a"}}');
  const found = await runCli(['lint', 'wrong.json', 'warning.json', '--json'], options);
  expect(JSON.parse(found.stdout)).toMatchObject([
    {
      file: 'wrong.json',
      bytes: Buffer.byteLength(wrong),
      limit: 4096,
      diagnostics: [
        {
          rule: 'badge-not-number',
          severity: 'error',
          path: ['aps', 'badge'],
          range: { start: { line: 2, column: 52 }, end: { line: 2, column: 56 } },
          fixes: [],
        },
        {
          rule: 'misspelled-key',
          severity: 'warning',
          range: { start: { line: 2, column: 26 }, end: { line: 2, column: 36 } },
          fixes: [{ title: 'Rename to “thread-id”', edits: [{ text: '"thread-id"' }] }],
        },
      ],
    },
    { file: 'warning.json', diagnostics: [{ rule: 'misspelled-key' }] },
  ]);
  expect(found.code).toBe(1);
  const warned = await runCli(['lint', 'warning.json'], options);
  expect(warned.stdout).toBe(
    'warning.json:1:22: warning: The system does not know “threadId” and ignores it. It is spelled “thread-id”. [misspelled-key]\n' +
      'warning.json: 37 of 4096 bytes, 1 warning\n',
  );
  expect(warned.code).toBe(0);
});

test('lint judges the headers that are given, and of others nothing', async () => {
  await using folder = await temporaryFolder();
  const options = { dataFolder: folder.path, input: '{"aps":{"content-available":1}}' };
  expect((await runCli(['lint', '-'], options)).stdout).toBe('-: 31 of 4096 bytes, no problems\n');
  const headers = ['--priority', '10', '--topic', 'com.example.app.voip', '--collapse-id', 'x'.repeat(65)];
  const found = await runCli(['lint', '-', '--push-type', 'background', ...headers, '--json'], options);
  const [report] = JSON.parse(found.stdout) as [{ diagnostics: { rule: string; range: null; path: null }[] }];
  expect(report.diagnostics.map(({ rule }) => rule)).toEqual([
    'topic-suffix-wrong',
    'background-priority',
    'collapse-id-too-long',
  ]);
  expect(report.diagnostics[0]).toMatchObject({ range: null, path: null });
  const call = await runCli(['lint', '-', '--push-type', 'voip'], options);
  expect(call.stdout).toMatch(/^-:1:1: hint: [\s\S]*of 5120 bytes, no problems\n$/);
});

test('lint reads files for the Simulator, and cures what has one cure', async () => {
  await using folder = await temporaryFolder();
  const options = { dataFolder: folder.path };
  const file = join(folder.path, 'a.apns');
  await writeFile(file, '{"Simulator Target Bundle":"com.example.app","aps":{"alert":"Hi","threadId":"a",}}');
  const fixed = await runCli(['lint', 'a.apns', '--push-type', 'alert', '--fix'], options);
  expect(fixed).toMatchObject({ code: 0, stdout: 'a.apns: 82 of 4096 bytes, no problems\n' });
  expect(await readFile(file, 'utf8')).toBe(
    '{"Simulator Target Bundle":"com.example.app","aps":{"alert":"Hi","thread-id":"a"}}',
  );
  await writeFile(file, '{"Simulator Target Bundle":"not a bundle","aps":{"alert":"Hi"}}');
  expect((await runCli(['lint', 'a.apns'], options)).stdout).toContain('[topic-malformed]');
});

test('lint speaks to GitHub and to readers of JUnit reports', async () => {
  await using folder = await temporaryFolder();
  const options = { dataFolder: folder.path, input: '{"aps":{"badge":"<3>"},"a":1,"a":1}' };
  const github = await runCli(['lint', '-', '--format', 'github'], options);
  expect(github.stdout.split('\n')).toEqual([
    '::error file=-,line=1,endLine=1,col=17,endColumn=22,title=badge-not-number::“badge” has to be a number without quotes.',
    expect.stringMatching(/^::warning file=-,line=1,.*title=duplicate-key::/),
    '',
  ]);
  const junit = await runCli(['lint', '-', '--format', 'junit'], options);
  expect(junit.stdout).toContain('<testsuites tests="1" failures="1">');
  expect(junit.stdout).toContain('<failure type="badge-not-number"');
  expect([github.code, junit.code]).toEqual([1, 1]);
});

test('lint says why a file cannot be judged, and what cannot be asked for', async () => {
  await using folder = await temporaryFolder();
  const options = { dataFolder: folder.path };
  await writeFile(join(folder.path, 'latin.json'), Buffer.from([0x22, 0xe9, 0x22]));
  const latin = await runCli(['lint', 'latin.json', '--json'], options);
  expect(JSON.parse(latin.stdout)).toMatchObject([
    { bytes: 3, diagnostics: [{ rule: 'payload-not-utf8', range: { start: { line: 1, column: 1 } } }] },
  ]);
  const absent = await runCli(['lint', 'absent.json'], options);
  expect(absent.stderr).toContain('absent.json');
  expect([latin.code, absent.code]).toEqual([1, 1]);
  for (const args of [[], ['-', '--fix'], ['-', '--format', 'xml'], ['-', '--priority', 'high']]) {
    expect((await runCli(['lint', ...args], options)).code).toBe(64);
  }
});
