import { expect } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeAuthority, makeSigningKey } from '../support/credential-files.ts';
import { plantedProviderToken, secretsIn, secretsInFolder } from '../support/secret-search.ts';
import { signProviderToken } from '../support/sign-provider-token.ts';
import { test } from './pages/window-test.ts';

const passphrase = 'correct horse battery';
const keyPem = makeSigningKey();
const authority = await makeAuthority();

function tokenOf(claims: object = {}, header: object = {}): string {
  return signProviderToken({
    key: keyPem.toString(),
    header: { alg: 'ES256', kid: 'ABC123DEFG', ...header },
    claims: { iss: 'TEAM123456', iat: Math.floor(Date.now() / 1000), ...claims },
  });
}

test.describe('an exported certificate', () => {
  test.beforeEach(async ({ workbench, tools, importing }) => {
    const { certificatePem, keyPem } = await authority.issue();
    await workbench.dropFile('ck.pem', Buffer.from(certificatePem + keyPem));
    await importing.field('Name').fill('Harbour: push');
    await importing.confirm('Import');
    await tools.choose('Harbour: push', 'Export…');
  });

  test('is encrypted and can be imported again', async ({ workbench, tools, importing, dataFolder }) => {
    const file = join(dataFolder, 'Harbour.p12');
    const dialog = tools.dialog('Export “Harbour: push”');
    await tools.export(dialog, file, passphrase);
    await expect(dialog).toContainText('Whoever has this file and its passphrase can send');
    await expect(dialog).toContainText(file);
    await workbench.page.keyboard.press('Enter');
    await tools.dialog('Credential').getByRole('button', { name: 'Remove…' }).click();
    await tools.dialog('Remove credential').getByRole('button', { name: 'Remove' }).click();

    await workbench.dropFile('Harbour.p12', await readFile(file));
    await expect(importing.dialog).toContainText('“Harbour.p12” is encrypted.');
    await importing.passphrase.fill(passphrase);
    await workbench.page.keyboard.press('Enter');
    await expect(importing.found('com.example.app')).toContainText('Will be added');
    await importing.confirm('Import');
  });

  test('has a long enough passphrase, a full path, and replaces no file unasked', async ({ tools, dataFolder }) => {
    const file = join(dataFolder, 'Harbour.p12');
    await writeFile(file, 'something else');
    const dialog = tools.dialog('Export “Harbour: push”');
    await expect(dialog.getByLabel('Passphrase', { exact: true })).toBeFocused();
    await expect(dialog.getByRole('textbox', { name: 'File' })).toHaveValue(/Harbour push\.p12$/);
    await tools.export(dialog, file, 'short');
    await expect(dialog).toContainText('Type at least 8 characters');
    await tools.export(dialog, 'Harbour.p12', passphrase);
    await expect(dialog).toContainText('is not a full path');
    await tools.export(dialog, file, passphrase);
    await expect(dialog).toContainText('There is a file');
    expect(await readFile(file, 'utf8')).toBe('something else');
    await dialog.getByRole('button', { name: 'Replace the file' }).click();
    await expect(dialog).toContainText('Exported');
    expect(await readFile(file, 'utf8')).not.toBe('something else');
  });
});

test('the provider token of a key is shown without its signature', async ({ workbench, tools }) => {
  await workbench.importKey('ABC123DEFG', keyPem, 'TEAM123456');
  await tools.choose('ABC123DEFG', 'Show provider token');
  const dialog = tools.dialog('Provider token of “ABC123DEFG”');
  await expect(dialog.getByRole('row', { name: /kid/ })).toContainText('"ABC123DEFG"');
  await expect(dialog.getByRole('row', { name: /iss/ })).toContainText('"TEAM123456"');
  await expect(dialog).toContainText('Good until');
  await expect(dialog).toContainText('the signature, is not shown');
  await dialog.getByRole('button', { name: 'Refresh' }).click();
  await expect(dialog.getByRole('table')).toHaveCount(2);
  expect(await workbench.page.content()).not.toMatch(/eyJ[\w-]+\.eyJ[\w-]+/);
});

test('what the sample key signs with can be looked at too', async ({ tools }) => {
  await tools.choose('Sample key', 'Show provider token');
  const dialog = tools.dialog('Provider token of “Sample key”');
  await expect(dialog.getByRole('row', { name: /alg/ })).toContainText('"ES256"');
});

test('a key is checked by a signature, and nothing is sent', async ({ workbench, tools }) => {
  await workbench.importKey('ABC123DEFG', keyPem, 'TEAM123456');
  await tools.choose('ABC123DEFG', 'Check key');
  const dialog = tools.dialog('Check the key of “ABC123DEFG”');
  await expect(dialog).toContainText('The key signs, and its signature is valid (ES256).');
});

test('a pasted token is compared with the key that it names', async ({ workbench, tools }) => {
  const dialog = await tools.checkToken(`authorization: bearer ${tokenOf()}`);
  await expect(dialog).toContainText('no stored key has the id ABC123DEFG');
  await workbench.page.keyboard.press('Escape');
  await workbench.importKey('ABC123DEFG', keyPem, 'TEAM123456');
  await tools.checkToken(tokenOf());
  await expect(dialog).toContainText('Nothing is wrong with this token, and “ABC123DEFG” signed it.');
  await tools.checkToken(`${tokenOf().split('.').slice(0, 2).join('.')}.${tokenOf({ iat: 1 }).split('.')[2] ?? ''}`);
  await expect(dialog).toContainText('APNs would refuse this token: one thing is wrong.');
  await expect(dialog.getByRole('list', { name: 'Problems' })).toContainText('was not made by this key');
});

test('all that is wrong with a pasted token is said', async ({ tools }) => {
  const claims = { iat: String(Date.now() - 2 * 3_600_000), iss: undefined };
  const dialog = await tools.checkToken(tokenOf(claims, { alg: 'HS256' }));
  const problems = dialog.getByRole('list', { name: 'Problems' });
  await expect(problems).toContainText('takes only "ES256"');
  await expect(problems).toContainText('The claims have no iss');
  await expect(problems).toContainText('The claim iat is in milliseconds');
  await expect(problems).toContainText('The claim iat is text');
  await expect(problems).toContainText('The token is 120 minutes old');
  await expect(dialog.getByRole('row', { name: /alg/ })).toContainText('"HS256"');
  await tools.checkToken('what is this');
  await expect(problems).toContainText('This is not a provider token');
});

test('a pasted token is gone when the dialog is closed, and is written nowhere', async ({
  workbench,
  tools,
  dataFolder,
  host,
}) => {
  const token = tokenOf();
  const dialog = await tools.checkToken(token);
  await expect(dialog.getByRole('table')).toHaveCount(2);
  await workbench.page.keyboard.press('Escape');
  await workbench.runCommand('Check a provider token…');
  await expect(dialog.getByRole('textbox', { name: 'Provider token' })).toHaveValue('');
  await expect(dialog.getByRole('table')).toHaveCount(0);
  await workbench.page.keyboard.press('Escape');

  const planted = [plantedProviderToken('the pasted token', token)];
  const kept = await workbench.page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect(secretsIn(kept, planted)).toEqual([]);
  await host.restart();
  expect(await secretsInFolder(dataFolder, planted)).toEqual([]);
});
