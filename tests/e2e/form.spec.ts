import { expect } from '@playwright/test';
import { test } from './pages/window-test.ts';

test('the form edits the text in place, shows what is typed there, and is undone as the text is', async ({
  workbench,
}) => {
  const { page } = workbench;
  await workbench.typePayload('{ "n": 1.0, "aps": {"alert": "Tea", "badge": "3"} }');
  await page.keyboard.press('Alt+I');
  const form = page.getByRole('region', { name: 'Form' });
  const title = form.getByRole('textbox', { name: 'Title', exact: true });
  await expect(title).toBeFocused();
  await expect(form.getByRole('textbox', { name: 'Body' })).toHaveValue('Tea');
  await expect(form.getByRole('textbox', { name: 'Badge' })).toHaveValue('"3"');
  await expect(form).toContainText('“badge” has to be a number');

  await expect(form).toContainText('The first line, in bold. Since iOS 8.2.');
  await title.pressSequentially('Kitchen is open');
  await expect(workbench.editor).toContainText(
    '{ "n": 1.0, "aps": {"alert": {"title": "Kitchen is open", "body": "Tea"}, "badge": "3"} }',
  );
  // The caret stays where somebody types.
  await title.press('Home');
  await title.pressSequentially('The ');
  await expect(title).toHaveValue('The Kitchen is open');
  await title.press('ControlOrMeta+Z');
  await expect(title).toHaveValue('Kitchen is open');
  await title.press('ControlOrMeta+Z');
  await expect(title).toHaveValue('Kitchen is ');
  await title.press('ControlOrMeta+Shift+Z');
  await expect(title).toHaveValue('Kitchen is open');

  await form.getByRole('textbox', { name: 'Badge' }).fill('{{counter}}');
  await expect(workbench.editor).toContainText('"badge": {{counter}}} }');
  await form.getByRole('combobox', { name: 'Interruption level' }).selectOption('time-sensitive');
  await expect(form).toContainText('com.apple.developer.usernotifications.time-sensitive');

  await workbench.typePayload('{"aps":{"alert":{"title":"By hand"}}} // later');
  await expect(form).toContainText('The text is not JSON now');
  await expect(title).toHaveCount(0);
  for (const _ of '// later') await page.keyboard.press('Backspace');
  await expect(title).toHaveValue('By hand');
});

test('an alert that becomes a background push is carried over, clean, and sent with priority 5', async ({
  workbench,
}) => {
  const { page } = workbench;
  const headers = await workbench.showHeaders();
  await headers.getByRole('radiogroup', { name: 'Priority' }).getByText('10', { exact: true }).click();
  await workbench.choosePushType('Background');
  const bar = page.getByRole('region', { name: 'Push type switched' });
  await expect(bar).toContainText(
    'Now a Background push: topic com.example.pushbench, priority 5, at most 4096 bytes.',
  );
  await expect(bar).toContainText('The chosen priority 10 is gone');
  await expect(headers).toContainText('Background pushes always have priority 5');
  await workbench.showPayload();
  await bar.getByRole('button', { name: 'Change the payload' }).click();
  await expect(bar).toHaveCount(0);
  await expect(workbench.problems).toHaveCount(0);
  await expect(workbench.editor).toContainText('"hikeId": "north-gate-2048"');
  await expect(workbench.editor).not.toContainText('"alert"');
  await workbench.send();
  await expect(workbench.result.getByRole('status')).toContainText('200 accepted');
  await workbench.result.getByRole('tab', { name: 'Wire' }).click();
  await expect(workbench.result).toContainText(/apns-priority\s*:?\s*5/);

  await workbench.choosePushType('Alert');
  await expect(bar).toContainText('Back to an Alert push');
  await bar.getByRole('button', { name: 'Undo that change' }).click();
  await expect(workbench.editor).toContainText('"title": "Welcome to Trailhead"');
  await workbench.showHeaders();
  await expect(headers.getByRole('radio', { name: '10', exact: true })).toBeChecked();

  // A push from elsewhere may come with another one.
  const file = { pushbench: 1, pushType: 'background', priority: 10, payload: { aps: { 'content-available': 1 } } };
  await workbench.dropFile('refresh.push.json', Buffer.from(JSON.stringify(file)));
  await expect(headers).toContainText('Apple treats 10 as an error');
  await headers.getByRole('button', { name: 'Use 5' }).click();
  await expect(headers).toContainText('Background pushes always have priority 5');
  await expect(workbench.problems).toHaveCount(0);
});

test('an alert becomes an update of a Live Activity, with its own form', async ({ workbench }) => {
  const { page } = workbench;
  await workbench.choosePushType('Live Activity');
  const bar = page.getByRole('region', { name: 'Push type switched' });
  await expect(bar).toContainText('com.example.pushbench.push-type.liveactivity');
  await expect(bar).toContainText('It needs a device with a Live Activity token');
  await bar.getByRole('button', { name: 'Change the payload' }).click();
  await expect(workbench.editor).toContainText('"timestamp": {{now}}');
  await page.getByRole('button', { name: 'Form', exact: true }).click();
  const form = page.getByRole('region', { name: 'Form' });
  await form.getByRole('combobox', { name: 'Event' }).selectOption('end');
  await expect(workbench.editor).toContainText('"event": "end"');
  await expect(form.getByRole('textbox', { name: 'Timestamp' })).toHaveValue('{{now}}');
});
