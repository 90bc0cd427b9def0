import { expect, test } from 'vitest';
import { cliWithVault } from '../../support/cli-with-vault.ts';
import { environmentExtensions, makeAuthority, pushSubject } from '../../support/credential-files.ts';
import { runCli, startCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bundleId = 'com.example.pushbench';

test('simulator --plays production sends a certificate for the sandbox away', async () => {
  await using cli = await cliWithVault();
  const sandbox = await (
    await makeAuthority()
  ).issue({
    subject: pushSubject('Apple Development IOS Push Services: ', bundleId),
    extensions: environmentExtensions('sandbox'),
  });
  await cli.write('sandbox.pem', sandbox.certificatePem + sandbox.keyPem);
  const environment = { PUSHBENCH_VAULT_PASSPHRASE: '' };
  const send = 'send --payload - --push-type alert --environment simulator --cert sandbox.pem --device'.split(' ');

  const sendWhile = async (...plays: readonly string[]) => {
    const simulator = startCli(['simulator', '--port', '0', '--json', ...plays], { dataFolder: cli.folder });
    const address = JSON.parse(await simulator.nextLine()) as { readonly plays: string };
    const sent = await cli.json([...send, 'Sample iPhone'], environment);
    expect(await simulator.end('SIGINT')).toBe(0);
    return { plays: address.plays, sent };
  };
  expect(await sendWhile()).toMatchObject({ plays: 'sandbox', sent: { code: 0, answer: { status: 200 } } });
  expect(await sendWhile('--plays', 'production')).toMatchObject({
    plays: 'production',
    sent: { code: 2, answer: { cause: expect.stringContaining('BadCertificateEnvironment') as string } },
  });
});

test('simulator stands for the sandbox or production, nothing else', async () => {
  await using folder = await temporaryFolder();
  const { code, stderr } = await runCli(['simulator', '--plays', 'staging'], { dataFolder: folder.path });
  expect(code).toBe(64);
  expect(stderr).toContain('sandbox, production');
});

test('simulator --strict refuses what lint finds an error in, and prints what it found', async () => {
  await using folder = await temporaryFolder();
  const send = 'send --payload - --push-type alert --environment simulator --device'.split(' ');
  const sendWhile = async (...options: readonly string[]) => {
    const simulator = startCli(['simulator', '--port', '0', '--json', ...options], { dataFolder: folder.path });
    const address = JSON.parse(await simulator.nextLine()) as { readonly isStrict: boolean };
    const input = '{"aps":{"alert":"Hello","badge":"3"}}';
    const sent = await runCli([...send, 'Sample iPhone'], { dataFolder: folder.path, input });
    const arrival: unknown = JSON.parse(await simulator.nextLine());
    expect(await simulator.end('SIGINT')).toBe(0);
    return { isStrict: address.isStrict, sent, arrival };
  };
  const faithful = await sendWhile();
  expect(faithful).toMatchObject({ isStrict: false, sent: { code: 0 }, arrival: { status: 200, findings: [] } });
  const strict = await sendWhile('--strict');
  expect(strict).toMatchObject({
    isStrict: true,
    sent: { code: 1 },
    arrival: { status: 400, reason: 'StrictMode', findings: [{ code: 'badge-not-number', severity: 'error' }] },
  });
  expect(strict.sent.stdout).toContain('StrictMode');
  expect(strict.sent.stdout).toContain('Apple would have answered 200');
  expect(strict.sent.stdout).toMatch(/\n- “badge” has to be a number[^\n]*\n$/);
});
