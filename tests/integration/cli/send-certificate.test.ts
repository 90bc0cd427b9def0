import { describe, expect, test } from 'vitest';
import { cliWithVault, type CliWithVault } from '../../support/cli-with-vault.ts';
import {
  hasOpenssl,
  makeAuthority,
  makePkcs12,
  pushSubject,
  universalExtensions,
} from '../../support/credential-files.ts';

/** The app of the sample device of Local APNs. */
const sampleApp = 'com.example.pushbench';
const forSampleApp = {
  subject: pushSubject('Apple Push Services: ', sampleApp),
  extensions: universalExtensions(sampleApp),
};

// Nothing is stored, so that no keychain is asked.
const noVault = { PUSHBENCH_VAULT_PASSPHRASE: '' };

function sendSample(cli: CliWithVault, args: string) {
  const send = [...'send --payload - --push-type alert --environment simulator --device'.split(' '), 'Sample iPhone'];
  return cli.json([...send, ...args.split(' ')], { ...noVault, WRONG: 'nope' });
}

describe('send --cert', () => {
  test('sends with a p12 under the passphrase of a variable', async ({ skip }) => {
    skip(!hasOpenssl, 'openssl is not installed');
    await using cli = await cliWithVault();
    const push = await (await makeAuthority()).issue(forSampleApp);
    await cli.write('push.p12', makePkcs12({ ...push, encryption: 'RC2-40', passphrase: 'vErYsEcReT' }));
    const sent = await sendSample(cli, '--cert push.p12 --passphrase-env FILE_PASSPHRASE');
    expect(sent).toMatchObject({ code: 0, answer: { outcome: 'accepted', status: 200, cause: null } });
    const wrong = await sendSample(cli, '--cert push.p12 --passphrase-env WRONG');
    expect(wrong).toMatchObject({
      code: 2,
      answer: {
        outcome: 'undelivered',
        requests: 0,
        cause: expect.stringContaining('does not open this file') as string,
      },
    });
    expect(cli.printed()).not.toContain('vErYsEcReT');
  });

  test('puts certificate and key from two files together', async () => {
    await using cli = await cliWithVault();
    const push = await (await makeAuthority()).issue(forSampleApp);
    await cli.write('aps.cer', push.cer);
    await cli.write('key.pem', push.keyPem);
    expect(await sendSample(cli, '--cert aps.cer --cert key.pem')).toMatchObject({ code: 0, answer: { status: 200 } });
    const alone = await sendSample(cli, '--cert aps.cer');
    expect(alone).toMatchObject({ code: 2, answer: { cause: expect.stringContaining('private key') as string } });
  });

  test('refuses an expired certificate before anything leaves', async () => {
    await using cli = await cliWithVault();
    const old = await (await makeAuthority()).issue({ ...forSampleApp, fromDays: -300, toDays: -2 });
    await cli.write('old.pem', old.certificatePem + old.keyPem);
    expect(await sendSample(cli, '--cert old.pem')).toMatchObject({
      code: 2,
      answer: { outcome: 'undelivered', requests: 0, cause: expect.stringContaining('expired on') as string },
    });
  });

  test('hears TopicDisallowed for a topic that is not in the certificate', async () => {
    await using cli = await cliWithVault();
    const push = await (await makeAuthority()).issue();
    await cli.write('ck.pem', push.certificatePem + push.keyPem);
    expect(await sendSample(cli, '--cert ck.pem')).toMatchObject({
      code: 1,
      answer: { outcome: 'rejected', status: 400, reason: 'TopicDisallowed' },
    });
  });

  test.each(['--key a.p8 --team-id TEAM123456', '--credential Mine', '--team-id TEAM123456'])(
    'is a usage error with %s',
    async (args) => {
      await using cli = await cliWithVault();
      const send = 'send --payload - --push-type alert --environment simulator --device D --cert ck.pem';
      expect(await cli.run(`${send} ${args}`)).toMatchObject({ code: 64, stdout: '' });
    },
  );

  test('needs a file for a passphrase, and a variable that is set', async () => {
    await using cli = await cliWithVault();
    const send = 'send --payload - --push-type alert --environment simulator --device D --passphrase-env';
    expect((await cli.run(`${send} FILE_PASSPHRASE`)).code).toBe(64);
    expect((await cli.run(`${send} NOBODY --cert ck.pem`)).code).toBe(64);
  });
});
