import { expect } from '@playwright/test';
import { generateKeyPairSync } from 'node:crypto';
import { CredentialTools } from './pages/credential-tools.ts';
import { VaultLine } from './pages/vault-line.ts';
import { test } from './pages/window-test.ts';
import type { Workbench } from './pages/workbench.ts';

test.skip(process.platform !== 'linux', 'elsewhere the window would ask the real keychain');

const passphrase = 'correct horse battery staple';

async function importOwnKey(workbench: Workbench): Promise<void> {
  const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' });
  await workbench.importKey('ABC123DEFG', Buffer.from(pem), 'TEAM123456');
  await workbench.chooseCredential(/ABC123DEFG/);
}

test('a passphrase keeps keys over a restart where there is no keychain', async ({ workbench, host }) => {
  const vault = new VaultLine(workbench);
  await vault.show();
  await expect(vault.line).toContainText('gone when Pushbench ends');
  await importOwnKey(workbench);
  await vault.setPassphrase(passphrase);
  await expect(vault.line).toContainText('what opens them is your passphrase');

  await host.restart();
  await workbench.open(host.url());
  await vault.show();
  await expect(vault.line).toContainText('locked by your passphrase');
  await workbench.send();
  await expect(workbench.result).toContainText('Unlock them under Credentials');

  const dialog = await vault.unlock('some other passphrase');
  await expect(dialog).toContainText('This is not the passphrase');
  await vault.unlock(passphrase);
  await expect(dialog).toBeHidden();
  await expect(vault.line).toContainText('what opens them is your passphrase');
  await workbench.send();
  // Signed with the stored key, which Local APNs does not know.
  await expect(workbench.result.getByRole('status')).toContainText('InvalidProviderToken');
});

test('where a dialog needs what is locked, it is unlocked over that dialog', async ({ workbench, host }) => {
  const { page } = workbench;
  const vault = new VaultLine(workbench);
  await vault.show();
  await importOwnKey(workbench);
  await vault.setPassphrase(passphrase);
  await host.restart();
  await workbench.open(host.url());

  const tools = new CredentialTools(workbench);
  await tools.choose('ABC123DEFG', 'Show provider token');
  const token = tools.dialog('Provider token of “ABC123DEFG”');
  const unlocking = tools.dialog('Unlock stored secrets');
  await token.getByRole('button', { name: 'Unlock…' }).click();
  await expect(unlocking.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(unlocking).toBeHidden();
  await expect(token).toBeVisible();
  await token.getByRole('button', { name: 'Unlock…' }).click();
  await unlocking.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(unlocking).toBeHidden();
  await token
    .getByRole('button', { name: 'Try again' })
    .or(token.getByRole('button', { name: 'Refresh' }))
    .click();
  await expect(token).toContainText('Good until');
});

test('a passphrase is changed, and the new one opens after a restart', async ({ workbench, host }) => {
  const vault = new VaultLine(workbench);
  await vault.show();
  await vault.setPassphrase(passphrase);
  await vault.changePassphrase(passphrase, 'four other random words');
  await host.restart();
  await workbench.open(host.url());
  await vault.show();
  const dialog = await vault.unlock(passphrase);
  await expect(dialog).toContainText('This is not the passphrase');
  await vault.unlock('four other random words');
  await expect(dialog).toBeHidden();
  await expect(vault.action('Change passphrase…')).toBeVisible();
});

test('two new passphrases that differ, or are short, are not taken', async ({ workbench }) => {
  const vault = new VaultLine(workbench);
  await vault.show();
  await vault.action('Set a passphrase…').click();
  const dialog = workbench.page.getByRole('dialog', { name: 'Set a passphrase' });
  await dialog.getByLabel('New passphrase', { exact: true }).fill('short');
  await dialog.getByLabel('New passphrase again').fill('shorter');
  await expect(dialog).toContainText('differ');
  await expect(dialog.getByRole('button', { name: 'Set passphrase' })).toBeDisabled();
  await dialog.getByLabel('New passphrase again').fill('short');
  await dialog.getByRole('button', { name: 'Set passphrase' }).click();
  await expect(dialog).toContainText('too short');
});

test('reset says what is lost, forgets it, and leaves the credential to be imported again', async ({
  workbench,
  host,
}) => {
  const vault = new VaultLine(workbench);
  await vault.show();
  await importOwnKey(workbench);
  await vault.setPassphrase(passphrase);
  await host.restart();
  await workbench.open(host.url());
  await vault.show();
  const question = await vault.askForReset();
  await expect(question).toContainText('ABC123DEFG');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(vault.line).toContainText('locked by your passphrase');
  await vault.askForReset();
  await question.getByRole('button', { name: 'Forget stored secrets' }).click();
  await expect(question).toBeHidden();
  await expect(vault.line).toContainText('kept in memory only');
  const row = workbench.panel.getByRole('listitem').filter({ hasText: 'ABC123DEFG' });
  await expect(row).toContainText('import its file again');
});
