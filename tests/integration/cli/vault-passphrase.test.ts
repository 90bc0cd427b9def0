import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeSigningKey } from '../../support/credential-files.ts';
import { runCli, type CliResult } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const passphrase = 'correct horse battery staple';

/** A data folder with the credential `mine`, its key under the passphrase. */
async function storeCredential(folder: string): Promise<void> {
  await writeFile(join(folder, 'AuthKey_ABC123DEFG.p8'), makeSigningKey());
  const importing = 'credentials import AuthKey_ABC123DEFG.p8 --team-id TEAM123456 --name mine';
  const environment = { PUSHBENCH_VAULT_PASSPHRASE: passphrase };
  const { code } = await runCli(importing.split(' '), { dataFolder: folder, environment });
  expect(code).toBe(0);
}

function send(folder: string, given: string | undefined): Promise<CliResult> {
  const args = `send --payload - --token ${'ab'.repeat(32)} --topic com.example.app --push-type alert`;
  return runCli([...args.split(' '), '--environment', 'simulator', '--credential', 'mine', '--json'], {
    dataFolder: folder,
    input: '{"aps":{"alert":"Hi"}}',
    ...(given === undefined ? {} : { environment: { PUSHBENCH_VAULT_PASSPHRASE: given } }),
  });
}

describe('PUSHBENCH_VAULT_PASSPHRASE', () => {
  beforeEach(({ skip }) =>
    skip(process.platform !== 'linux', 'elsewhere the command line would ask the real keychain'),
  );

  test('opens stored keys for one command, and nothing of it is printed', async () => {
    await using folder = await temporaryFolder();
    await storeCredential(folder.path);
    const sent = await send(folder.path, passphrase);
    // Signed with a key that Local APNs does not know.
    expect(JSON.parse(sent.stdout)).toMatchObject({ outcome: 'rejected', status: 403, reason: 'InvalidProviderToken' });
    expect(sent.stdout + sent.stderr).not.toContain(passphrase);
  });

  test.each([
    ['missing', undefined, 'PUSHBENCH_VAULT_PASSPHRASE'],
    ['wrong', 'some other passphrase', 'not the passphrase'],
  ])('that is %s gives the sentence and sends nothing', async (_what, given, sentence) => {
    await using folder = await temporaryFolder();
    await storeCredential(folder.path);
    const sent = await send(folder.path, given);
    expect(JSON.parse(sent.stdout)).toMatchObject({ outcome: 'undelivered', requests: 0 });
    expect(sent.stdout).toContain(sentence);
  });
});
