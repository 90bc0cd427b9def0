import { expect } from '@playwright/test';
import { test } from './pages/window-test.ts';

test('text that is not JSON is marked, and sent only when that is confirmed', async ({ workbench }) => {
  await workbench.typePayload('hello');
  await expect(workbench.problems).toContainText('not JSON');
  await workbench.send();
  const question = workbench.page.getByRole('dialog', { name: 'The payload is not JSON' });
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await question.getByRole('button', { name: 'Go to the error' }).click();
  await expect(workbench.editor.getByRole('textbox')).toBeFocused();
  await expect(workbench.result.getByRole('status')).toHaveCount(0);
  await workbench.send();
  await question.getByRole('button', { name: 'Send anyway' }).click();
  await expect(workbench.result.getByRole('status')).toContainText('5 bytes');
});

test('a background push with an alert is told before it is sent', async ({ workbench }) => {
  await workbench.choosePushType('Background');
  await expect(workbench.problems.first()).toBeVisible();
  await expect(workbench.preview).toContainText(/Nothing is shown/i);
});

test('the preview follows the text as it is typed', async ({ workbench }) => {
  await workbench.typePayload('{"aps":{"alert":{"title":"Kitchen","body":"Tea is ready"}}}');
  const notification = workbench.preview.getByRole('article', { name: 'Notification' });
  await expect(notification).toContainText('Kitchen');
  await expect(notification).toContainText('Tea is ready');
});

test('format and minify change white space only', async ({ workbench }) => {
  const text = '{"aps":{"badge":1.0},"n":12345678901234567890}';
  await workbench.typePayload(text);
  await workbench.chooseMore('Format');
  await expect(workbench.bytes).not.toHaveAttribute('aria-valuenow', String(text.length));
  await expect(workbench.editor).toContainText('12345678901234567890');
  await workbench.chooseMore('Minify');
  await expect(workbench.bytes).toHaveAttribute('aria-valuenow', String(text.length));
});

test('format says where a text ceases to be JSON, which stays as it is', async ({ workbench }) => {
  const text = '{\n  "aps": {}\n  "a": 1\n}';
  await workbench.pastePayload(text);
  await expect(workbench.problems.first()).toContainText('A comma is missing');
  await workbench.chooseMore('Format');
  await expect(workbench.page.getByText('so it was not formatted. Line 3, column 3: A comma is missing')).toBeVisible();
  await expect(workbench.bytes).toHaveAttribute('aria-valuenow', String(text.length));
});

test('a collapse id is counted in bytes', async ({ workbench }) => {
  const headers = await workbench.showHeaders();
  await headers.getByRole('textbox', { name: 'Collapse id' }).fill('你'.repeat(22));
  await expect(headers).toContainText('66/64');
});

test('a topic can be overridden and set back to the automatic one', async ({ workbench }) => {
  const headers = await workbench.showHeaders();
  const topic = headers.getByRole('textbox', { name: 'Topic' });
  const automatic = await topic.inputValue();
  await topic.fill('com.example.other');
  await workbench.showPayload();
  await workbench.send();
  await expect(workbench.result.getByRole('status')).toContainText('TopicDisallowed');
  await expect(workbench.result).toContainText('This credential may not send to this topic');
  await workbench.showHeaders();
  await headers
    .getByRole('button', { name: /automatic/i })
    .first()
    .click();
  await expect(topic).toHaveValue(automatic);
});

test('a send to Local APNs that is stopped says so and loses nothing', async ({ workbench }) => {
  const panel = await workbench.openPanel('Local APNs');
  await panel.getByRole('button', { name: 'Stop' }).click();
  await expect(panel.getByRole('button', { name: 'Start' })).toBeVisible();
  await workbench.send();
  await expect(workbench.result).toContainText('Local APNs is not running');
  await panel.getByRole('textbox', { name: 'Port' }).fill('0');
  await panel.getByRole('button', { name: 'Start' }).click();
  await expect(panel.getByRole('button', { name: 'Stop' })).toBeVisible();
  await workbench.send();
  await expect(workbench.result.getByRole('status')).toContainText('200 accepted');
});

test('production asks before it sends', async ({ workbench }) => {
  await workbench.chooseEnvironment('Production');
  const targets = await workbench.openTargets();
  await targets.getByRole('textbox', { name: 'Paste a device token' }).fill('ab'.repeat(32));
  await targets.getByRole('button', { name: /^Add to Production/ }).click();
  await expect(targets).toBeHidden();
  await expect(workbench.page.getByRole('button', { name: /^Devices: / })).toBeFocused();
  await expect(workbench.page.getByRole('button', { name: /PRODUCTION/ })).toBeVisible();
});

test('in a narrow window Escape and a click beside it close the panel that lies over the composer', async ({
  workbench,
}) => {
  const { page } = workbench;
  await page.setViewportSize({ width: 900, height: 700 });
  const panel = await workbench.openPanel('Library');
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await workbench.openPanel('Library');
  await page.mouse.click(860, 300);
  await expect(panel).toBeHidden();
});

test('in a narrow window the preview takes its room from the text and lies over nothing', async ({ workbench }) => {
  const { page, editor, preview } = workbench;
  await page.setViewportSize({ width: 900, height: 700 });
  await page.getByRole('button', { name: 'Preview' }).click();
  const left = async () => (await preview.boundingBox())?.x ?? 0;
  const endOfText = async () => {
    const box = await editor.boundingBox();
    return box === null ? Infinity : box.x + box.width;
  };
  await expect(preview).toBeInViewport({ ratio: 1 });
  await expect.poll(async () => (await left()) - (await endOfText())).toBeGreaterThanOrEqual(0);
});

test('in the narrowest window the whole Send button can be seen in Production', async ({ workbench }) => {
  await workbench.page.setViewportSize({ width: 720, height: 640 });
  await workbench.chooseEnvironment('Production');
  await expect(workbench.page.getByRole('button', { name: /^Send/ })).toBeInViewport({ ratio: 1 });
});

test('the result says when the push was changed after it was sent', async ({ workbench }) => {
  await workbench.send();
  await expect(workbench.result.getByRole('status')).toContainText('200 accepted');
  await expect(workbench.result).not.toContainText('before your last change');
  await workbench.typePayload('{"aps":{"alert":"Later"}}');
  await expect(workbench.result).toContainText('before your last change');
});

test('without the sample key the way back to it stands beside the refusal', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.runCommand('Remove sample data');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(page.getByRole('combobox', { name: 'Credential' })).toHaveValue('');
  await workbench.send();
  await workbench.result.getByRole('button', { name: 'Bring samples back' }).click();
  await expect(page.getByRole('combobox', { name: 'Credential' })).toHaveValue('Sample key');
});
