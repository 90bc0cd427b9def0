import { expect } from '@playwright/test';
import { test } from './pages/window-test.ts';
import { Workbench } from './pages/workbench.ts';

test('a file that cannot be fetched costs the parts that are in it, is told once, and never costs the text', async ({
  page,
  host,
}) => {
  await page.route('**/assets/late-parts-*.js', (route) => route.abort());
  await page.goto(host.url());
  const { editor } = new Workbench(page);
  await expect(page.getByText('A part of the window could not be fetched')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reload the window' })).toHaveCount(1);
  await editor.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('{"typed":1');
  await expect(editor).toContainText('"typed":1');
  await page.unroute('**/assets/late-parts-*.js');
  await page.getByRole('button', { name: 'Reload the window' }).click();
  await expect(editor).toContainText('"typed":1');
  await expect(page.getByRole('button', { name: /^Send/ })).toBeVisible();
});

test('an editor that takes long to come is told of, holds nothing else up, and shows what the draft is by then', async ({
  page,
  host,
}) => {
  const { promise: isLetIn, resolve: letIn } = Promise.withResolvers<undefined>();
  await page.route('**/assets/payload-editor-*.js', async (route) => {
    await isLetIn;
    await route.continue();
  });
  await page.goto(host.url());
  await expect(page.getByText('Loading the editor…')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Send/ })).toBeEnabled();
  await page.keyboard.press('Alt+Shift+M');
  letIn(undefined);
  const { editor } = new Workbench(page);
  await expect(editor).toContainText('{"aps":{"alert":{');
  await expect(page.getByText('Loading the editor…')).toHaveCount(0);
});
