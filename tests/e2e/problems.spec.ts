import { expect } from '@playwright/test';
import { ProblemsPane } from './pages/problems-pane.ts';
import { test } from './pages/window-test.ts';

test('problems are mended from the list, one or all, and gone round by key through payload and headers', async ({
  workbench,
}) => {
  const { page } = workbench;
  const problems = new ProblemsPane(page);
  await workbench.pastePayload('{"aps":{"alert":"Hi","badge":"3","mutable_content":1,},"order":9007199254740993}');
  await expect(problems.toggle).toHaveAccessibleName('Problems: 2 errors, 2 warnings');
  await problems.open();
  await expect(problems.row('trailing-comma')).toContainText('1:53');

  await problems.row('misspelled-key').getByRole('button', { name: 'Rename to “mutable-content”' }).click();
  await expect(problems.row('misspelled-key')).toHaveCount(0);
  await expect(workbench.editor).toContainText('"mutable-content":1');
  await problems.fixAll.click();
  await expect(problems.toggle).toHaveAccessibleName(/^Problems: 1 warning/);
  await expect(workbench.editor).toContainText('"badge":3,"mutable-content":1}');
  await expect(problems.fixAll).toHaveCount(0);
  // One step back for all of them.
  await workbench.editor.click();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(workbench.editor).toContainText('"badge":"3","mutable-content":1,}');

  const headers = await workbench.showHeaders();
  const collapseId = headers.getByRole('textbox', { name: 'Collapse id' });
  await collapseId.fill('你'.repeat(22));
  await expect(problems.row('collapse-id')).toContainText('apns-collapse-id');
  await page.keyboard.press('F8');
  await expect(workbench.editor.getByRole('textbox')).toBeFocused();
  for (let problem = 0; problem < 3; problem += 1) await page.keyboard.press('F8');
  await expect(collapseId).toBeFocused();
  await page.keyboard.press('Shift+F8');
  await expect(workbench.editor.getByRole('textbox')).toBeFocused();

  await problems.list
    .getByRole('button', { name: /^error / })
    .first()
    .focus();
  await page.keyboard.press('ArrowDown');
  await expect(problems.list.getByRole('button', { name: /^error / }).nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(problems.list).toHaveCount(0);
  await expect(problems.toggle).toBeFocused();
});

test('what is sent minified has as many bytes as the window says, and the text stays as it was typed', async ({
  workbench,
}) => {
  const problems = new ProblemsPane(workbench.page);
  const payload = { aps: { alert: { title: 'Küche', body: 'Tea is ready' } }, note: 'café 🍵' };
  const typed = JSON.stringify(payload, null, 2);
  const minified = JSON.stringify(payload);
  const typedBytes = Buffer.byteLength(typed);
  const minifiedBytes = Buffer.byteLength(minified);
  await workbench.pastePayload(typed);
  await expect(workbench.bytes).toHaveAttribute('aria-valuenow', String(typedBytes));

  const details = await problems.openBytes();
  await expect(details.getByRole('list', { name: 'Share of each key' })).toContainText(/aps.*alert.*note.*White space/);
  await expect(details).toContainText(`${String(typedBytes - minifiedBytes)} bytes of white space`);
  await details.getByRole('button', { name: 'Send minified' }).click();
  await expect(workbench.bytes).toHaveAttribute('aria-valuenow', String(minifiedBytes));
  await expect(details.getByRole('list', { name: 'Share of each key' })).not.toContainText('White space');
  await details.getByRole('list', { name: 'Largest values' }).getByRole('button', { name: 'aps.alert.body' }).click();
  await expect(details).toHaveCount(0);
  await expect(workbench.editor.getByRole('textbox')).toBeFocused();

  await workbench.send();
  await expect(workbench.result.getByRole('status')).toContainText(`${String(minifiedBytes)} bytes`);
  const panel = await workbench.openPanel('Local APNs');
  await expect(panel.getByRole('listitem').first()).toContainText(`${String(minifiedBytes)} bytes`);
  await panel.getByRole('listitem').first().getByRole('button').first().click();
  await expect(panel.getByRole('listitem').first()).toContainText(minified);
  await expect(workbench.editor).toContainText('"title": "Küche"');
  await expect(workbench.page.getByRole('radio', { name: 'Minified' })).toBeChecked();
});
