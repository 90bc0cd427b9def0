import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Templates } from './pages/templates.ts';
import { test } from './pages/window-test.ts';

test('a call is found, opened and sent by keyboard alone, and its receiver code is copied', async ({
  workbench,
  context,
}) => {
  const { page } = workbench;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const templates = new Templates(workbench);
  await templates.open();
  await page.keyboard.type('call');
  await expect(templates.chosen).toContainText('Incoming call');
  await page.keyboard.press('ArrowDown');
  await expect(templates.chosen).toContainText('Incoming video call');
  await expect(templates.detail).toContainText('UIBackgroundModes: voip');

  await templates.detail.getByRole('tab', { name: 'Objective-C' }).click();
  await templates.detail.getByRole('button', { name: 'Copy Objective-C code' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('reportNewIncomingCallWithUUID');
  await templates.detail.getByRole('button', { name: 'Copy payload' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('"uuid": "{{uuid}}"');

  await templates.search.press('Enter');
  await expect(templates.dialog).toBeHidden();
  await expect(page.getByRole('tab', { name: 'Incoming video call', selected: true })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Push type' })).toHaveValue('VoIP');
  await expect(workbench.editor).toContainText('hasVideo');
  await expect(workbench.problems).toHaveCount(0);
  await workbench.send();
  await expect(workbench.result.getByRole('status')).toContainText('accepted');
  const arrivals = await workbench.openPanel('Local APNs');
  await arrivals.getByRole('button', { name: /VoIP/ }).click();
  await expect(arrivals.getByRole('code')).toContainText(/"uuid": "[0-9a-f-]{36}"/);
});

test('an own template is kept, never replaced unasked, used as a draft of its own, put into another, renamed and removed', async ({
  workbench,
  dataFolder,
}) => {
  const { page } = workbench;
  const templates = new Templates(workbench);
  const folder = join(dataFolder, 'library', 'Templates');
  await workbench.typePayload('{"aps":{"alert":"Build {{counter}}"}}');
  await templates.keepAs('Nightly');
  await expect(templates.naming).toBeHidden();
  const kept = await readFile(join(folder, 'Nightly.push.json'), 'utf8');
  expect(kept).toContain('Build {{counter}}');

  await workbench.typePayload('{"aps":{"alert":"Another"}}');
  await templates.keepAs('Nightly');
  await expect(templates.naming).toContainText('There is a template of this name.');
  await templates.naming.getByRole('button', { name: 'Call it “Nightly 2”' }).click();
  await templates.naming.getByRole('button', { name: 'Save template' }).click();
  await expect(templates.naming).toBeHidden();
  expect(await readFile(join(folder, 'Nightly.push.json'), 'utf8')).toBe(kept);

  await writeFile(join(folder, 'Broken.push.json'), '{');
  await templates.open();
  await expect(templates.option('Broken').getByLabel('Damaged file')).toBeVisible();
  await templates.option('Nightly').first().click();
  await templates.detail.getByRole('button', { name: 'Use this template' }).click();
  await expect(page.getByRole('tab', { name: 'Nightly', selected: true })).toBeVisible();
  await workbench.typePayload('{"aps":{"alert":"Changed"}}');
  expect(await readFile(join(folder, 'Nightly.push.json'), 'utf8')).toBe(kept);

  await templates.open();
  await templates.search.fill('wallet');
  await templates.detail.getByRole('button', { name: 'Into this draft' }).click();
  await expect(workbench.editor).not.toContainText('Changed');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(workbench.editor).toContainText('Changed');

  await templates.open();
  await templates.option('Nightly 2').click();
  await templates.detail.getByRole('button', { name: 'Delete Nightly 2' }).click();
  await page.getByRole('dialog', { name: 'Delete template' }).getByRole('button', { name: 'Delete' }).click();
  await expect(templates.option('Nightly 2')).toHaveCount(0);
  await expect(templates.option('Nightly')).toHaveCount(1);
  await templates.option('Nightly').click();
  await templates.detail.getByRole('button', { name: 'Rename Nightly' }).click();
  const renaming = page.getByRole('dialog', { name: 'Rename template' });
  await expect(renaming.getByRole('textbox', { name: 'Name' })).toHaveValue('Nightly');
  await renaming.getByRole('textbox', { name: 'Name' }).fill('Of the night');
  await page.keyboard.press('Enter');
  await expect(templates.chosen).toContainText('Of the night');
  expect(await readFile(join(folder, 'Of the night.push.json'), 'utf8')).toBe(kept);
});
