import { createPrivateKey } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encryptPrivateKeyPem } from '#core/credentials/export/encrypt-private-key.ts';
import { cliWithVault, filePassphrase } from '../../support/cli-with-vault.ts';
import { makeAuthority, makeSigningKey } from '../../support/credential-files.ts';
import { runCli } from '../../support/run-cli.ts';
import { signProviderToken } from '../../support/sign-provider-token.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('token decode and check take a token apart, compare it with a key file and never print its signature', async () => {
  await using folder = await temporaryFolder();
  const options = { dataFolder: folder.path };
  const [right, wrong] = [makeSigningKey(), makeSigningKey()];
  await writeFile(join(folder.path, 'AuthKey_ABC123DEFG.p8'), right);
  await writeFile(join(folder.path, 'AuthKey_OTHER12345.p8'), wrong);
  const token = signProviderToken({
    key: createPrivateKey(right),
    header: { alg: 'ES256', kid: 'ABC123DEFG' },
    claims: { iss: 'TEAM123456', iat: Math.floor(Date.now() / 1000) },
  });
  const decoded = await runCli(['token', 'decode', token, '--json'], options);
  expect(JSON.parse(decoded.stdout)).toMatchObject({ keyId: 'ABC123DEFG', teamId: 'TEAM123456', signatureValid: null });
  const good = await runCli(['token', 'check', '-', '--key', 'AuthKey_ABC123DEFG.p8', '--json'], {
    ...options,
    input: `bearer ${token}\n`,
  });
  expect(JSON.parse(good.stdout)).toMatchObject({ signatureValid: true, problems: [] });
  const bad = await runCli(
    ['token', 'check', token, '--key', 'AuthKey_OTHER12345.p8', '--team-id', 'team123456'],
    options,
  );
  expect(bad.stdout).toMatch(/key-id-mismatch[\s\S]*signature-wrong/);
  const none = await runCli(['token', 'decode', 'hello', '--json'], options);
  expect(JSON.parse(none.stdout)).toMatchObject({ header: null, problems: [{ code: 'not-a-jwt' }] });
  expect([decoded, good, bad, none].map(({ code }) => code)).toEqual([0, 0, 1, 1]);
  for (const { stdout, stderr } of [decoded, good, bad]) expect(stdout + stderr).not.toContain(token.split('.')[2]);
  expect((await runCli(['token', 'check'], options)).code).toBe(64);
});

test('token check says what is wrong with a file that is no signing key, and opens an encrypted one', async () => {
  await using cli = await cliWithVault();
  const push = await (await makeAuthority()).issue();
  const key = makeSigningKey();
  await cli.write('rsa.pem', push.keyPem);
  await cli.write('push.pem', push.certificatePem + push.keyPem);
  await cli.write('hello.p8', 'hello');
  await cli.write('huge.p8', Buffer.alloc(3 * 1024 * 1024));
  await cli.write('AuthKey_ABC123DEFG.pem', encryptPrivateKeyPem(key.toString(), filePassphrase));
  const token = signProviderToken({
    key: createPrivateKey(key),
    header: { alg: 'ES256', kid: 'ABC123DEFG' },
    claims: { iss: 'TEAM123456', iat: Math.floor(Date.now() / 1000) },
  });
  for (const [file, code, message] of [
    ['rsa.pem', 'credential-file-unusable', /^This is an RSA key/],
    ['push.pem', 'credential-not-a-key', /^“push.pem” is not a signing key/],
    ['hello.p8', 'credential-file-unusable', /^This is not a key, certificate or provisioning profile/],
    ['huge.p8', 'credential-file-unusable', /1 MB/],
    ['none.p8', 'file-not-found', /none.p8/],
    ['AuthKey_ABC123DEFG.pem', 'credential-file-unusable', /^This file is encrypted/],
  ] as const) {
    expect(await cli.json(`token check ${token} --key ${file}`)).toEqual({
      code: 1,
      answer: { error: { code, message: expect.stringMatching(message) as string } },
    });
  }
  const opened = await cli.json(`token check ${token} --key AuthKey_ABC123DEFG.pem --passphrase-env FILE_PASSPHRASE`);
  expect(opened).toMatchObject({ code: 0, answer: { signatureValid: true, problems: [] } });
  const alone = await cli.run(`token check ${token} --passphrase-env FILE_PASSPHRASE`);
  expect(alone).toMatchObject({ code: 64, stdout: '' });
});

test('token check compares a token with a stored key', async ({ skip }) => {
  skip(process.platform !== 'linux', 'elsewhere the command line would ask the real keychain');
  await using cli = await cliWithVault();
  const key = makeSigningKey();
  await cli.write('AuthKey_ABC123DEFG.p8', key);
  await cli.run('credentials import AuthKey_ABC123DEFG.p8 --team-id TEAM123456');
  const header = { alg: 'ES256', kid: 'ABC123DEFG' };
  const claims = { iss: 'TEAM123456', iat: Math.floor(Date.now() / 1000) };
  const [own, foreign] = [key, makeSigningKey()].map((pem) =>
    signProviderToken({ key: createPrivateKey(pem), header, claims }),
  );
  const good = await cli.json(`token check ${own ?? ''} --credential ABC123DEFG`);
  expect(good).toMatchObject({ code: 0, answer: { signatureValid: true, problems: [] } });
  const bad = await cli.json(`token check ${foreign ?? ''} --credential ABC123DEFG`);
  expect(bad).toMatchObject({ code: 1, answer: { signatureValid: false } });
  const unknown = await cli.json(`token check ${own ?? ''} --credential Nobody`);
  expect(unknown).toMatchObject({ code: 1, answer: { error: { code: 'credential-not-found' } } });
});
