import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
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
  expect(call.stdout).toMatch(/^-:1:1: hint: [\s\S]*of 5120 bytes, no errors or warnings, 1 hint\n$/);
});

test('lint reads files for the Simulator, and cures what has one cure', async () => {
  await using folder = await temporaryFolder();
  const options = { dataFolder: folder.path };
  const file = join(folder.path, 'a.apns');
  await writeFile(file, '{"Simulator Target Bundle":"com.example.app","aps":{"alert":"Hi","threadId":"a",}}');
  const fixed = await runCli(['lint', 'a.apns', '--push-type', 'alert', '--fix'], options);
  expect(fixed).toMatchObject({ code: 0, stdout: 'a.apns: cured and written, 82 of 4096 bytes, no problems\n' });
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

test('lint says why a file cannot be judged', async () => {
  await using folder = await temporaryFolder();
  const options = { dataFolder: folder.path };
  await writeFile(join(folder.path, 'latin.json'), Buffer.from([0x22, 0xe9, 0x22]));
  const latin = await runCli(['lint', 'latin.json', '--json'], options);
  expect(JSON.parse(latin.stdout)).toMatchObject([
    { bytes: 3, diagnostics: [{ rule: 'payload-not-utf8', range: { start: { line: 1, column: 1 } } }] },
  ]);
  const absent = await runCli(['lint', 'absent.json'], options);
  expect(absent.stdout).toBe('absent.json: error: There is no file absent.json. Check the path. [file-not-found]\n');
  expect([latin.code, absent.code]).toEqual([1, 1]);
});

test.each(['', ' - --fix', ' - -', ' - --format xml', ' - --json --format junit', ' - --priority high'])(
  'lint%s is a usage error',
  async (typed) => {
    await using folder = await temporaryFolder();
    const args = `lint${typed}`.split(' ');
    expect(await runCli(args, { dataFolder: folder.path })).toMatchObject({ code: 64, stdout: '' });
  },
);

test('lint says when it took the only file for a set of variables', async () => {
  await using folder = await temporaryFolder();
  const swallowed = await runCli(['lint', '--variables', 'push.json'], { dataFolder: folder.path });
  expect(swallowed.code).toBe(64);
  expect(swallowed.stderr).toContain("'push.json' was read as the set of '--variables [set]'");
});

test('lint judges the other files when one cannot be read or written, and says which were written', async () => {
  await using folder = await temporaryFolder();
  const options = { dataFolder: folder.path };
  const curable = '{"aps":{"alert":"Hi","threadId":"a"}}';
  await writeFile(join(folder.path, 'first.json'), curable);
  await mkdir(join(folder.path, 'folder.json'));
  await writeFile(join(folder.path, 'clean.json'), '{"aps":{"alert":"Hi"}}');
  const args = ['lint', '--fix', 'first.json', 'folder.json', 'absent.json', 'clean.json'];
  const found = await runCli([...args, '--json'], options);
  expect(JSON.parse(found.stdout)).toMatchObject([
    { file: 'first.json', bytes: 38, written: true, error: null, diagnostics: [] },
    { file: 'folder.json', bytes: null, written: false, error: { code: 'file-unreadable' } },
    { file: 'absent.json', bytes: null, written: false, error: { code: 'file-not-found' }, diagnostics: [] },
    { file: 'clean.json', written: false, error: null },
  ]);
  expect([found.code, found.stderr]).toEqual([1, '']);
  await writeFile(join(folder.path, 'first.json'), curable);
  expect((await runCli(args, options)).stdout.split('\n')).toEqual([
    'first.json: cured and written, 38 of 4096 bytes, no problems',
    expect.stringMatching(/^folder\.json: error: .*EISDIR.* \[file-unreadable\]$/),
    expect.stringMatching(/^absent\.json: error: .* \[file-not-found\]$/),
    'clean.json: 22 of 4096 bytes, no problems',
    '',
  ]);
  expect((await runCli([...args, '--format', 'github'], options)).stdout).toContain(
    '::error file=absent.json,title=file-not-found::There is no file absent.json.',
  );
  expect((await runCli([...args, '--format', 'junit'], options)).stdout).toMatch(/tests="4" failures="2"[\s\S]*EISDIR/);
});

/** Of a command that runs out of room for a file: the shell’s limit is 512 bytes a block, or 1024. */
test.skipIf(process.platform === 'win32')(
  'lint --fix leaves a file whole that it cannot write to the end',
  async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'big.json');
    const text = `{"aps":{"alert":"${'x'.repeat(3000)}","threadId":"a"}}`;
    await writeFile(file, text);
    const main = join(import.meta.dirname, '../../../electron/cli/main.ts');
    const script = 'ulimit -f 1; exec "$0" "$1" lint --fix --json big.json';
    const { stdout } = spawnSync('sh', ['-c', script, process.execPath, main], { cwd: folder.path, encoding: 'utf8' });
    expect(JSON.parse(stdout)).toMatchObject([
      { written: false, error: { code: 'file-unwritable' }, diagnostics: [{ rule: 'misspelled-key' }] },
    ]);
    expect(await readFile(file, 'utf8')).toBe(text);
    expect(await readdir(folder.path)).toEqual(['big.json']);
  },
);
