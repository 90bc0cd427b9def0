import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeAuthority, makeSigningKey } from '../support/credential-files.ts';
import { VaultLine } from './pages/vault-line.ts';
import { test } from './pages/window-test.ts';

const authority = await makeAuthority();
const passphrase = 'correct horse battery staple';

test('a proposed name is selected, so that typing replaces it', async ({ workbench, tools }) => {
  const { page } = workbench;
  for (const [command, title] of [
    ['Save as template…', 'Save as template'],
    ['Save to library as…', 'Save to library'],
  ] as const) {
    await workbench.runCommand(command);
    const name = tools.dialog(title).getByRole('textbox', { name: 'Name' });
    await expect(name).toBeFocused();
    await expect(name).not.toHaveValue('');
    await page.keyboard.type('Tea');
    await expect(name).toHaveValue('Tea');
    await page.keyboard.press('End');
    await page.keyboard.type(' time');
    await expect(name).toHaveValue('Tea time');
    await page.keyboard.press('Escape');
  }
});

test('a double click on Make request makes one key', async ({ workbench, tools, inspector }) => {
  await workbench.runCommand('New certificate request…');
  const dialog = tools.dialog('New certificate request');
  await dialog.getByRole('textbox', { name: 'Common name' }).fill('Ada Example');
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('ada@example.com');
  await dialog.getByRole('button', { name: 'Make request' }).dblclick();
  await expect(dialog.getByRole('button', { name: 'Save request…' })).toBeVisible();
  await workbench.page.keyboard.press('Escape');
  await expect(await inspector.row('Ada Example')).toHaveCount(1);
});

test('a double click on Export writes one file and says so', async ({ tools, inspector, dataFolder }) => {
  await inspector.import('Harbour', await authority.issue());
  await tools.choose('Harbour', 'Export…');
  const dialog = tools.dialog('Export “Harbour”');
  const file = join(dataFolder, 'Harbour.p12');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await dialog.getByLabel('Passphrase again').fill(passphrase);
  await dialog.getByRole('textbox', { name: 'File' }).fill(file);
  await dialog.getByRole('button', { name: 'Export', exact: true }).dblclick();
  await expect(dialog).toContainText('Exported, encrypted under the passphrase.');
  expect((await readFile(file)).length).toBeGreaterThan(0);
});

test('what is pasted into the payload is text, also when it is a key', async ({ workbench, importing }) => {
  await workbench.editor.click();
  await workbench.page.keyboard.press('ControlOrMeta+A');
  await importing.pasteText(makeSigningKey().toString());
  await expect(workbench.editor).toContainText('BEGIN PRIVATE KEY');
  await expect(importing.dialog).toBeHidden();
});

test.describe('files dropped while a dialog is open', () => {
  test.beforeEach(async ({ inspector }) => {
    await inspector.import('Harbour', await authority.issue());
  });

  test('lie over an export, whose fields are there afterwards', async ({ workbench, tools, importing }) => {
    await tools.choose('Harbour', 'Export…');
    const dialog = tools.dialog('Export “Harbour”');
    const typed = dialog.getByLabel('Passphrase', { exact: true });
    await typed.fill(passphrase);
    await workbench.dropFile('AuthKey_ABC123DEFG.p8', makeSigningKey());
    await expect(importing.dialog).toBeVisible();
    await workbench.page.keyboard.press('Escape');
    await expect(importing.dialog).toBeHidden();
    await expect(typed).toHaveValue(passphrase);
    await expect(typed).toBeFocused();
  });

  test('lie over the inspector and its questions', async ({ workbench, tools, inspector, importing }) => {
    await inspector.open('Harbour');
    await workbench.dropFile('AuthKey_ABC123DEFG.p8', makeSigningKey());
    await expect(importing.dialog).toBeVisible();
    await workbench.page.keyboard.press('Escape');
    await expect(importing.dialog).toBeHidden();
    await expect(inspector.dialog).toBeVisible();

    await inspector.dialog.getByRole('button', { name: 'Remove…' }).click();
    await expect(tools.dialog('Remove credential').getByRole('button', { name: 'Cancel' })).toBeFocused();
    await workbench.dropFile('AuthKey_ABC123DEFG.p8', makeSigningKey());
    await expect(importing.dialog).toBeVisible();
    await workbench.page.keyboard.press('Escape');
    await expect(importing.dialog).toBeHidden();
    await expect(tools.dialog('Remove credential')).toBeVisible();
  });
});

test('a dialog whose credential is removed in another window goes with a word', async ({
  workbench,
  inspector,
  tools,
  context,
}) => {
  await inspector.import('Harbour', await authority.issue());
  await tools.choose('Harbour', 'Export…');
  await expect(tools.dialog('Export “Harbour”')).toBeVisible();

  const other = await workbench.openAnother(await context.newPage());
  const panel = await other.openPanel('Credentials');
  await panel.getByRole('button', { name: 'Harbour', exact: true }).click();
  await other.page.getByRole('dialog', { name: 'Credential' }).getByRole('button', { name: 'Remove…' }).click();
  const question = other.page.getByRole('dialog', { name: 'Remove credential' });
  await question.getByRole('button', { name: 'Remove' }).click();

  await expect(workbench.page.getByText('“Harbour” was removed.')).toHaveCount(1);
  await expect(workbench.page.getByRole('dialog')).toHaveCount(0);
  await expect(workbench.page.locator('body')).not.toBeFocused();
});

test.describe('the focus', () => {
  test('comes back to where it was in the inspector', async ({ workbench, tools, inspector }) => {
    await inspector.import('Harbour', await authority.issue());
    await tools.choose('Harbour', 'Export…');
    await expect(tools.dialog('Export “Harbour”').getByLabel('Passphrase', { exact: true })).toBeFocused();
    await workbench.page.keyboard.press('Escape');
    await expect(inspector.dialog.getByRole('button', { name: 'More' })).toBeFocused();
    const remove = inspector.dialog.getByRole('button', { name: 'Remove…' });
    await remove.click();
    await expect(tools.dialog('Remove credential').getByRole('button', { name: 'Cancel' })).toBeFocused();
    await workbench.page.keyboard.press('Enter');
    await expect(remove).toBeFocused();
  });

  test('is in the window when the credential under it was removed', async ({ workbench, tools, inspector }) => {
    await inspector.import('Harbour', await authority.issue());
    await inspector.open('Harbour');
    await inspector.dialog.getByRole('button', { name: 'Remove…' }).click();
    await tools.dialog('Remove credential').getByRole('button', { name: 'Remove' }).click();
    await expect(await inspector.row('Harbour')).toHaveCount(0);
    await expect(workbench.page.locator(':focus')).toBeVisible();
    await expect(workbench.page.locator('body')).not.toBeFocused();
  });

  test('goes to the editor after an import that came from nowhere', async ({ workbench, importing }) => {
    await workbench.page.locator('body').click({ position: { x: 500, y: 5 } });
    await importing.pasteText(makeSigningKey().toString());
    await expect(importing.dialog).toBeVisible();
    await workbench.page.keyboard.press('Escape');
    await expect(workbench.editor.getByRole('textbox')).toBeFocused();
  });

  test('stays with the passphrase that was wrong, and in the window when it was right', async ({ workbench, host }) => {
    test.skip(process.platform !== 'linux', 'elsewhere the window would ask the real keychain');
    const vault = new VaultLine(workbench);
    await vault.show();
    await vault.setPassphrase(passphrase);
    await expect(vault.action('Change passphrase…')).toBeVisible();
    await expect(workbench.page.locator(':focus')).toBeVisible();
    await host.restart();
    await workbench.open(host.url());
    await vault.show();
    const dialog = await vault.unlock('some other passphrase');
    await expect(dialog).toContainText('This is not the passphrase');
    await expect(dialog.getByLabel('Passphrase', { exact: true })).toBeFocused();
    await vault.unlock(passphrase);
    await expect(vault.action('Change passphrase…')).toBeVisible();
    await expect(workbench.page.locator(':focus')).toBeVisible();
  });

  test('stays with the scope of a key while it is changed, and Escape leaves that only', async ({
    workbench,
    inspector,
  }) => {
    await workbench.importKey('ABC123DEFG', makeSigningKey(), 'TEAM123456');
    const panel = await workbench.openPanel('Credentials');
    await panel
      .getByRole('button', { name: /ABC123DEFG/ })
      .first()
      .click();
    const change = inspector.dialog.getByRole('button', { name: 'Change…' });
    await change.click();
    const choice = inspector.dialog.getByRole('combobox', { name: 'Where may it be used?' });
    await expect(choice).toBeFocused();
    await workbench.page.keyboard.press('Escape');
    await expect(change).toBeFocused();
    await change.click();
    await inspector.dialog.getByRole('button', { name: 'Save' }).click();
    await expect(change).toBeFocused();
    await workbench.page.keyboard.press('Escape');
    await expect(inspector.dialog).toBeHidden();
  });
});

test('another link of a host that was restarted connects in the same tab', async ({ workbench, host }) => {
  const startAgain = await host.kill();
  const isAway = workbench.page.getByRole('button', { name: 'Not connected' });
  await expect(isAway).toBeVisible();
  await startAgain();
  const reloaded = workbench.page.waitForEvent('load');
  await workbench.page.goto(host.url());
  await reloaded;
  await workbench.untilReady();
  await expect(isAway).toBeHidden();
  await workbench.send();
  await expect(workbench.result.getByRole('status')).toContainText('200');
});
