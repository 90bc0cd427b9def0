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

test('the built command line exports a p12 that it reads again', async ({ skip }) => {
  skip(process.platform !== 'linux', 'elsewhere the command line would ask the real keychain');
  await using folder = await temporaryFolder();
  const passphrase = 'correct horse battery staple';
  const push = await (await makeAuthority()).issue();
  await writeFile(join(folder.path, 'push.pem'), push.certificatePem + push.keyPem);
  const run = async (args: string) => {
    const { stdout } = await promisify(execFile)(process.execPath, [builtCli, ...args.split(' '), '--json'], {
      cwd: folder.path,
      // Without the address of a session bus there is no keychain.
      env: {
        PUSHBENCH_DATA_DIR: join(folder.path, 'data'),
        PUSHBENCH_VAULT_PASSPHRASE: passphrase,
        FILE_PASSPHRASE: passphrase,
      },
    });
    return JSON.parse(stdout) as unknown;
  };
  await run('credentials import push.pem --name Mine');
  await run('credentials export Mine --format p12 --out push.p12 --passphrase-env FILE_PASSPHRASE');
  expect(await run('credentials inspect push.p12 --passphrase-env FILE_PASSPHRASE')).toMatchObject({
    kind: 'universal',
    hasPrivateKey: true,
    problems: [],
  });
});
