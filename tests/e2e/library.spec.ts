import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './pages/window-test.ts';

const payloadOf = (text: string) => `{"aps":{"alert":"${text}"}}`;
const fileOf = (text: string) => `{ "pushbench": 1, "pushType": "alert", "payload": ${payloadOf(text)} }`;

test('a draft nobody touched follows its file, and one that was edited never replaces it unasked', async ({
  workbench,
  dataFolder,
}) => {
  const file = join(dataFolder, 'library', 'Shared.push.json');
  await writeFile(file, fileOf('first'));
  const library = await workbench.openPanel('Library');
  await library.getByRole('button', { name: 'Open Shared' }).click();
  await expect(workbench.editor).toContainText('first');

  await writeFile(file, fileOf('pulled'));
  await expect(workbench.editor).toContainText('pulled');

  await workbench.typePayload(payloadOf('mine'));
  await expect(workbench.preview).toContainText('mine');
  await writeFile(file, fileOf('theirs'));
  await workbench.page.keyboard.press('ControlOrMeta+S');
  const question = workbench.page.getByRole('dialog', { name: 'The file was changed outside' });
  await expect(question).toBeVisible();
  expect(await readFile(file, 'utf8')).toBe(fileOf('theirs'));
  await expect(workbench.editor).toContainText('mine');

  await question.getByRole('button', { name: 'Overwrite' }).click();
  await expect(workbench.page.getByText('Saved “Shared” to the library.')).toBeVisible();
  expect(await readFile(file, 'utf8')).toContain(payloadOf('mine'));
});

test('a plain payload opens, and a damaged file says why in its row', async ({ workbench, dataFolder }) => {
  const library = join(dataFolder, 'library');
  await writeFile(join(library, 'Broken.push.json'), '{\n<<<<<<< HEAD\n');
  await writeFile(join(library, 'Newer.push.json'), '{"pushbench":99}');
  await writeFile(
    join(library, 'Xcode.push.json'),
    '{"Simulator Target Bundle":"com.example.app","aps":{"alert":"Hi"}}',
  );
  const panel = await workbench.openPanel('Library');
  await expect(panel).toContainText('Not a saved push: line 2 is not valid JSON.');
  await expect(panel).toContainText('Written by a newer version of Pushbench.');
  await panel.getByRole('button', { name: 'Open Xcode' }).click();
  await expect(workbench.editor).toContainText('Hi');
  await expect(workbench.editor).not.toContainText('Simulator');
});

test('history is searched as a whole', async ({ workbench }) => {
  await workbench.send();
  await expect(workbench.result.getByRole('status')).toContainText('accepted');
  const history = await workbench.openPanel('History');
  const rows = history.getByRole('list', { name: 'History' }).getByRole('listitem');
  await expect(rows).toHaveCount(1);
  await history.getByRole('textbox', { name: 'Find a delivery' }).fill('nothing like this');
  await expect(history).toContainText('No delivery in the history is like that.');
  await history.getByRole('button', { name: 'Show all' }).click();
  await expect(rows).toHaveCount(1);
  await history.getByRole('textbox', { name: 'Find a delivery' }).fill('local apns trailhead');
  await expect(rows).toHaveCount(1);
});
