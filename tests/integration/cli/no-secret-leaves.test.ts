import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspectFiles } from '#core/credentials/files/inspect-files.ts';
import { startFakeApns } from '../../support/apns-servers/fake-apns.ts';
import { cliWithVault, filePassphrase, vaultPassphrase, type CliWithVault } from '../../support/cli-with-vault.ts';
import {
  hasOpenssl,
  makeAuthority,
  makePkcs12,
  makeSigningKey,
  pushSubject,
  universalExtensions,
} from '../../support/credential-files.ts';
import {
  plantedKey,
  plantedProviderToken,
  plantedText,
  secretsIn,
  secretsInFolder,
  type PlantedSecret,
} from '../../support/secret-search.ts';
import { startCli } from '../../support/run-cli.ts';

const exportPassphrase = 'a third passphrase, of exports';
const environment = { EXPORT_PASSPHRASE: exportPassphrase };
const toDevice = '--topic com.example.app --push-type alert --payload - --token';
const deviceToken = 'ab'.repeat(32);

/** Thirty processes, each with its own passphrase to derive a key from. */
const runsOfCommandsMs = 240_000;

/** Runs a command, which has to end with this code. */
async function run(cli: CliWithVault, args: string, code = 0): Promise<string> {
  const result = await cli.run(args, environment);
  expect(result, `${args}: ${result.stderr}`).toMatchObject({ code });
  return result.stdout;
}

test(
  'no secret is printed, stored in the clear, exported, or left by a crash, whatever command is used',
  async ({ onTestFinished, skip }) => {
    skip(!hasOpenssl, 'openssl is not installed');
    await using cli = await cliWithVault();
    const apns = await startFakeApns();
    onTestFinished(() => apns.close());
    const apple = await makeAuthority();
    const signingKey = makeSigningKey();
    const push = await apple.issue();
    const voip = await apple.issue({
      subject: pushSubject('VoIP Services: ', 'com.example.calls'),
      extensions: universalExtensions('com.example.calls'),
    });
    const secrets: PlantedSecret[] = [
      plantedText('passphrase of the vault', vaultPassphrase),
      plantedText('passphrase of the files', filePassphrase),
      plantedText('passphrase of the export', exportPassphrase),
      plantedKey('signing key', signingKey.toString()),
      plantedKey('key of the p12', push.keyPem),
      plantedKey('key of the PEM', voip.keyPem),
    ];
    const files = ['AuthKey_ABC123DEFG.p8', 'push.p12', 'ck.pem', 'ca.pem', 'aps.cer', 'wrong.p12'];
    await cli.write('AuthKey_ABC123DEFG.p8', signingKey);
    await cli.write('push.p12', makePkcs12({ ...push, encryption: '3DES', passphrase: filePassphrase }));
    await cli.write('wrong.p12', makePkcs12({ ...push, passphrase: `${filePassphrase} and more` }));
    await cli.write('ck.pem', voip.certificatePem + voip.keyPem);
    await cli.write('ca.pem', apns.caPem);
    const server = `--environment sandbox --host 127.0.0.1 --port ${String(apns.port)} --ca ca.pem`;

    await run(cli, 'credentials inspect AuthKey_ABC123DEFG.p8 ck.pem');
    await run(cli, 'credentials inspect push.p12 --passphrase-env FILE_PASSPHRASE --json');
    await run(cli, 'credentials inspect wrong.p12 --passphrase-env FILE_PASSPHRASE --json', 1);
    await run(cli, 'credentials import wrong.p12 --passphrase-env FILE_PASSPHRASE', 1);
    await run(cli, 'credentials import AuthKey_ABC123DEFG.p8 --team-id TEAM123456');
    await run(cli, 'credentials import push.p12 --passphrase-env FILE_PASSPHRASE --json');
    await run(cli, 'credentials import ck.pem --ask');
    await run(cli, 'credentials list');
    await run(cli, 'credentials list --json');

    await run(cli, `send --credential ABC123DEFG ${server} ${toDevice} ${deviceToken}`);
    await run(cli, `send --key AuthKey_ABC123DEFG.p8 --team-id TEAM123456 ${server} ${toDevice} ${deviceToken} --json`);
    await run(cli, `send --cert push.p12 --passphrase-env FILE_PASSPHRASE ${server} ${toDevice} ${deviceToken} --json`);
    await run(cli, `send --cert ck.pem --environment simulator ${toDevice} ${deviceToken}`, 1);
    await run(cli, `credentials test ABC123DEFG ${server} --topic com.example.app --json`);
    const sent = apns.requests[0]?.headers.authorization ?? '';
    const jwt = sent.replace('bearer ', '');
    secrets.push(plantedProviderToken('provider token', jwt));
    await run(cli, `token decode ${jwt}`);
    await run(cli, `token check ${jwt} --credential ABC123DEFG --json`);

    await run(
      cli,
      'csr new --common-name Somebody --email somebody@example.com --name Made --out new.certSigningRequest',
    );
    await cli.write('aps.cer', await apple.answer(await readFile(join(cli.folder, 'new.certSigningRequest'), 'utf8')));
    await run(cli, 'csr finish aps.cer --json');
    await run(cli, 'csr renew Made --common-name Somebody --email a@example.com --out again.certSigningRequest');
    for (const [name, out] of [
      ['ABC123DEFG', 'key.pem'],
      ['Made', 'made.p12'],
    ] as const) {
      const format = out.slice(-3);
      await run(cli, `credentials export ${name} --format ${format} --out ${out} --passphrase-env EXPORT_PASSPHRASE`);
    }
    const made = inspectFiles(
      [{ name: 'made.p12', bytes: await readFile(join(cli.folder, 'made.p12')) }],
      exportPassphrase,
      Date.now(),
    ).material.find(({ kind }) => kind === 'certificate');
    secrets.push(plantedKey('key that was made here', (made?.kind === 'certificate' ? made.keyPem : null) ?? ''));
    await run(cli, 'history list --json');
    await run(cli, 'credentials remove Made');

    // A crash while a signing key is open and its request is on the way.
    const silent = await startFakeApns({ respond: () => 'never' });
    onTestFinished(() => silent.close());
    await cli.write('ca.pem', silent.caPem);
    const crashing = startCli(
      `send --credential ABC123DEFG --environment sandbox --host 127.0.0.1 --port ${String(silent.port)} --ca ca.pem ${toDevice} ${deviceToken}`.split(
        ' ',
      ),
      {
        dataFolder: cli.folder,
        input: '{"aps":{}}',
        environment: { PUSHBENCH_VAULT_PASSPHRASE: vaultPassphrase },
      },
    );
    await silent.received(1);
    await crashing.end('SIGKILL');

    // What was given to the commands is what the search has to find.
    expect(await secretsInFolder(cli.folder, secrets)).toContain(
      `signing key in ${join(cli.folder, 'AuthKey_ABC123DEFG.p8')}`,
    );
    for (const file of files) await rm(join(cli.folder, file), { force: true });
    expect(secretsIn(cli.printed() + crashing.printed(), secrets)).toEqual([]);
    // Database with its log, history, library, the vault's blobs and what was exported.
    expect(await secretsInFolder(cli.folder, secrets)).toEqual([]);
  },
  runsOfCommandsMs,
);
