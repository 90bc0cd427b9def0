import { expect } from '@playwright/test';
import { test } from './pages/window-test.ts';
import type { Workbench } from './pages/workbench.ts';

/** A text so large that the window takes it from the editor only once typing pauses. */
const items = Array.from({ length: 3000 }, (_, id) => ({ id, text: 'Lorem ipsum dolor sit amet' }));
const largePayload = JSON.stringify({ aps: { alert: 'Hi' }, items }, null, 2);

async function pasteLarge(workbench: Workbench): Promise<void> {
  await workbench.pastePayload(largePayload);
  await workbench.page.keyboard.press('ControlOrMeta+Home');
  await workbench.page.keyboard.press('End');
  await expect.poll(() => workbench.countedBytes()).toBe(Buffer.byteLength(largePayload));
}

test('a large text is sent as it is when the keys for it are pressed', async ({ workbench }) => {
  const { page } = workbench;
  await pasteLarge(workbench);
  await page.keyboard.type('"typed":1,');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(workbench.result).toContainText('PayloadTooLarge');
  const history = await workbench.openPanel('History');
  await history.getByRole('list', { name: 'History' }).getByRole('listitem').first().click();
  await page.getByRole('button', { name: 'Open in composer' }).click();
  await expect(workbench.editor).toContainText('"typed":1,');
});

test('a large text is as it was typed when its tab is shown again', async ({ workbench }) => {
  const { page } = workbench;
  await page.getByRole('button', { name: 'New draft', exact: true }).click();
  await pasteLarge(workbench);
  await page.keyboard.type('"typed":1,');
  await page.keyboard.press('Alt+PageUp');
  await expect(workbench.editor).not.toContainText('Lorem');
  await workbench.reload();
  await page.keyboard.press('Alt+PageDown');
  await expect(workbench.editor).toContainText('"typed":1,');
});

test('a large text is closed, left and kept as it is when that happens', async ({ workbench }) => {
  const { page } = workbench;
  await pasteLarge(workbench);
  await page.keyboard.type('"closed":1,');
  await page.keyboard.press('Alt+W');
  await page.keyboard.press('Alt+Shift+W');
  await expect(workbench.editor).toContainText('"closed":1,');
  await workbench.editor.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('End');
  await page.keyboard.type('"left":1,');
  await workbench.reload();
  await expect(workbench.editor).toContainText('"closed":1,"left":1,');
});

test('a large text is counted while it is typed without a pause', async ({ workbench }) => {
  const { page } = workbench;
  await pasteLarge(workbench);
  const whole = 'x'.repeat(40);
  const typing = page.keyboard.type(whole, { delay: 100 });
  await expect
    .poll(() => workbench.bytes.getAttribute('aria-valuenow'))
    .not.toBe(String(Buffer.byteLength(largePayload)));
  await expect(workbench.editor).not.toContainText(whole);
  await typing;
  await expect.poll(() => workbench.countedBytes()).toBe(Buffer.byteLength(largePayload) + whole.length);
});
