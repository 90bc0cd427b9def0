import { expect } from '@playwright/test';
import { test } from './pages/window-test.ts';

test('a new user sends the sample push with one key press and sees what came back', async ({ workbench }) => {
  await expect(workbench.page.getByRole('button', { name: 'Devices: Sample iPhone' })).toBeVisible();
  await workbench.send();
  const answer = workbench.result.getByRole('status');
  await expect(answer).toContainText('200');
  await expect(answer).toContainText('accepted');
  await expect(answer).toContainText(/\d ms/);
  await expect(answer).toContainText('apns-id');
  await expect(answer).toContainText(`${String(await workbench.countedBytes())} bytes`);
  await expect(answer).toContainText('1 request');
  await expect(workbench.preview.getByRole('article', { name: 'Notification' })).toBeVisible();
});

test('a sent push stands in history, opens there, and is replayed with the same bytes', async ({ workbench }) => {
  await workbench.send();
  await expect(workbench.result.getByRole('status')).toContainText('accepted');
  const history = await workbench.openPanel('History');
  const rows = history.getByRole('list', { name: 'History' }).getByRole('listitem');
  await expect(rows).toHaveCount(1);
  await rows.first().getByRole('button').first().click();
  const detail = workbench.page.getByRole('dialog', { name: 'Delivery' });
  await detail.getByRole('button', { name: 'Replay' }).click();
  await expect(detail.getByRole('status', { name: 'Replayed' })).toContainText('200 accepted');
  await detail.getByRole('button', { name: 'Close' }).click();
  await expect(rows).toHaveCount(2);
  const arrivals = (await workbench.openPanel('Local APNs'))
    .getByRole('list', { name: 'What arrived' })
    .getByRole('listitem');
  await expect(arrivals).toHaveCount(2);
});

test('the bytes counted are the bytes that arrive, with emoji and Chinese', async ({ workbench }) => {
  const text = '{ "aps": { "alert": "👩‍👩‍👧‍👦 你好，世界" }, "n": 1.0 }';
  await workbench.typePayload(text);
  const bytes = Buffer.byteLength(text);
  await expect(workbench.bytes).toHaveAttribute('aria-valuenow', String(bytes));
  await workbench.send();
  await expect(workbench.result.getByRole('status')).toContainText('accepted');
  const panel = await workbench.openPanel('Local APNs');
  await expect(panel.getByRole('list', { name: 'What arrived' }).getByRole('listitem').first()).toContainText(
    `${String(bytes)} bytes`,
  );
});

test('another push type changes the topic, the limit and the priority', async ({ workbench }) => {
  await expect(workbench.bytes).toHaveAttribute('aria-valuemax', '4096');
  await workbench.choosePushType('VoIP');
  await expect(workbench.bytes).toHaveAttribute('aria-valuemax', '5120');
  const headers = await workbench.showHeaders();
  await expect(headers.getByRole('textbox', { name: 'Topic' })).toHaveValue(/\.voip$/);
  await workbench.choosePushType('Background');
  await expect(headers.getByRole('textbox', { name: 'Topic' })).not.toHaveValue(/\.voip$/);
});

test('a token printed with brackets and spaces is understood and stored as 64 hex digits', async ({ workbench }) => {
  await workbench.chooseEnvironment('Sandbox');
  const targets = await workbench.openTargets();
  await targets
    .getByRole('textbox', { name: 'Paste a device token' })
    .fill('<740f4707 bebcf74f 9b7c25d4 8e335894 5f6aa01d a5ddb387 462c7eaf 61bb78ad>');
  await targets.getByRole('button', { name: /^Add to Sandbox/ }).click();
  await expect(workbench.page.getByRole('button', { name: /^Devices: .*740f47/ })).toBeFocused();
  const devices = await workbench.openPanel('Devices');
  await expect(
    devices.getByRole('button', { name: /740f4707bebcf74f9b7c25d48e3358945f6aa01da5ddb387462c7eaf61bb78ad/ }),
  ).toBeVisible();
});

test('a draft survives a reload and a crash of the core', async ({ workbench, host }) => {
  const text = '{"aps":{"alert":"half typ';
  await workbench.typePayload(text);
  await expect(workbench.editor).toContainText('half typ');
  const bytes = await workbench.countedBytes();
  await workbench.reload();
  await expect(workbench.bytes).toHaveAttribute('aria-valuenow', String(bytes));
  await expect(workbench.editor).toContainText('half typ');
  await host.restart();
  await workbench.open(host.url());
  await expect(workbench.editor).toContainText('half typ');
});

test('a push saved to the library is there after a reload and opens as it was typed', async ({ workbench }) => {
  await workbench.typePayload('{"aps":{"badge":1.0}}');
  await workbench.page.keyboard.press('ControlOrMeta+Shift+S');
  const dialog = workbench.page.getByRole('dialog', { name: 'Save to library' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Badge as a fraction');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await workbench.reload();
  const library = await workbench.openPanel('Library');
  await library
    .getByRole('button', { name: /Badge as a fraction/ })
    .first()
    .click();
  await expect(workbench.editor).toContainText('1.0');
});
