import { execFileSync } from 'node:child_process';
import { lstat, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { cliWithVault } from '../../support/cli-with-vault.ts';
import {
  makeAuthority,
  makeSigningKey,
  makeSigningRequest,
  pushSubject,
  universalExtensions,
} from '../../support/credential-files.ts';

beforeEach(({ skip }) => {
  skip(process.platform !== 'linux', 'elsewhere the command line would ask the real keychain');
});

/** The app of the sample device of Local APNs. */
const sampleApp = 'com.example.pushbench';
const forSampleApp = {
  subject: pushSubject('Apple Push Services: ', sampleApp),
  extensions: universalExtensions(sampleApp),
};
const sendSample = [
  ...'send --payload - --push-type alert --environment simulator --device'.split(' '),
  'Sample iPhone',
];

test('a request becomes a certificate that sends, and is renewed in the same credential', async () => {
  await using cli = await cliWithVault();
  const authority = await makeAuthority();
  const made = await cli.json(
    'csr new --common-name Dev --email dev@example.com --name Push --out push.certSigningRequest',
  );
  const request = join(cli.folder, 'push.certSigningRequest');
  expect(made).toMatchObject({
    code: 0,
    answer: { file: request, credential: { kind: 'private-key', name: 'Push', hasSecret: true } },
  });
  await cli.write('aps.cer', await authority.answer(await readFile(request, 'utf8'), { ...forSampleApp, toDays: 20 }));
  const finished = await cli.run('csr finish aps.cer');
  expect([finished.code, finished.stderr]).toEqual([0, '']);
  expect(finished.stdout).toMatch(/^Finished Push\n {2}Certificate: .*com\.example\.pushbench/);
  expect(finished.stdout).toMatch(/warning \(expires-soon\)/);
  const [, first] = credentialsOf(await cli.json('credentials list'));
  expect(first).toMatchObject({ kind: 'certificate', name: 'Push', bundleId: sampleApp, expired: false });

  const sent = await cli.json([...sendSample, '--credential', 'Push']);
  expect(sent).toMatchObject({ code: 0, answer: { outcome: 'accepted', status: 200 } });

  const renewed = await cli.json('csr renew Push --common-name Dev --email dev@example.com --out again.csr');
  expect(renewed).toMatchObject({ code: 0, answer: { credential: { id: first?.id } } });
  const again = await readFile(join(cli.folder, 'again.csr'), 'utf8');
  await cli.write('new.cer', await authority.answer(again, { ...forSampleApp, toDays: 390 }));
  const replaced = await cli.json('csr finish new.cer');
  expect(replaced).toMatchObject({ code: 0, answer: { credential: { id: first?.id, name: 'Push' }, problems: [] } });
  expect(credentialsOf(await cli.json('credentials list'))).toHaveLength(2);
  expect((await cli.run([...sendSample, '--credential', sampleApp])).code).toBe(0);
  expect(cli.printed()).not.toContain('PRIVATE KEY');
});

test('csr finish has its own sentence for each wrong file', async () => {
  await using cli = await cliWithVault();
  const { cer, certificatePem, keyPem } = await (await makeAuthority()).issue();
  await cli.write('aps.cer', cer);
  await cli.write('ck.pem', certificatePem + keyPem);
  await cli.write('me.csr', await makeSigningRequest());
  await cli.write('key.p8', makeSigningKey());
  for (const [file, code, sentence] of [
    ['aps.cer', 'certificate-without-request', /No key that was made/],
    ['ck.pem', 'certificate-brings-key', /credentials import/],
    ['me.csr', 'credential-file-unusable', /certificate signing request/],
    ['key.p8', 'certificate-not-in-file', /not a certificate/],
    ['gone.cer', 'file-not-found', /no file gone\.cer/],
  ] as const) {
    const error = { code, message: expect.stringMatching(sentence) as string };
    expect(await cli.json(`csr finish ${file}`)).toMatchObject({ code: 1, answer: { error } });
  }
});

describe('csr new', () => {
  test.each([
    ['a file that is there', 'there', 'export-file-exists'],
    ['a folder that is not there', 'nowhere/new', 'export-folder-missing'],
  ])('makes no key for %s', async (_what, out, code) => {
    await using cli = await cliWithVault();
    await writeFile(join(cli.folder, 'there'), 'mine');
    const result = await cli.json(`csr new --common-name Dev --email dev@example.com --out ${out}`);
    expect(result).toMatchObject({ code: 1, answer: { error: { code } } });
    expect(await readFile(join(cli.folder, 'there'), 'utf8')).toBe('mine');
    expect(credentialsOf(await cli.json('credentials list'))).toMatchObject([{ isSample: true }]);
  });

  test('replaces the file that a link leads to, and makes no key for what is no file', async () => {
    await using cli = await cliWithVault();
    const making = 'csr new --common-name Dev --email dev@example.com --replace --out';
    execFileSync('mkfifo', [join(cli.folder, 'pipe')]);
    await symlink('nobody', join(cli.folder, 'to-nothing'));
    for (const name of ['pipe', 'to-nothing']) {
      const refused = await cli.json(`${making} ${name}`);
      expect(refused).toMatchObject({ code: 1, answer: { error: { code: 'export-not-a-file' } } });
    }
    expect(credentialsOf(await cli.json('credentials list'))).toMatchObject([{ isSample: true }]);
    await cli.write('real.csr', 'old');
    await symlink('real.csr', join(cli.folder, 'link.csr'));
    expect((await cli.run(`${making} link.csr`)).code).toBe(0);
    expect((await lstat(join(cli.folder, 'link.csr'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(cli.folder, 'real.csr'), 'utf8')).toContain('CERTIFICATE REQUEST');
  });

  test('makes no key that would be gone with the command, and none for what is no address', async () => {
    await using cli = await cliWithVault();
    const making = 'csr new --common-name Dev --out new --email';
    const forgetful = await cli.json(`${making} dev@example.com`, { PUSHBENCH_VAULT_PASSPHRASE: '' });
    expect(forgetful).toMatchObject({ code: 1, answer: { error: { code: 'vault-memory-only' } } });
    const nobody = await cli.json(`${making} nobody`);
    expect(nobody).toMatchObject({ code: 1, answer: { error: { code: 'signing-request-email-invalid' } } });
    expect((await cli.run('csr new --common-name Dev')).code).toBe(64);
    expect(credentialsOf(await cli.json('credentials list'))).toMatchObject([{ isSample: true }]);
  });
});

function credentialsOf({ answer }: { readonly answer: unknown }): readonly { readonly id: string }[] {
  return (answer as { readonly credentials: readonly { readonly id: string }[] }).credentials;
}
