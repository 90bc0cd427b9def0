import { expect } from '@playwright/test';
import { generateKeyPairSync } from 'node:crypto';
import { test } from './pages/window-test.ts';

const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;

function makeKey(namedCurve: 'P-256' | 'P-384'): Buffer {
  return Buffer.from(generateKeyPairSync('ec', { namedCurve }).privateKey.export(pkcs8));
}

test('a key dropped on the window is imported with its key id from the file name', async ({ workbench }) => {
  await workbench.dropFile('AuthKey_ABC123DEFG.p8', makeKey('P-256'));
  const dialog = workbench.page.getByRole('dialog', { name: 'Import key' });
  await expect(dialog.getByRole('textbox', { name: 'Key id' })).toHaveValue('ABC123DEFG');
  await dialog.getByRole('button', { name: 'Import key' }).click();
  await expect(dialog).toContainText(/team id/i);
  await dialog.getByRole('textbox', { name: 'Team id' }).fill('TEAM123456');
  await dialog.getByRole('button', { name: 'Import key' }).click();
  await expect(dialog).toBeHidden();
  const credentials = await workbench.openPanel('Credentials');
  await expect(credentials.getByRole('listitem').filter({ hasText: 'ABC123DEFG' })).toBeVisible();
});

test('a key on the wrong curve is refused with a sentence that names it', async ({ workbench }) => {
  await workbench.dropFile('AuthKey_ABC123DEFG.p8', makeKey('P-384'));
  const dialog = workbench.page.getByRole('dialog', { name: 'Import key' });
  await dialog.getByRole('textbox', { name: 'Team id' }).fill('TEAM123456');
  await dialog.getByRole('button', { name: 'Import key' }).click();
  await expect(dialog).toContainText('P-384');
});

test('the sample key cannot be chosen for Apple', async ({ workbench }) => {
  await workbench.chooseEnvironment('Sandbox');
  await workbench.page.getByRole('combobox', { name: 'Credential' }).click();
  await expect(workbench.page.getByRole('option', { name: /Sample key/ })).toBeDisabled();
});

test('sample data goes with one command and comes back with another', async ({ workbench }) => {
  await workbench.runCommand('Remove sample data');
  await workbench.page.getByRole('dialog').getByRole('button', { name: 'Remove sample data' }).click();
  const devices = await workbench.openPanel('Devices');
  await expect(devices.getByText('Sample iPhone')).toHaveCount(0);
  await workbench.runCommand('Restore sample data');
  await expect(devices.getByText('Sample iPhone').first()).toBeVisible();
});
