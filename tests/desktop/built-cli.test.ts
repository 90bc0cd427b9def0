import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeAuthority } from '../support/credential-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const builtCli = resolve(import.meta.dirname, '../../out/desktop/cli.js');

test('the built command line reads a certificate in the built thread for it', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'aps.cer');
  await writeFile(file, (await (await makeAuthority()).issue()).cer);
  const { stdout } = await promisify(execFile)(process.execPath, [builtCli, 'credentials', 'inspect', file, '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'universal', bundleId: 'com.example.app' });
});
