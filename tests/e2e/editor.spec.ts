import { expect } from '@playwright/test';
import { PayloadEditor } from './pages/payload-editor.ts';
import { RulePages } from './pages/rule-pages.ts';
import { test } from './pages/window-test.ts';

test('what is wrong with a background push is explained and fixed by keys alone', async ({ workbench, page }) => {
  const editor = new PayloadEditor(workbench);
  await workbench.choosePushType('Background');
  await workbench.pastePayload('{\n  "aps": {\n    "alert": "Tea",\n    "content-available": 1\n  }\n}');
  await expect(workbench.problems.first()).toBeVisible();

  await editor.press('ControlOrMeta+Home', 'F8');
  await expect(editor.tooltip).toContainText('alert');
  await editor.tooltip.getByText('background-with-alert').click();
  await expect(new RulePages(page).dialog).toBeVisible();
  await editor.press('Escape');

  await workbench.editor.click();
  await editor.press('ControlOrMeta+Home', 'F8', 'ControlOrMeta+.');
  await expect(editor.fixes.first()).toBeVisible();
  await editor.press('Enter');
  await editor.expectText('{"aps":{"content-available":1}}');
  await expect(page.getByText('No problems')).toBeVisible();
  await editor.press('ControlOrMeta+Z');
  await expect(workbench.problems.first()).toBeVisible();
});

test('keys and values are completed, and explained, as the push type reads them', async ({ workbench }) => {
  const editor = new PayloadEditor(workbench);
  await workbench.pastePayload('{"aps": {"alert": {"title": "Tea"}, "badge": 1}}');
  await editor.goBehind('"Tea"}');
  await editor.type(', inter');
  await editor.choose('interruption-level');
  await editor.choose('time-sensitive');
  await editor.expectText('{"aps":{"alert":{"title":"Tea"},"interruption-level":"time-sensitive","badge":1}}');
  await editor.press('ArrowLeft', 'Alt+E');
  await expect(editor.tooltip).toContainText('How much the notification may disturb');
  await expect(editor.tooltip).toContainText('since iOS 15');
  await editor.press('Escape');
  await editor.goBehind('"time-');
  await editor.press('Control+Space');
  await editor.choose('passive');
  await editor.expectText('{"aps":{"alert":{"title":"Tea"},"interruption-level":"passive","badge":1}}');

  await workbench.choosePushType('Live Activity');
  await workbench.pastePayload('{"aps": {"event": "start" }}');
  await editor.goBehind('"start"');
  await editor.type(' "att');
  await editor.choose('attributes-type');
  await editor.expectText('{"aps":{"event":"start","attributes-type":""}}');

  await workbench.choosePushType('VoIP');
  await workbench.pastePayload(' ');
  await editor.press('Control+Space');
  await editor.choose('Incoming call');
  await expect(workbench.editor).toContainText('"hasVideo": false');
});

test('what is typed by hand stays as it is typed, whatever is proposed meanwhile', async ({ workbench }) => {
  const editor = new PayloadEditor(workbench);
  await workbench.typePayload('');
  for (const line of ['{', '"aps": {', '"alert": {', '"title": "A"']) {
    // Slowly enough for proposals to come.
    await workbench.page.keyboard.type(line, { delay: 60 });
    await editor.press('Enter');
  }
  await editor.expectText('{"aps":{"alert":{"title":"A"}}}');
  await editor.press('ArrowDown', 'End');
  await workbench.page.keyboard.type(', "interruption-level": "active"', { delay: 60 });
  await editor.press('Enter');
  await editor.expectText('{"aps":{"alert":{"title":"A"},"interruption-level":"active"}}');
});

test('variables are completed with their value, coloured, and laid out with the rest', async ({ workbench }) => {
  const editor = new PayloadEditor(workbench);
  await workbench.choosePushType('Live Activity');
  await workbench.pastePayload('{"aps":{"timestamp":,"event":"end"},"by":"","at":"{{nobody}}"}');
  await editor.goBehind('"timestamp":');
  await editor.type('{{');
  await expect(editor.proposals.first()).toContainText(/\d{10}/);
  await editor.choose('{{now}}');
  await editor.goBehind('"by":"');
  await editor.type('{{device.n');
  await editor.choose('{{device.name}}');
  await editor.expectText('{"aps":{"timestamp":{{now}},"event":"end"},"by":"{{device.name}}","at":"{{nobody}}"}');
  await expect(workbench.problems.first()).toContainText('{{nobody}}');
  await editor.press('ArrowLeft', 'ArrowLeft', 'Alt+E');
  await expect(editor.tooltip).toContainText('Sample iPhone');
  await editor.press('Escape', 'Shift+Alt+F');
  await expect(workbench.editor).toContainText('"timestamp": {{now}},');
});
