import { expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspectFiles } from '#core/credentials/files/inspect-files.ts';
import {
  makeAuthority,
  makePkcs12,
  makeSigningKey,
  pushSubject,
  universalExtensions,
} from '../support/credential-files.ts';
import {
  plantedKey,
  plantedProviderToken,
  plantedText,
  secretsIn,
  secretsInFolder,
  type PlantedSecret,
} from '../support/secret-search.ts';
import { signProviderToken } from '../support/sign-provider-token.ts';
import { VaultLine } from './pages/vault-line.ts';
import { test } from './pages/window-test.ts';

test.skip(process.platform !== 'linux', 'elsewhere the window would ask the real keychain');
test.setTimeout(180_000);

const vaultPassphrase = 'the first passphrase, of the vault';
const filePassphrase = 'the second passphrase, of a file';
const exportPassphrase = 'the third passphrase, of an export';

/** All that comes to the page over the contract, and all that the page writes to its console. */
function listenTo(page: Page): { heard(): string } {
  const heard: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => heard.push(payload.toString('utf8')));
  });
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(String(error.stack)));
  return { heard: () => heard.join('\n') };
}

test('no secret comes to the window, into a file, a log, the clipboard or what a crash leaves, whatever is used', async ({
  context,
  workbench,
  tools,
  importing,
  giving,
  host,
  dataFolder,
}) => {
  const { page } = workbench;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const traffic = listenTo(page);
  await workbench.reload();

  const authority = await makeAuthority();
  const forSamples = {
    subject: pushSubject('Apple Push Services: ', 'com.example.pushbench'),
    extensions: universalExtensions('com.example.pushbench'),
  };
  const signingKey = makeSigningKey();
  const push = await authority.issue(forSamples);
  const asked = await authority.issue(forSamples);
  const token = signProviderToken({
    key: signingKey.toString(),
    header: { alg: 'ES256', kid: 'ABC123DEFG' },
    claims: { iss: 'TEAM123456', iat: Math.floor(Date.now() / 1000) },
  });
  const secrets: PlantedSecret[] = [
    plantedText('passphrase of the vault', vaultPassphrase),
    plantedText('passphrase of the file', filePassphrase),
    plantedText('passphrase of the export', exportPassphrase),
    plantedKey('signing key', signingKey.toString()),
    plantedKey('key of the p12', push.keyPem),
    plantedKey('key that is never stored', asked.keyPem),
    plantedProviderToken('provider token', token),
  ];

  await test.step('the vault', async () => {
    const vault = new VaultLine(workbench);
    await vault.show();
    await vault.setPassphrase(`${vaultPassphrase} before`);
    await vault.changePassphrase(`${vaultPassphrase} before`, vaultPassphrase);
  });

  await test.step('imports, with a wrong passphrase too', async () => {
    await workbench.importKey('ABC123DEFG', signingKey, 'TEAM123456');
    await workbench.dropFile('push.p12', makePkcs12({ ...push, passphrase: filePassphrase }));
    await importing.passphrase.fill('another one');
    await page.keyboard.press('Enter');
    await expect(importing.dialog).toContainText('does not open this file');
    await importing.passphrase.fill(filePassphrase);
    await importing.button('Open').click();
    await importing.field('Name').fill('Kept');
    await importing.confirm('Import');
    await workbench.dropFile('ck.pem', Buffer.from(asked.certificatePem + asked.keyPem));
    await importing.field('Name').fill('Asked');
    await importing.dialog.getByRole('checkbox', { name: 'Ask for the file at every use' }).check();
    await importing.confirm('Import');
  });

  await test.step('sends', async () => {
    await workbench.send();
    await workbench.dropFile('ck.pem', Buffer.from(asked.certificatePem + asked.keyPem));
    await giving.button('Send').click();
    await expect(workbench.result.getByRole('status')).toContainText('200');
    await workbench.chooseCredential(/Kept/);
    await workbench.send();
    await expect(workbench.result.getByRole('status')).toContainText('200');
    await workbench.chooseCredential(/ABC123DEFG/);
    await workbench.send();
    await expect(workbench.result.getByRole('status')).toContainText('InvalidProviderToken');
    await workbench.result.getByRole('tab', { name: 'Wire' }).click();
    await expect(workbench.result).toContainText('bearer …');
  });

  await test.step('history, library and Local APNs', async () => {
    const history = await workbench.openPanel('History');
    const rows = history.getByRole('list', { name: 'History' }).getByRole('listitem');
    await rows.first().getByRole('button').first().click();
    const detail = workbench.page.getByRole('dialog', { name: 'Delivery' });
    await detail.getByRole('tab', { name: 'Request' }).click();
    await page.keyboard.press('Escape');
    await workbench.openPanel('Library');
    const localApns = await workbench.openPanel('Local APNs');
    await localApns.getByText('Send from other programs').click();
    await localApns.getByRole('button', { name: 'Copy curl command' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('curl');
    expect(secretsIn(copied, secrets)).toEqual([]);
  });

  await test.step('what can be done with credentials', async () => {
    await tools.choose('ABC123DEFG', 'Show provider token');
    await expect(tools.dialog('Provider token of “ABC123DEFG”').getByRole('table')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(await tools.checkToken(token)).toContainText('Nothing is wrong');
    await page.keyboard.press('Escape');
    await tools.choose('Kept', 'Check key');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    await workbench.runCommand('New certificate request…');
    const request = tools.dialog('New certificate request');
    await request.getByRole('textbox', { name: 'Name here' }).fill('Made');
    const { pem } = await tools.saveRequest(request, { commonName: 'Ada', email: 'ada@example.com' });
    await workbench.dropFile('aps.cer', await authority.answer(pem, forSamples));
    await importing.confirm('Join certificate and key');
    await request.getByRole('button', { name: 'Done' }).click();
    await tools.choose('Made', 'Export…');
    const file = join(dataFolder, 'made.p12');
    await tools.export(tools.dialog('Export “Made”'), file, exportPassphrase);
    await expect(tools.dialog('Export “Made”')).toContainText(file);
    const made = inspectFiles([{ name: file, bytes: await readFile(file) }], exportPassphrase, Date.now()).material[0];
    secrets.push(plantedKey('key that was made here', made?.kind === 'certificate' ? (made.keyPem ?? '') : ''));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  const shown = [await page.content()];
  await host.kill();
  shown.push(await page.content(), host.printed(), traffic.heard());
  shown.push(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage])));
  expect(traffic.heard()).toContain('TEAM123456');
  expect(secretsIn(shown.join('\n'), secrets)).toEqual([]);
  expect(await secretsInFolder(dataFolder, secrets)).toEqual([]);
});
