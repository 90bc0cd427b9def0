import { expect } from '@playwright/test';
import { test } from './pages/window-test.ts';

test('a closed draft is offered back, by its notice and by its keys', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByRole('button', { name: 'New draft' }).click();
  await workbench.typePayload('{"aps":{"alert":"Keep me"}}');
  await page.keyboard.press('Alt+W');
  await page.getByRole('button', { name: 'Reopen' }).click();
  await expect(workbench.editor).toContainText('Keep me');
  await page.keyboard.press('Alt+W');
  await expect(workbench.editor).not.toContainText('Keep me');
  await page.keyboard.press('Alt+Shift+W');
  await expect(workbench.editor).toContainText('Keep me');
});

test('new drafts are told apart, and have no dot until something is written', async ({ workbench }) => {
  const { page } = workbench;
  for (const _round of [1, 2]) await page.getByRole('button', { name: 'New draft' }).click();
  await expect(page.getByRole('tab', { name: 'Untitled', exact: true })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Untitled 2', exact: true })).toBeVisible();
  await workbench.typePayload('{"aps":{"badge":1}}');
  await expect(page.getByRole('tab', { name: 'Untitled 2 not saved to the library' })).toBeVisible();
});
