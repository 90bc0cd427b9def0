import { expect } from '@playwright/test';
import { test } from './pages/window-test.ts';
import { Workbench } from './pages/workbench.ts';

test('a closed draft is offered back, by its notice and by its keys', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByRole('button', { name: 'New draft', exact: true }).click();
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
  for (const _round of [1, 2]) await page.getByRole('button', { name: 'New draft', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Untitled', exact: true })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Untitled 2', exact: true })).toBeVisible();
  await workbench.typePayload('{"aps":{"badge":1}}');
  await expect(page.getByRole('tab', { name: 'Untitled 2 not saved to the library' })).toBeVisible();
});

test('two windows on the same drafts follow each other', async ({ workbench, context }) => {
  const other = await workbench.openAnother(await context.newPage());
  await workbench.typePayload('{"first":1}');
  await expect(other.editor).toContainText('"first"');
  await other.typePayload('{"second":2}');
  await expect(workbench.editor).toContainText('"second"');
  await other.page.getByRole('button', { name: 'New draft', exact: true }).click();
  await expect(workbench.page.getByRole('tab', { name: 'Untitled' })).toBeVisible();
});

test('what is typed while the core is away is there in a new tab of the restarted one', async ({
  workbench,
  host,
  context,
}) => {
  const { page } = workbench;
  const startAgain = await host.kill();
  await expect(page.getByText('Your text is kept here')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Not connected' })).toBeVisible();
  await workbench.typePayload('{"typed":"while away"}');
  const isKept = () => Object.keys(localStorage).some((key) => key.startsWith('pushbench.unsaved'));
  await expect.poll(() => page.evaluate(isKept)).toBe(true);
  await startAgain();
  const fresh = new Workbench(await context.newPage());
  await fresh.open(host.url());
  await expect(fresh.editor).toContainText('while away');
  await expect.poll(() => fresh.page.evaluate(isKept)).toBe(false);
});
