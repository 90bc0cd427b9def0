import type { KeyObject } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { cliWithVault, filePassphrase, vaultPassphrase } from '../../support/cli-with-vault.ts';
import { makeAuthority, makeSigningKey } from '../../support/credential-files.ts';
import { plantedKey, plantedText, secretsIn, secretsInFolder } from '../../support/secret-search.ts';

beforeEach(({ skip }) => {
  skip(process.platform !== 'linux', 'elsewhere the command line would ask the real keychain');
});

const secretless = { PUSHBENCH_VAULT_PASSPHRASE: '' };

describe('credentials import', () => {
  test('keeps a signing key under the passphrase of the vault, where list finds it', async () => {
    await using cli = await cliWithVault();
    await cli.write('AuthKey_ABC123DEFG.p8', makeSigningKey());
    const imported = await cli.json(
      'credentials import AuthKey_ABC123DEFG.p8 --team-id TEAM123456 --environment sandbox --bundle-id com.example.app',
    );
    const key = {
      kind: 'key',
      name: 'ABC123DEFG',
      keyId: 'ABC123DEFG',
      teamId: 'TEAM123456',
      scope: { environments: ['sandbox'], bundleIds: ['com.example.app'] },
      keeping: 'vault',
      hasSecret: true,
      expired: false,
    };
    expect(imported).toMatchObject({ code: 0, answer: { credentials: [key], problems: [] } });
    // Listing needs no passphrase.
    const listed = await cli.json('credentials list', secretless);
    expect(listed).toMatchObject({ code: 0, answer: { credentials: [{ isSample: true }, key] } });
    const text = await cli.run('credentials list', secretless);
    expect(text.stdout).toContain('ABC123DEFG\n  Signing key ABC123DEFG of team TEAM123456\n  For Sandbox\n');
    const again = await cli.json('credentials import AuthKey_ABC123DEFG.p8 --team-id TEAM123456');
    expect(again).toMatchObject({ code: 1, answer: { error: { code: 'credential-exists' } } });
    const otherTeam = await cli.run('credentials import AuthKey_ABC123DEFG.p8 --team-id OTHER12345');
    expect(otherTeam.stderr).toMatch(/with .* the team id TEAM123456.* remove .* again/);
  });

  test('refuses, where a secret would be gone with the command, and says what to do', async () => {
    await using cli = await cliWithVault();
    await cli.write('AuthKey_ABC123DEFG.p8', makeSigningKey());
    const importing = 'credentials import AuthKey_ABC123DEFG.p8 --team-id TEAM123456';
    const refused = await cli.run(importing, secretless);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toMatch(/does not answer .* nothing was stored\. .*PUSHBENCH_VAULT_PASSPHRASE.*--key/);
    expect(await cli.json(importing, secretless)).toMatchObject({
      code: 1,
      answer: { error: { code: 'vault-memory-only', message: refused.stderr.trim() } },
    });
    expect(await cli.json('credentials list')).toMatchObject({ answer: { credentials: [{ isSample: true }] } });
  });

  test('with --ask needs no vault, stores no secret, and then wants the file at every use', async () => {
    await using cli = await cliWithVault();
    const push = await (await makeAuthority()).issue();
    await cli.write('ck.pem', push.certificatePem + push.keyPem);
    const imported = await cli.json('credentials import ck.pem --ask --name Asked', secretless);
    expect(imported).toMatchObject({
      code: 0,
      answer: { credentials: [{ name: 'Asked', keeping: 'ask', hasSecret: false }], kept: null },
    });
    const planted = [plantedKey('key', push.keyPem)];
    expect((await secretsInFolder(cli.folder, planted)).filter((found) => !found.endsWith('/ck.pem'))).toEqual([]);
    const without = await cli.json('credentials test Asked --environment simulator', secretless);
    expect(without).toMatchObject({ code: 2, answer: { meaning: expect.stringContaining('--cert') as string } });
    const given = await cli.json('credentials test Asked --cert ck.pem --environment simulator', secretless);
    expect(given).toMatchObject({ code: 0, answer: { verdict: 'accepted' } });
    const other = await (await makeAuthority()).issue();
    await cli.write('other.pem', other.certificatePem + other.keyPem);
    const wrong = await cli.json('credentials test Asked --cert other.pem --environment simulator', secretless);
    expect(wrong).toMatchObject({ code: 2, answer: { meaning: expect.stringContaining('“Asked”') as string } });
  });

  test('says what became of a credential that was there', async () => {
    await using cli = await cliWithVault();
    const authority = await makeAuthority();
    const old = await authority.issue({ toDays: 20 });
    await cli.write('old.pem', old.certificatePem + old.keyPem);
    const importing = (file: string, ...more: readonly string[]) =>
      cli.json(['credentials', 'import', file, ...more], {});
    expect(await importing('old.pem', '--ask')).toMatchObject({
      code: 0,
      answer: { credentials: [{ action: 'add' }] },
    });
    expect(await importing('old.pem')).toMatchObject({ code: 0, answer: { credentials: [{ action: 'restore' }] } });
    const renewed = await authority.issue({ toDays: 390, keyPair: old });
    await cli.write('new.cer', renewed.cer);
    const replaced = await cli.run('credentials import new.cer');
    expect(replaced.stdout).toMatch(/^Replaced the certificate of com\.example\.app\n[^]* Valid to /);
    expect((await cli.json('credentials list')).answer).toMatchObject({ credentials: [{ isSample: true }, {}] });
  });

  test('of two at once on a folder without a vault makes one vault for both', async () => {
    await using cli = await cliWithVault();
    await cli.write('AuthKey_ABC123DEFG.p8', makeSigningKey());
    await cli.write('AuthKey_DEF123GHIJ.p8', makeSigningKey());
    const both = await Promise.all(
      ['ABC123DEFG', 'DEF123GHIJ'].map((id) => cli.run(`credentials import AuthKey_${id}.p8 --team-id TEAM123456`)),
    );
    expect(both.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
  });

  test('says what is wrong in a sentence on the error stream, and stores nothing', async () => {
    await using cli = await cliWithVault();
    const push = await (await makeAuthority()).issue();
    await cli.write('push.pem', push.certificatePem + encrypted(push.key));
    await cli.write('aps.cer', push.cer);
    await cli.write('AuthKey_ABC123DEFG.p8', makeSigningKey());
    await cli.write('huge', Buffer.alloc(2 * 1024 * 1024));
    for (const [args, code, sentence] of [
      [' push.pem --passphrase-env WRONG', 1, /does not open this file/],
      [' push.pem --passphrase-env NOBODY', 64, /'NOBODY' is not set/],
      [' gone.p8', 1, /no file gone\.p8/],
      [' huge', 1, /more than 1 MB/],
      [' aps.cer', 1, /without its private key/],
      [' AuthKey_ABC123DEFG.p8', 1, /team id is missing/],
      [' push.pem --environment simulator', 64, /sandbox, production/],
      ['', 64, /missing required argument/],
    ] as const) {
      const result = await cli.run(`credentials import${args}`, { WRONG: 'nope' });
      expect([result.code, result.stdout], args).toEqual([code, '']);
      expect(result.stderr).toMatch(sentence);
    }
    expect(await cli.json('credentials list')).toMatchObject({ answer: { credentials: [{ isSample: true }] } });
  });
});

describe('credentials', () => {
  test('are found by name, bundle id and fingerprint, exported encrypted, and removed', async () => {
    await using cli = await cliWithVault();
    const push = await (await makeAuthority()).issue();
    await cli.write('push.pem', push.certificatePem + encrypted(push.key));
    const imported = await cli.json('credentials import push.pem --passphrase-env FILE_PASSPHRASE');
    const { credentials } = imported.answer as { credentials: readonly { readonly fingerprintSha256: string }[] };
    const fingerprint = credentials[0]?.fingerprintSha256.slice(0, 12).toUpperCase() ?? '';

    const out = join(cli.folder, 'out.p12');
    const exporting = `credentials export ${fingerprint} --format p12 --out out.p12 --passphrase-env FILE_PASSPHRASE`;
    expect(await cli.json(exporting)).toEqual({ code: 0, answer: { file: out } });
    expect((await stat(out)).mode & 0o077).toBe(0);
    expect(await cli.json(exporting)).toMatchObject({ code: 1, answer: { error: { code: 'export-file-exists' } } });
    expect((await cli.run(`${exporting} --replace`)).stdout).toBe(`Wrote ${out}.\n`);
    const inspected = await cli.json('credentials inspect out.p12 --passphrase-env FILE_PASSPHRASE');
    expect(inspected).toMatchObject({ code: 0, answer: { hasPrivateKey: true, bundleId: 'com.example.app' } });

    expect((await cli.run('credentials remove com.example.app')).stdout).toBe('Removed “com.example.app”.\n');
    const gone = await cli.json('credentials remove com.example.app');
    expect(gone).toMatchObject({ code: 1, answer: { error: { code: 'credential-not-found' } } });
    const secrets = [
      plantedKey('key', push.keyPem),
      plantedText('passphrase', filePassphrase),
      plantedText('vault passphrase', vaultPassphrase),
    ];
    expect(secretsIn(cli.printed(), secrets)).toEqual([]);
    expect(await secretsInFolder(cli.folder, secrets)).toEqual([]);
    expect(secretsIn(await readFile(out), secrets)).toEqual([]);
  });

  test('that share a name are told apart by their fingerprints; the sample is nobody’s to remove', async () => {
    await using cli = await cliWithVault();
    const authority = await makeAuthority();
    for (const at of [1, 2]) {
      const { certificatePem, keyPem } = await authority.issue();
      await cli.write('push.pem', certificatePem + keyPem);
      expect((await cli.run(`credentials import push.pem --name Same${String(at)}`)).code).toBe(0);
    }
    const several = await cli.run('credentials remove com.example.app');
    expect([several.code, several.stderr]).toEqual([
      1,
      expect.stringMatching(/2 credentials .*“Same1” \([0-9a-f]{8}\), “Same2” \(.* fingerprint/) as string,
    ]);
    const sample = await cli.run(['credentials', 'remove', 'Sample key']);
    expect([sample.code, sample.stderr]).toEqual([1, expect.stringContaining('sample data') as string]);
    expect((await cli.run('credentials remove Same2')).code).toBe(0);
    const listed = await cli.json('credentials list');
    expect(listed.answer).toMatchObject({ credentials: [{ isSample: true }, { name: 'Same1' }] });
  });
});

/** The key as openssl writes it for a passphrase. */
function encrypted(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: filePassphrase }).toString();
}
