import { expect } from '@playwright/test';
import {
  environmentExtensions,
  makeAuthority,
  makeSigningKey,
  pushSubject,
  topicsExtension,
  universalExtensions,
} from '../support/credential-files.ts';
import { CredentialInspector } from './pages/credential-inspector.ts';
import { FileDialog } from './pages/file-dialog.ts';
import { test } from './pages/window-test.ts';

const authority = await makeAuthority();
const bundleId = 'com.example.pushbench';
const subject = pushSubject('Apple Push Services: ', bundleId);
/** For the app of the samples, so that Local APNs takes it. */
const universal = await authority.issue({ subject, extensions: universalExtensions(bundleId) });
const expired = await authority.issue({
  subject,
  extensions: universalExtensions(bundleId),
  fromDays: -400,
  toDays: -5,
});
const sandboxOnly = await authority.issue({
  subject: pushSubject('Apple Sandbox Push Services: ', bundleId),
  extensions: environmentExtensions('sandbox'),
  toDays: 12,
});

test('a certificate tells all that is in it', async ({ workbench, inspector }) => {
  await inspector.import('Universal', universal);
  await inspector.open('Universal');
  await expect(inspector.fact('Kind')).toContainText('Apple Push Services (sandbox and production)');
  await expect(inspector.fact('Bundle id')).toContainText(bundleId);
  await expect(inspector.fact('Team id')).toContainText('TEAM123456');
  await expect(inspector.fact('Sends to')).toHaveText('SandboxProduction');
  await expect(inspector.fact('Topics')).toContainText(`${bundleId}.voip`);
  await expect(inspector.fact('Valid')).toContainText('200 days left');
  await expect(inspector.fact('Issued by')).toContainText('Apple Worldwide Developer Relations');
  await expect(inspector.fact('SHA-256')).toContainText(/[\da-f]{64}/);
  await expect(inspector.dialog).not.toContainText('Apple did not issue it');
  await inspector.close();
  await expect(workbench.panel.getByRole('button', { name: 'Universal', exact: true })).toBeFocused();
});

test('a certificate of another issuer is read, and told by the name of its issuer', async ({ inspector }) => {
  const other = await makeAuthority('CN=Example CA, O=Example');
  await inspector.import('Other', await other.issue());
  await inspector.open('Other');
  await expect(inspector.fact('Issued by')).toContainText('By the names in the file, Apple did not issue it');
});

test('an expired certificate is listed, explained and refuses to send', async ({ workbench, inspector, tools }) => {
  await inspector.import('Old', expired);
  await expect(await inspector.row('Old')).toContainText('Expired on');
  await inspector.open('Old');
  await expect(inspector.dialog).toContainText('APNs refuses every connection with it');
  await expect(inspector.fact('Valid')).toContainText(/expired .* ago/);
  await expect(inspector.test.getByRole('button', { name: 'Test' })).toBeDisabled();
  await inspector.close();

  await workbench.page.getByRole('combobox', { name: 'Credential' }).click();
  const option = workbench.page.getByRole('option', { name: /Old/ });
  await expect(option).toContainText('Expired on');
  await option.click();
  const credential = workbench.page.getByRole('combobox', { name: 'Credential' });
  await expect(credential).toHaveAccessibleDescription(/The certificate of “Old” expired on/);
  await workbench.send();
  await expect(workbench.result.getByRole('alert')).toContainText('Nothing was sent: “Old” expired on');
  // The whole sentence stands once on the screen: beside the credential.
  await expect(workbench.page.getByText('APNs refuses every connection with it')).toHaveCount(1);
  await workbench.result.getByRole('button', { name: 'Renew…' }).click();
  await expect(tools.dialog('Renew “Old”')).toBeVisible();
  await workbench.page.keyboard.press('Escape');

  const history = await workbench.openPanel('History');
  await expect(history.getByText('Nothing sent yet')).toBeVisible();
});

test('the environment switch is limited to what a certificate allows and says why', async ({
  workbench,
  inspector,
}) => {
  await inspector.import('Sandbox only', sandboxOnly);
  await expect(await inspector.row('Sandbox only')).toContainText('Ends in 12 days');
  await workbench.chooseCredential(/Sandbox only/);
  const production = workbench.page
    .getByRole('radiogroup', { name: 'Environment', exact: true })
    .getByRole('radio', { name: 'Production' });
  await expect(production).toBeDisabled();
  await expect(production).toHaveAccessibleDescription(/“Sandbox only” is not for Production/);
  await workbench.chooseEnvironment('Sandbox');
  await expect(workbench.page.getByRole('radio', { name: 'Sandbox' }).first()).toBeChecked();
  await workbench.page.keyboard.press('ControlOrMeta+K');
  await workbench.page.getByRole('combobox', { name: 'Find a command' }).fill('Switch to');
  await expect(workbench.page.getByRole('option')).toHaveText([/Switch to Local APNs/]);
});

test('a credential that is not for the environment one is in says so and keeps Send from sending', async ({
  workbench,
  inspector,
}) => {
  await inspector.import('Sandbox only', sandboxOnly);
  await inspector.import('Universal', universal);
  await workbench.chooseCredential(/Universal/);
  await workbench.chooseEnvironment('Production');
  await workbench.chooseCredential(/Sandbox only/);
  const bar = workbench.page.getByRole('banner', { name: 'Send' });
  await expect(bar.getByRole('status')).toContainText('“Sandbox only” is not for Production');
  await expect(workbench.problems.first()).toContainText('“Sandbox only” is not for Production');
  await workbench.send();
  await expect(workbench.result.getByRole('alert')).toContainText('“Sandbox only” is not for Production');
  await bar.getByRole('button', { name: 'Switch to Sandbox' }).click();
  await expect(bar.getByRole('status')).toHaveCount(0);
  await expect(workbench.result.getByRole('alert')).toHaveCount(0);
});

test('the topic comes from the only one of a certificate, and one that it does not list is told at its field', async ({
  workbench,
  inspector,
}) => {
  const one = await authority.issue({
    subject: pushSubject('Apple Push Services: ', 'com.example.one'),
    extensions: [...environmentExtensions('sandbox', 'production'), topicsExtension([['com.example.one', 'app']])],
  });
  await inspector.import('One', one);
  await workbench.chooseCredential(/One/);
  await workbench.chooseEnvironment('Sandbox');
  const headers = await workbench.showHeaders();
  await expect(headers.getByRole('textbox', { name: 'Topic' })).toHaveValue('com.example.one');
  await expect(headers).toContainText('from the certificate');
  await headers.getByRole('textbox', { name: 'Bundle id' }).fill('com.example.other');
  await expect(headers).toContainText('does not list the topic com.example.other');
  await expect(headers).not.toContainText('from the certificate');
});

test('a push with a certificate is accepted by Local APNs, and its last success is told', async ({
  workbench,
  inspector,
}) => {
  await inspector.import('Universal', universal);
  await workbench.chooseCredential(/Universal/);
  await workbench.send();
  await expect(workbench.result.getByRole('status')).toContainText('200');
  await inspector.open('Universal');
  await expect(inspector.fact('Last success')).toContainText(/just now|ago/);
  await expect(inspector.dialog.getByRole('region', { name: 'What APNs said' })).toContainText(
    `Accepted for ${bundleId} in Local APNs`,
  );
});

test.describe('the test of a credential', () => {
  test('finds the sample key accepted by Local APNs, from the palette, and is recorded', async ({
    workbench,
    inspector,
  }) => {
    await workbench.runCommand('Test credential');
    await expect(inspector.dialog).toContainText('Sample key');
    await inspector.runTest();
    await expect(inspector.testResult).toContainText('Local APNs accepts this signing key');
    await expect(inspector.testResult).toContainText('BadDeviceToken');
    await expect(inspector.testResult.getByRole('list', { name: 'What this proves' })).toContainText('team id');
    await inspector.close();
    const history = await workbench.openPanel('History');
    await expect(history.getByRole('list', { name: 'History' })).toContainText('Credential test');
  });

  test('explains that Local APNs does not know a key of one’s own', async ({ workbench, inspector }) => {
    await workbench.importKey('ABC123DEFG', makeSigningKey(), 'TEAM123456');
    await inspector.open('ABC123DEFG');
    await inspector.runTest('Local APNs');
    await expect(inspector.testResult).toContainText('Local APNs does not know this key');
    await expect(inspector.testResult).toContainText('403 InvalidProviderToken');
  });

  test('tells a certificate from its topic', async ({ inspector }) => {
    await inspector.import('Universal', universal);
    await inspector.open('Universal');
    await inspector.runTest('Local APNs');
    await expect(inspector.testResult).toContainText('Local APNs accepts this certificate');
    await inspector.test.getByRole('textbox', { name: 'Topic of the test' }).fill('com.example.other');
    await inspector.runTest();
    await expect(inspector.testResult).toContainText('The certificate is fine, but not for the topic');
  });

  test('asks for the files of a credential that is never stored', async ({
    workbench,
    inspector,
    importing,
    giving,
  }) => {
    const file = Buffer.from(universal.certificatePem + universal.keyPem);
    await workbench.dropFile('ck.pem', file);
    await importing.field('Name').fill('Asked');
    await importing.dialog.getByRole('checkbox', { name: 'Ask for the file at every use' }).check();
    await importing.confirm('Import');
    await expect(await inspector.row('Asked')).toContainText('Asked every time');
    await inspector.open('Asked');
    await inspector.runTest('Local APNs');
    await expect(giving.dialog).toBeVisible();
    await workbench.dropFile('ck.pem', file);
    await expect(giving.button('Send')).toBeEnabled();
    await giving.button('Send').click();
    await expect(inspector.testResult).toContainText('Local APNs accepts this certificate');
  });
});

test('the question for files goes with its credential, and dropped files are imported again', async ({
  workbench,
  importing,
  giving,
  context,
}) => {
  const file = Buffer.from(universal.certificatePem + universal.keyPem);
  await workbench.dropFile('ck.pem', file);
  await importing.field('Name').fill('Asked');
  await importing.dialog.getByRole('checkbox', { name: 'Ask for the file at every use' }).check();
  await importing.confirm('Import');
  await workbench.chooseCredential(/Asked/);
  await workbench.send();
  await expect(giving.dialog).toBeVisible();

  const other = await workbench.openAnother(await context.newPage());
  const inOther = new CredentialInspector(other, new FileDialog(other.page, 'Import credential'));
  await inOther.open('Asked');
  await inOther.dialog.getByRole('button', { name: 'Remove…' }).click();
  const question = other.page.getByRole('dialog', { name: 'Remove credential' });
  await question.getByRole('button', { name: 'Remove', exact: true }).click();

  await expect(giving.dialog).toBeHidden();
  await workbench.dropFile('ck.pem', file);
  await expect(importing.dialog).toBeVisible();
});

test('where a key may be used is said by its owner, and then holds', async ({ workbench, inspector }) => {
  await workbench.importKey('ABC123DEFG', makeSigningKey(), 'TEAM123456');
  await inspector.open('ABC123DEFG');
  const scope = inspector.dialog.getByRole('region', { name: 'Environments and apps' });
  await expect(scope).toContainText('Not known: a key file does not tell');
  await expect(scope).toContainText('Not known: all of the team, unless it is a topic-specific key');
  await scope.getByRole('button', { name: 'Change…' }).click();
  await scope.getByRole('combobox').click();
  await workbench.page.getByRole('option', { name: 'Sandbox only' }).click();
  await scope.getByRole('button', { name: 'Save' }).click();
  await expect(scope).not.toContainText('Not known: a key file');
  await inspector.dialog.getByRole('button', { name: 'Use for this push' }).click();
  await expect(workbench.page.getByRole('radio', { name: 'Production' })).toBeDisabled();
});

test('a credential is renamed and removed, with a word about what goes with it', async ({ workbench, inspector }) => {
  await inspector.import('Universal', universal);
  await inspector.open('Universal');
  await inspector.dialog.getByRole('button', { name: 'Rename…' }).click();
  await workbench.page.getByRole('textbox', { name: 'Name' }).fill('Harbour');
  await workbench.page.keyboard.press('Enter');
  await expect(inspector.dialog.getByRole('heading', { name: 'Harbour' })).toBeVisible();
  await inspector.dialog.getByRole('button', { name: 'Remove…' }).click();
  const question = workbench.page.getByRole('dialog', { name: 'Remove credential' });
  await expect(question).toContainText('Apple cannot give it out again');
  await question.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(question).toBeHidden();
  await expect(inspector.dialog).toBeHidden();
  await expect(await inspector.row('Harbour')).toHaveCount(0);
});
