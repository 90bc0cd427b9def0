import { expect } from '@playwright/test';
import { test } from './pages/window-test.ts';
import { localizableStrings, localizedPayload, typicalPayloads } from './preview-payloads.ts';

test('of every push type the preview says what the phone does', async ({ workbench }) => {
  // Eleven push types, each chosen by hand.
  test.setTimeout(180_000);
  for (const [pushType, { payload, says }] of Object.entries(typicalPayloads)) {
    await workbench.choosePushType(pushType);
    await workbench.pastePayload(payload);
    for (const text of says) await expect(workbench.preview).toContainText(text);
  }
  await workbench.choosePushType('Alert');
  await workbench.pastePayload('{"aps":{"title":"Hello"}}');
  const status = workbench.preview.getByRole('status');
  await expect(status).toHaveText('Nothing is shown: “title” stands in “aps”; the system looks in “alert”.');
  await workbench.pastePayload('{"aps":{"title":');
  await expect(status.first()).toHaveText('The text is not JSON now; this is how it looked last.');
  await workbench.pastePayload('{"aps":{"alert":"{{nope}}"}}');
  await expect(status).toHaveText('This is not sent: {{nope}} stands for nothing.');
  await workbench.pastePayload('{"aps":{"badge":4,"sound":"default"}}');
  await expect(status).toContainText('The badge of the app’s icon changes to 4. The sound is played.');
  await expect(workbench.preview.getByRole('img', { name: 'Badge 4' })).toBeVisible();
  await workbench.pastePayload(typicalPayloads.Alert.payload);
  await workbench.preview.getByText('List', { exact: true }).click();
  const list = workbench.preview.getByRole('region', { name: 'Notification Centre' });
  await expect(list).toContainText('An earlier one of the thread');
  await expect(list.getByRole('article', { name: 'Notification' })).toContainText('Flight LX 38 is boarding');
});

test('translations that are dropped on the window are read into the preview, and taken away again', async ({
  workbench,
}) => {
  const { page, preview } = workbench;
  const notification = preview.getByRole('article', { name: 'Notification' });
  await workbench.pastePayload(localizedPayload);
  await expect(notification).toContainText('BOARDING_BODY (B42, 14:35)');
  await workbench.dropFile('Localizable.strings', Buffer.from('"BOARDING_TITLE" = "x"\n"B" = "y";'));
  await expect(preview.getByRole('alert')).toContainText('A semicolon is missing after the text (line 2, column 1).');
  await workbench.choosePushType('Background');
  await expect(preview.getByRole('alert')).toHaveCount(0);
  await workbench.choosePushType('Alert');
  await expect(notification).toContainText('BOARDING_BODY (B42, 14:35)');
  await workbench.dropFile('Localizable.strings', Buffer.from(`\uFEFF${localizableStrings}`, 'utf16le'));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(notification).toContainText('Flug LX 38 steigt ein');
  await expect(notification).toContainText('Flugsteig B42, bis 14:35. Pass bereit…');
  await expect(preview.getByRole('alert')).toHaveCount(0);
  const translations = preview.getByRole('region', { name: 'Translations' });
  await expect(translations).toContainText('Localizable.strings');
  await expect(translations).toContainText('2 texts for com.example.pushbench, until the window is closed.');
  await workbench.pastePayload(localizedPayload.replace('BOARDING_BODY', 'GONE'));
  await expect(preview).toContainText(
    '“GONE” is not in Localizable.strings. What the phone shows then is not documented.',
  );
  await translations.getByRole('button', { name: 'Remove Localizable.strings' }).click();
  await expect(notification).toContainText('BOARDING_TITLE (LX 38)');
});
