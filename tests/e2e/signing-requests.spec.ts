import { expect } from '@playwright/test';
import { makeAuthority, pushSubject, universalExtensions } from '../support/credential-files.ts';
import { test } from './pages/window-test.ts';

const ada = { commonName: 'Ada Example', email: 'ada@example.com' };
const authority = await makeAuthority();
/** For the app of the samples, so that Local APNs takes it. */
const forSamples = {
  subject: pushSubject('Apple Push Services: ', 'com.example.pushbench'),
  extensions: universalExtensions('com.example.pushbench'),
};

test('a request leads to a certificate that has joined its key and sends', async ({ workbench, tools, importing }) => {
  await workbench.runCommand('New certificate request…');
  const dialog = tools.dialog('New certificate request');
  const { fileName, pem } = await tools.saveRequest(dialog, ada);
  expect(fileName).toBe('Ada Example.certSigningRequest');

  await workbench.dropFile('aps.cer', await authority.answer(pem, forSamples));
  await expect(importing.dialog).toContainText('Joins the key “Ada Example”, made here');
  await importing.confirm('Join certificate and key');
  await expect(dialog).toContainText('The certificate has joined its key');
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused();
  await workbench.page.keyboard.press('Enter');
  await workbench.send();
  await expect(workbench.result.getByRole('status')).toContainText('200');
});

test('a request that is to be made says what is missing, and names nobody twice', async ({ workbench, tools }) => {
  await workbench.runCommand('New certificate request…');
  const dialog = tools.dialog('New certificate request');
  const name = dialog.getByRole('textbox', { name: 'Common name' });
  await expect(name).toBeFocused();
  await workbench.page.keyboard.press('Enter');
  await expect(dialog).toContainText('needs a common name');
  await name.fill('Ada Example');
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('nowhere');
  await workbench.page.keyboard.press('Enter');
  await expect(dialog).toContainText('“nowhere” is not an e-mail address');
  await tools.saveRequest(dialog, ada);
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  await workbench.runCommand('New certificate request…');
  await expect(name).toHaveValue('Ada Example');
  await expect(dialog.getByRole('textbox', { name: 'E-mail' })).toHaveValue('ada@example.com');
});

test('a key that waits gives its request again, for the certificate of the same key', async ({
  workbench,
  tools,
  importing,
}) => {
  await workbench.runCommand('New certificate request…');
  const first = await tools.saveRequest(tools.dialog('New certificate request'), ada);
  await workbench.page.keyboard.press('Escape');
  await tools.choose('Ada Example', 'Save request again…');
  const dialog = tools.dialog('Certificate request of “Ada Example”');
  const again = await tools.saveRequest(dialog, { ...ada, commonName: 'Ada Lovelace' });
  expect(again.fileName).toBe('Ada Lovelace.certSigningRequest');
  await workbench.dropFile('aps.cer', await authority.answer(first.pem, forSamples));
  await expect(importing.dialog).toContainText('Joins the key “Ada Example”');
});

test('a renewed certificate takes the place of the old one, for drafts and history too', async ({
  workbench,
  tools,
  importing,
}) => {
  const old = await authority.issue({ ...forSamples, toDays: 5 });
  await workbench.dropFile('ck.pem', Buffer.from(old.certificatePem + old.keyPem));
  await importing.field('Name').fill('Harbour');
  await importing.confirm('Import');
  await workbench.send();
  await expect(workbench.result.getByRole('status')).toContainText('200');

  await tools.choose('Harbour', 'Renew…');
  const dialog = tools.dialog('Renew “Harbour”');
  const { pem } = await tools.saveRequest(dialog, ada);
  await workbench.dropFile('aps.cer', await authority.answer(pem, { ...forSamples, toDays: 390 }));
  await expect(importing.dialog).toContainText('Replaces the certificate of “Harbour”');
  await importing.confirm('Replace certificate');
  await expect(dialog).toContainText('“Harbour” has its new certificate');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(tools.dialog('Credential')).toContainText(/39\d days left/);
  await workbench.page.keyboard.press('Escape');

  await expect(workbench.panel.getByRole('listitem').filter({ hasText: 'Harbour' })).toHaveCount(1);
  await expect(workbench.page.getByRole('combobox', { name: 'Credential' })).toHaveValue('Harbour');
  const history = await workbench.openPanel('History');
  await history
    .getByRole('list', { name: 'History' })
    .getByRole('listitem')
    .first()
    .getByRole('button')
    .first()
    .click();
  const detail = tools.dialog('Delivery');
  await detail.getByRole('button', { name: 'Replay' }).click();
  await expect(detail.getByRole('status', { name: 'Replayed' })).toContainText('200 accepted');
});

test('a certificate that is never stored is renewed with a new key', async ({ workbench, tools, importing }) => {
  const { certificatePem, keyPem } = await authority.issue(forSamples);
  await workbench.dropFile('ck.pem', Buffer.from(certificatePem + keyPem));
  await importing.field('Name').fill('Harbour');
  await importing.dialog.getByRole('checkbox', { name: 'Ask for the file at every use' }).check();
  await importing.confirm('Import');
  await tools.choose('Harbour', 'Renew…');
  const renewal = tools.dialog('Renew “Harbour”');
  await expect(renewal).toContainText('its key is not here to sign a request with');
  await workbench.page.keyboard.press('Enter');
  await tools.saveRequest(tools.dialog('New certificate request'), ada);
});

test('a dialog gives the focus back to where it was opened from', async ({ workbench, tools }) => {
  const dialog = tools.dialog('New certificate request');
  const panel = await workbench.openPanel('Credentials');
  const more = panel.getByRole('button', { name: 'More for credentials' });
  await more.focus();
  await workbench.page.keyboard.press('Enter');
  await workbench.page.getByRole('menuitem', { name: 'New certificate request…' }).focus();
  await workbench.page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Common name' })).toBeFocused();
  await workbench.page.keyboard.press('Escape');
  await expect(more).toBeFocused();

  await workbench.runCommand('New certificate request…');
  await expect(dialog.getByRole('textbox', { name: 'Common name' })).toBeFocused();
  await workbench.page.keyboard.press('Escape');
  await expect(more).toBeFocused();
});
