import { describe, expect, test } from 'vitest';
import { cliWithVault } from '../../support/cli-with-vault.ts';
import { makeAuthority, makeSigningKey } from '../../support/credential-files.ts';
import { startCli } from '../../support/run-cli.ts';

// Nothing is stored, so that no keychain is asked.
const noVault = { PUSHBENCH_VAULT_PASSPHRASE: '' };

describe('credentials test', () => {
  test('exits with 0 when the answer proves the credential, and its push is in history', async () => {
    await using cli = await cliWithVault();
    const push = await (await makeAuthority()).issue();
    await cli.write('ck.pem', push.certificatePem + push.keyPem);
    const sample = await cli.json([...'credentials test --environment simulator'.split(' '), 'Sample key'], noVault);
    expect(sample).toMatchObject({
      code: 0,
      answer: { verdict: 'accepted', answer: { status: 400, reason: 'BadDeviceToken', environment: 'simulator' } },
    });
    const text = await cli.run('credentials test --cert ck.pem --environment simulator', noVault);
    expect(text.code).toBe(0);
    expect(text.stdout).toMatch(/^Local APNs accepts this certificate.*\n.*BadDeviceToken, as it has to/);
    expect(text.stdout).toContain('topic com.example.app.\n400 BadDeviceToken');
    const history = JSON.parse((await cli.run('history list --json')).stdout) as unknown;
    expect(history).toMatchObject([{ deviceName: 'Credential test', topic: 'com.example.app' }, {}]);
  });

  test('exits with 1 when it is refused, and says why in words', async () => {
    await using cli = await cliWithVault();
    const push = await (await makeAuthority()).issue();
    await cli.write('ck.pem', push.certificatePem + push.keyPem);
    await cli.write('AuthKey_ABC123DEFG.p8', makeSigningKey());
    const topic = await cli.json(
      'credentials test --cert ck.pem --environment simulator --topic com.example.other',
      noVault,
    );
    expect(topic).toMatchObject({
      code: 1,
      answer: { verdict: 'refused', topic: 'com.example.other', answer: { reason: 'TopicDisallowed' } },
    });
    // What stands for the sandbox knows only one key.
    const sandbox = startCli(['simulator', '--json'], { dataFolder: cli.folder });
    const { port, caFile } = JSON.parse(await sandbox.nextLine()) as { readonly port: number; readonly caFile: string };
    const key = await cli.json(
      `credentials test --key AuthKey_ABC123DEFG.p8 --team-id TEAM123456 --environment sandbox --host 127.0.0.1 --port ${String(port)} --ca ${caFile} --topic com.example.app`,
      noVault,
    );
    expect(key).toMatchObject({ code: 1, answer: { verdict: 'refused', answer: { reason: 'InvalidProviderToken' } } });
    await sandbox.end();
  });

  test('exits with 1 for a certificate that nobody would take, and sends nothing', async () => {
    await using cli = await cliWithVault();
    const authority = await makeAuthority();
    const [old, other] = [await authority.issue({ fromDays: -300, toDays: -2 }), await authority.issue()];
    await cli.write('old.pem', old.certificatePem + old.keyPem);
    await cli.write('other.cer', other.cer);
    await cli.write('mixed.pem', other.certificatePem + old.keyPem);
    for (const [file, meaning] of [
      ['old.pem', /expired on/],
      ['other.cer', /without its private key|not its private key/],
      ['mixed.pem', /does not belong/],
    ] as const) {
      expect(await cli.json(`credentials test --cert ${file} --environment sandbox`, noVault)).toMatchObject({
        code: 1,
        answer: { verdict: 'refused', meaning: expect.stringMatching(meaning) as string, answer: { requests: 0 } },
      });
    }
  });

  test('exits with 2 when nothing was found out', async () => {
    await using cli = await cliWithVault();
    await cli.write('AuthKey_ABC123DEFG.p8', makeSigningKey());
    const key = '--key AuthKey_ABC123DEFG.p8 --team-id TEAM123456';
    for (const [args, meaning] of [
      ['Nobody --environment sandbox', /no credential named “Nobody”/],
      [`${key} --environment sandbox --host 127.0.0.1 --port 1 --topic com.example.app`, /Nothing accepts connections/],
    ] as const) {
      expect(await cli.json(`credentials test ${args}`, noVault)).toMatchObject({
        code: 2,
        answer: { verdict: 'unclear', meaning: expect.stringMatching(meaning) as string, answer: { requests: 0 } },
      });
    }
  });

  test('prints its result and no error object when nothing could be sent', async () => {
    await using cli = await cliWithVault();
    for (const args of ['--cert none.p12', 'Nobody']) {
      const { code, answer } = await cli.json(`credentials test ${args} --environment production`, noVault);
      expect(code).toBe(2);
      expect(answer).toEqual({
        verdict: 'unclear',
        headline: 'Nothing was sent, so nothing is known of the credential',
        meaning: expect.stringMatching(/none.p12|Nobody/) as string,
        proven: [],
        remedy: null,
        topic: null,
        answer: expect.objectContaining({ outcome: 'undelivered', environment: 'production', requests: 0 }) as unknown,
      });
    }
  });

  test.each(['Mine', '--environment simulator', 'Mine --environment simulator --port 1'])(
    'is a usage error with %s only',
    async (args) => {
      await using cli = await cliWithVault();
      expect(await cli.run(`credentials test ${args}`)).toMatchObject({ code: 64, stdout: '' });
    },
  );
});
