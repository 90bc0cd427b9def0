import { expect } from '@playwright/test';
import {
  makeAuthority,
  makeKeyPair,
  makePkcs12,
  makeProfile,
  makeSigningKey,
  makeSigningRequest,
  pushSubject,
  universalExtensions,
} from '../support/credential-files.ts';
import { test } from './pages/window-test.ts';

const passphrase = 'open sesame';
const authority = await makeAuthority();
/** For the app of the samples, so that Local APNs takes it. */
const push = await authority.issue({
  subject: pushSubject('Apple Push Services: ', 'com.example.pushbench'),
  extensions: universalExtensions('com.example.pushbench'),
});
const p12 = makePkcs12({ passphrase, certificatePem: push.certificatePem, keyPem: push.keyPem });
const pem = Buffer.from(push.certificatePem + push.keyPem);

test.describe('a signing key', () => {
  test('dropped on the window it is imported by the keys alone', async ({ workbench, importing }) => {
    await workbench.dropFile('AuthKey_ABC123DEFG.p8', makeSigningKey());
    await expect(importing.field('Key id')).toHaveValue('ABC123DEFG');
    await expect(importing.field('Team id')).toBeFocused();
    await workbench.page.keyboard.press('Enter');
    await expect(importing.dialog).toContainText('The team id is missing.');
    await importing.field('Team id').fill('TEAM123456');
    await workbench.page.keyboard.press('Enter');
    await expect(importing.dialog).toBeHidden();
    const credentials = await workbench.openPanel('Credentials');
    await expect(credentials.getByRole('listitem').filter({ hasText: 'ABC123DEFG' })).toBeVisible();
  });

  test('pasted outside of any text it is imported as well', async ({ workbench, importing }) => {
    await importing.pasteText(makeSigningKey().toString());
    await expect(importing.dialog).toContainText('pasted text');
    await importing.field('Key id').fill('PASTED1234');
    await importing.field('Team id').fill('TEAM123456');
    await importing.confirm('Import');
    const credentials = await workbench.openPanel('Credentials');
    await expect(credentials.getByRole('listitem').filter({ hasText: 'PASTED1234' })).toBeVisible();
  });

  test('takes its team id from a profile dropped with it', async ({ workbench, importing }) => {
    await workbench.dropFiles({ 'AuthKey_ABC123DEFG.p8': makeSigningKey(), 'app.mobileprovision': makeProfile() });
    await expect(importing.field('Team id')).toHaveValue('TEAM123456');
    await importing.confirm('Import');
  });

  test('on another curve it is refused with a sentence that names it', async ({ workbench, importing }) => {
    await workbench.dropFile('AuthKey_ABC123DEFG.p8', makeSigningKey('P-384'));
    await expect(importing.dialog).toContainText('P-384');
    await expect(importing.button('Import')).toBeDisabled();
  });
});

test.describe('a certificate', () => {
  test('from a .p12 file it opens with the right passphrase after a wrong one', async ({ workbench, importing }) => {
    await workbench.dropFile('Certificates.p12', p12);
    await expect(importing.dialog).toContainText('“Certificates.p12” is encrypted.');
    await expect(importing.passphrase).toBeFocused();
    await importing.passphrase.fill('wrong');
    await workbench.page.keyboard.press('Enter');
    await expect(importing.dialog).toContainText('The passphrase does not open this file.');
    await expect(importing.button('Import')).toBeDisabled();
    await importing.passphrase.fill(passphrase);
    await importing.button('Open').click();
    const found = importing.found('Apple Push Services: com.example.pushbench');
    await expect(found).toContainText('Will be added');
    await expect(found).toContainText('200 days left');
    await importing.confirm('Import');
    await workbench.send();
    await expect(workbench.result).toContainText('200');
  });

  test('chosen with its key in the file dialog it is put together from both files', async ({
    workbench,
    importing,
  }) => {
    await workbench.runCommand('Import a credential…');
    const choosing = workbench.page.waitForEvent('filechooser');
    await importing.button('Choose files…').click();
    const chooser = await choosing;
    expect(chooser.isMultiple()).toBe(true);
    await chooser.setFiles([
      { name: 'aps.cer', mimeType: 'application/pkix-cert', buffer: push.cer },
      { name: 'key.pem', mimeType: 'application/x-pem-file', buffer: Buffer.from(push.keyPem) },
    ]);
    await expect(importing.found('com.example.pushbench')).toContainText('Will be added');
    await importing.confirm('Import');
  });

  test('its passphrase is forgotten when the dialog is closed', async ({ workbench, importing }) => {
    await workbench.dropFile('Certificates.p12', p12);
    await importing.passphrase.fill(passphrase);
    await workbench.page.keyboard.press('Escape');
    await expect(importing.dialog).toBeHidden();
    await workbench.dropFile('Certificates.p12', p12);
    await expect(importing.passphrase).toHaveValue('');
  });

  test('meets its key in a file that is dropped after it', async ({ workbench, importing }) => {
    await workbench.dropFile('aps.cer', push.cer);
    const found = importing.found('com.example.pushbench');
    await expect(found).toContainText('without its private key');
    await expect(importing.dialog).toContainText('Add the file with its private key');
    await workbench.dropFile('key.pem', Buffer.from(push.keyPem));
    await expect(found).toContainText('Will be added');
    await importing.confirm('Import');
  });

  test('with the key of another is refused until that key is left out', async ({ workbench, importing }) => {
    const other = await makeKeyPair();
    await workbench.dropFiles({ 'aps.cer': push.cer, 'other.pem': Buffer.from(other.keyPem) });
    await expect(importing.dialog).toContainText('does not belong to this certificate');
    await importing.button('Leave out other.pem').click();
    await expect(importing.dialog).not.toContainText('does not belong to this certificate');
    await expect(importing.dialog).toContainText('without its private key');
  });

  test('made anew from the same key it takes the place of the one before', async ({ workbench, importing }) => {
    const older = await authority.issue({ keyPair: push, toDays: 5 });
    const newer = await authority.issue({ keyPair: push, toDays: 300 });
    await workbench.dropFile('old.pem', Buffer.from(older.certificatePem + older.keyPem));
    await importing.field('Name').fill('Mine');
    await importing.confirm('Import');
    await workbench.dropFile('new.cer', newer.cer);
    await expect(importing.dialog).toContainText('Replaces the certificate of “Mine”, which ends on');
    await importing.confirm('Replace certificate');
    const credentials = await workbench.openPanel('Credentials');
    await expect(credentials.getByRole('listitem').filter({ hasText: 'Mine' })).toHaveCount(1);
  });

  test('that is there already is named', async ({ workbench, importing }) => {
    await workbench.dropFile('ck.pem', pem);
    await importing.confirm('Import');
    await workbench.dropFile('again.pem', pem);
    await expect(importing.dialog).toContainText('Is there already as “com.example.pushbench”.');
    await expect(importing.button('Import')).toBeDisabled();
  });
});

test('a vault is given a passphrase without leaving the import', async ({ workbench, importing }) => {
  await workbench.dropFile('ck.pem', pem);
  await importing.field('Name').fill('Mine');
  await importing.button('Set a passphrase…').click();
  const dialog = workbench.page.getByRole('dialog', { name: 'Set a passphrase' });
  await dialog.getByLabel('New passphrase', { exact: true }).fill('one two three');
  await workbench.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await importing.button('Set a passphrase…').click();
  await dialog.getByLabel('New passphrase', { exact: true }).fill('one two three');
  await dialog.getByLabel('New passphrase again').fill('one two three');
  await workbench.page.keyboard.press('Enter');
  await expect(importing.dialog).toContainText('what opens them is your passphrase');
  await expect(importing.field('Name')).toHaveValue('Mine');
  await importing.confirm('Import');
});

test.describe('a provisioning profile', () => {
  test('gives its bundle id and environment to the push', async ({ workbench, importing }) => {
    await workbench.dropFile('app.mobileprovision', makeProfile());
    await expect(importing.found('Example Development')).toContainText('com.example.app');
    await importing.button('Use its bundle id and environment in this push').click();
    await expect(importing.dialog).toBeHidden();
    await expect(workbench.page.getByRole('radio', { name: 'Sandbox' })).toBeChecked();
    const headers = await workbench.showHeaders();
    await expect(headers.getByRole('textbox', { name: /topic/i })).toHaveValue('com.example.app');
  });

  test('for a wildcard app id warns that it cannot receive pushes', async ({ workbench, importing }) => {
    const wildcard = makeProfile({ applicationId: 'TEAM123456.*', entitlements: {} });
    await workbench.dropFile('wildcard.mobileprovision', wildcard);
    await expect(importing.dialog).toContainText('wildcard app id');
    await expect(importing.dialog).toContainText('no aps-environment');
  });
});

test('a sample that works in Local APNs keeps its key when a certificate for another app is imported', async ({
  workbench,
  importing,
}) => {
  const other = await authority.issue();
  await workbench.dropFile('ck.pem', Buffer.from(other.certificatePem + other.keyPem));
  await importing.confirm('Import');
  await expect(workbench.page.getByText('It is for another app than this push')).toBeVisible();
  await workbench.send();
  await expect(workbench.result).toContainText('200');
});

test.describe('what is no credential', () => {
  test('is told what it is, each by its own sentence', async ({ workbench, importing }) => {
    await workbench.dropFiles({
      'holiday.jpg': Buffer.from([255, 216, 255, 224, 0, 16]),
      'request.certSigningRequest': await makeSigningRequest(),
      'film.mov': Buffer.alloc(1024 * 1024 + 1),
    });
    await expect(importing.dialog).toContainText(
      'holiday.jpg: This is not a key, certificate or provisioning profile.',
    );
    await expect(importing.dialog).toContainText('This is a certificate signing request');
    await expect(importing.dialog).toContainText('The file has more than 1 MB');
    await expect(importing.button('Import')).toBeDisabled();
  });
});

test.describe('a credential that is never stored', () => {
  test('is asked for at Send, used once, and asked for again', async ({ workbench, importing, giving, host }) => {
    await workbench.dropFile('Certificates.p12', p12);
    await importing.passphrase.fill(passphrase);
    await workbench.page.keyboard.press('Enter');
    await importing.dialog.getByRole('checkbox', { name: 'Ask for the file at every use' }).check();
    await expect(importing.dialog).toContainText('Nothing secret is stored');
    await importing.confirm('Import');

    await workbench.send();
    await expect(giving.dialog).toContainText('is never stored');
    await workbench.dropFile('other.p8', makeSigningKey());
    await expect(giving.dialog).toContainText('These files are not those of');
    await giving.button('Leave out other.p8').click();
    await workbench.dropFile('Certificates.p12', p12);
    await giving.passphrase.fill(passphrase);
    await workbench.page.keyboard.press('Enter');
    await expect(giving.button('Send')).toBeEnabled();
    await workbench.page.keyboard.press('Enter');
    await expect(giving.dialog).toBeHidden();
    await expect(workbench.result).toContainText('200');

    await host.restart();
    await workbench.open(host.url());
    await workbench.send();
    await expect(giving.dialog).toBeVisible();
    await workbench.page.keyboard.press('Escape');
    await expect(giving.dialog).toBeHidden();
    await expect(workbench.editor).toContainText('aps');
  });
});
