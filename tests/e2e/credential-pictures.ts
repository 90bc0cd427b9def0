import {
  environmentExtensions,
  makeAuthority,
  makePkcs12,
  makeProfile,
  makeSigningKey,
  pushSubject,
  topicsExtension,
  universalExtensions,
} from '../support/credential-files.ts';
import { CredentialTools } from './pages/credential-tools.ts';
import { FileDialog } from './pages/file-dialog.ts';
import { VaultLine } from './pages/vault-line.ts';
import type { Workbench } from './pages/workbench.ts';

/** A state of the window to be shown. */
export interface Picture {
  readonly name: string;
  readonly width?: number;
  readonly height?: number;
  readonly show: (workbench: Workbench) => Promise<void>;
}

const bundleId = 'com.example.pushbench';
const apple = await makeAuthority();
const push = await apple.issue({
  subject: pushSubject('Apple Push Services: ', bundleId),
  extensions: universalExtensions(bundleId),
  toDays: 331,
});
const ending = await apple.issue({
  subject: pushSubject('VoIP Services: ', 'com.example.calls'),
  extensions: [
    ...environmentExtensions('sandbox', 'production'),
    topicsExtension([['com.example.calls.voip', 'voip']]),
  ],
  toDays: 12,
});
const expired = await apple.issue({
  subject: pushSubject('Apple Development IOS Push Services: ', 'com.example.old'),
  extensions: environmentExtensions('sandbox'),
  fromDays: -400,
  toDays: -9,
});
const passphrase = 'of this picture';
const p12 = makePkcs12({ passphrase, certificatePem: push.certificatePem, keyPem: push.keyPem });
const pem = ({ certificatePem, keyPem }: typeof push) => Buffer.from(certificatePem + keyPem);

async function importFiles(workbench: Workbench, files: Readonly<Record<string, Buffer>>): Promise<void> {
  const importing = new FileDialog(workbench.page, 'Import credential');
  await workbench.dropFiles(files);
  await importing.confirm('Import');
}

/** A key, a certificate in each state of health, and a key that waits for its certificate. */
async function fillCredentials(workbench: Workbench): Promise<void> {
  await workbench.importKey('ABC123DEFG', makeSigningKey(), 'TEAM123456');
  await importFiles(workbench, { 'old.pem': pem(expired) });
  await importFiles(workbench, { 'calls.pem': pem(ending) });
  await importFiles(workbench, { 'push.pem': pem(push) });
  await workbench.runCommand('New certificate request…');
  const tools = new CredentialTools(workbench);
  await tools.saveRequest(tools.dialog('New certificate request'), {
    commonName: 'Ada Example',
    email: 'ada@example.com',
  });
  await workbench.page.keyboard.press('Escape');
  await workbench.openPanel('Credentials');
}

const inspected = (name: string, prefix: RegExp): Picture => ({
  name,
  async show(workbench) {
    await fillCredentials(workbench);
    await workbench.panel.getByRole('listitem').filter({ hasText: prefix }).getByRole('button').first().click();
  },
});

/** Credentials in every state: import, inspector, requests, tokens, vault. */
export const credentialPictures: readonly Picture[] = [
  { name: 'credentials-of-all-kinds', show: fillCredentials },
  { name: 'credentials-narrow', width: 900, height: 640, show: fillCredentials },
  {
    name: 'import-passphrase',
    async show(workbench) {
      const importing = new FileDialog(workbench.page, 'Import credential');
      await workbench.dropFile('Certificates.p12', p12);
      await importing.passphrase.fill('a wrong one');
      await workbench.page.keyboard.press('Enter');
      await importing.dialog.getByText('does not open this file').first().waitFor();
    },
  },
  {
    name: 'import-certificate',
    async show(workbench) {
      const importing = new FileDialog(workbench.page, 'Import credential');
      await workbench.dropFile('Certificates.p12', p12);
      await importing.passphrase.fill(passphrase);
      await workbench.page.keyboard.press('Enter');
      await importing.found(bundleId).waitFor();
    },
  },
  {
    name: 'import-key-and-profile',
    async show(workbench) {
      const importing = new FileDialog(workbench.page, 'Import credential');
      await workbench.dropFiles({ 'AuthKey_ABC123DEFG.p8': makeSigningKey(), 'app.mobileprovision': makeProfile() });
      await importing.found('TEAM123456').first().waitFor();
    },
  },
  {
    name: 'import-junk',
    async show(workbench) {
      const importing = new FileDialog(workbench.page, 'Import credential');
      await workbench.dropFiles({ 'holiday.jpg': Buffer.from([255, 216, 255]), 'aps.cer': push.cer });
      await importing.dialog.getByText('This is not a key').first().waitFor();
    },
  },
  inspected('inspector-certificate', /com\.example\.pushbench/),
  inspected('inspector-expired', /com\.example\.old/),
  inspected('inspector-key', /ABC123DEFG/),
  {
    name: 'expired-refused',
    async show(workbench) {
      await fillCredentials(workbench);
      await workbench.chooseCredential(/com\.example\.old/);
      await workbench.send();
    },
  },
  {
    name: 'certificate-request',
    async show(workbench) {
      await workbench.runCommand('New certificate request…');
    },
  },
  {
    name: 'certificate-request-saved',
    async show(workbench) {
      const tools = new CredentialTools(workbench);
      await workbench.runCommand('New certificate request…');
      await tools.saveRequest(tools.dialog('New certificate request'), {
        commonName: 'Ada Example',
        email: 'ada@example.com',
      });
    },
  },
  {
    name: 'provider-token',
    async show(workbench) {
      const tools = new CredentialTools(workbench);
      await workbench.importKey('ABC123DEFG', makeSigningKey(), 'TEAM123456');
      await tools.choose('ABC123DEFG', 'Show provider token');
      await tools
        .dialog(/^Provider token/)
        .getByRole('table')
        .first()
        .waitFor();
    },
  },
  {
    name: 'export',
    async show(workbench) {
      const tools = new CredentialTools(workbench);
      await fillCredentials(workbench);
      await workbench.panel.getByRole('listitem').filter({ hasText: bundleId }).getByRole('button').first().click();
      await tools.dialog('Credential').getByRole('button', { name: 'More' }).click();
      await workbench.page.getByRole('menuitem', { name: 'Export…' }).click();
    },
  },
  {
    name: 'vault-passphrase-dialog',
    async show(workbench) {
      const vault = new VaultLine(workbench);
      await vault.show();
      await vault.action('Set a passphrase…').click();
    },
  },
  {
    name: 'vault-passphrase-set',
    async show(workbench) {
      const vault = new VaultLine(workbench);
      await vault.show();
      await vault.setPassphrase('correct horse battery staple');
      await fillCredentials(workbench);
    },
  },
];
