import { expect } from '@playwright/test';
import { test } from './pages/window-test.ts';

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
