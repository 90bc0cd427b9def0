import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test } from './pages/window-test.ts';

const file = (title: string) =>
  `{\r\n\t"Simulator Target Bundle" : "com.example.harbour",\r\n\t"aps" : { "alert" : "${title}", "badge" : 1.0 }\r\n}\r\n`;
const payload = (title: string) => file(title).replace('"Simulator Target Bundle" : "com.example.harbour",\r\n\t', '');

test('an .apns file is opened, changed and exported, and opens again with the same text and bundle id', async ({
  workbench,
}) => {
  const { page } = workbench;
  const tabs = page.getByRole('tablist', { name: 'Drafts' });
  await workbench.dropFiles({
    'Ship.apns': Buffer.from(file('A ship')),
    'broken.json': Buffer.from('{\n "aps": }'),
    'old.apns': Buffer.from(`\ufeff{"aps":{"alert":"Ä"}}`, 'utf16le'),
  });
  await expect(page.getByRole('alert').filter({ hasText: 'broken.json' })).toContainText('line 2, column 9');
  await expect(page.getByRole('alert').filter({ hasText: 'old.apns' })).toContainText('not UTF-8');
  await expect(tabs.getByRole('tab', { name: 'Ship' })).toHaveAttribute('aria-selected', 'true');
  await expect(workbench.editor).toContainText('A ship');
  await expect(workbench.editor).not.toContainText('Simulator');
  expect(await workbench.countedBytes()).toBe(Buffer.byteLength(payload('A ship').trim()));

  await workbench.typePayload(payload('Two ships').trim());
  await expect(workbench.preview).toContainText('Two ships');
  await workbench.runCommand('Export as .apns…');
  const exporting = page.getByRole('dialog', { name: 'Export as .apns' });
  await expect(exporting.getByRole('textbox', { name: 'Bundle id' })).toHaveValue('com.example.harbour');
  await expect(exporting).toContainText('xcrun simctl push booted com.example.harbour Ship.apns');
  const downloading = page.waitForEvent('download');
  await exporting.getByRole('button', { name: 'Export Ship.apns' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Ship.apns');
  const exported = await readFile(await download.path(), 'utf8');
  expect(exported).toBe(file('Two ships').trim());

  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+O');
  await (await choosing).setFiles({ name: 'Again.apns', mimeType: '', buffer: Buffer.from(exported) });
  await expect(tabs.getByRole('tab', { name: 'Again' })).toHaveAttribute('aria-selected', 'true');
  await expect(workbench.editor).toContainText('Two ships');
  expect(await workbench.countedBytes()).toBe(Buffer.byteLength(payload('Two ships').trim()));
  const headers = await workbench.showHeaders();
  await expect(headers.getByRole('textbox', { name: 'Bundle id' })).toHaveValue('com.example.harbour');

  // What is wrong or is a key goes its own way, and nothing that was open is lost.
  await workbench.dropFiles({ 'service.json': Buffer.from('{"private_key":"-----BEGIN PRIVATE KEY-----"}') });
  await expect(page.getByRole('dialog', { name: 'Import credential' })).toBeVisible();
  await expect(tabs.getByRole('tab')).toHaveCount(3);
});
