import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { credentialInspectionSchema, type CredentialInspection } from '#shared/contract/credential-inspection.ts';
import { hasOpenssl, makeAuthority, makePkcs12, makeSigningKey } from '../../support/credential-files.ts';
import { runCli, type CliResult } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function inspectionOf({ stdout, stderr }: CliResult): CredentialInspection {
  expect(stderr).toBe('');
  return credentialInspectionSchema.parse(JSON.parse(stdout));
}

describe('credentials inspect', () => {
  test('needs no data folder', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'AuthKey_ABC123DEFG.p8'), makeSigningKey());
    const result = await runCli(['credentials', 'inspect', 'AuthKey_ABC123DEFG.p8', '--json'], {
      // Below a file there can be no folder, whoever runs this.
      dataFolder: join(folder.path, 'AuthKey_ABC123DEFG.p8', 'data'),
      folder: folder.path,
    });
    expect(inspectionOf(result)).toMatchObject({ kind: 'key', keyId: 'ABC123DEFG', problems: [] });
    expect(result.code).toBe(0);
  });

  test('opens a p12 with the passphrase of an environment variable, and never prints it or the key', async ({
    skip,
  }) => {
    skip(!hasOpenssl, 'openssl is not installed');
    await using folder = await temporaryFolder();
    const push = await (await makeAuthority()).issue();
    await writeFile(
      join(folder.path, 'push.p12'),
      makePkcs12({ ...push, encryption: 'RC2-40', passphrase: 'vErYsEcReT' }),
    );
    const run = (environment: NodeJS.ProcessEnv, ...more: string[]) =>
      runCli(['credentials', 'inspect', 'push.p12', '--passphrase-env', 'PUSH_PASSPHRASE', ...more], {
        dataFolder: folder.path,
        environment,
      });
    const right = await run({ PUSH_PASSPHRASE: 'vErYsEcReT' }, '--json');
    expect(inspectionOf(right)).toMatchObject({ kind: 'universal', hasPrivateKey: true, problems: [] });
    expect(right.code).toBe(0);
    const wrong = await run({ PUSH_PASSPHRASE: 'nope' }, '--json');
    expect(inspectionOf(wrong)).toMatchObject({ kind: 'unknown', problems: [{ code: 'wrong-passphrase' }] });
    expect(wrong.code).toBe(1);
    const unset = await run({});
    expect([unset.code, unset.stdout]).toEqual([64, '']);
    const text = await run({ PUSH_PASSPHRASE: 'vErYsEcReT' });
    expect(text.stdout).toContain('com.example.app.voip');
    for (const { stdout } of [right, wrong, text]) expect(stdout).not.toMatch(/vErYsEcReT|PRIVATE KEY-----/);
  });

  test('prints one object for what is missing, a folder, or huge, and exits with 1', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, 'folder'));
    await writeFile(join(folder.path, 'huge'), Buffer.alloc(50 * 1024 * 1024));
    await writeFile(join(folder.path, 'empty'), '');
    const cases = { gone: 'not-found', folder: 'unreadable', huge: 'unreadable', empty: 'empty' };
    for (const [file, code] of Object.entries(cases)) {
      const result = await runCli(['credentials', 'inspect', file, '--json'], { dataFolder: folder.path });
      expect(inspectionOf(result)).toMatchObject({ kind: 'unknown', problems: [{ code, severity: 'error' }] });
      expect(result.code).toBe(1);
    }
  });

  test('takes several files, and a certificate alone is only a warning', async () => {
    await using folder = await temporaryFolder();
    const push = await (await makeAuthority()).issue();
    await writeFile(join(folder.path, 'aps.cer'), push.cer);
    await writeFile(join(folder.path, 'key.pem'), push.keyPem);
    const alone = await runCli(['credentials', 'inspect', 'aps.cer', '--json'], { dataFolder: folder.path });
    expect(inspectionOf(alone)).toMatchObject({
      hasPrivateKey: false,
      problems: [{ code: 'no-private-key', severity: 'warning' }],
    });
    expect(alone.code).toBe(0);
    const both = await runCli(['credentials', 'inspect', 'aps.cer', 'key.pem', '--json'], { dataFolder: folder.path });
    expect(inspectionOf(both)).toMatchObject({ hasPrivateKey: true, problems: [] });
  });

  test('is a usage error without a file', async () => {
    await using folder = await temporaryFolder();
    expect((await runCli(['credentials', 'inspect'], { dataFolder: folder.path })).code).toBe(64);
    expect((await runCli(['credentials', 'inspect', 'x', '--what'], { dataFolder: folder.path })).code).toBe(64);
  });
});
