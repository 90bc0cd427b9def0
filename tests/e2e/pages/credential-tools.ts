import type { Locator } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { Workbench } from './workbench.ts';

/** A signing request as a person got it. */
export interface SavedRequest {
  readonly fileName: string;
  readonly pem: string;
}

/** What can be done with credentials besides sending: requests, exports, provider tokens, checks. */
export class CredentialTools {
  private readonly workbench: Workbench;

  constructor(workbench: Workbench) {
    this.workbench = workbench;
  }

  dialog(name: string | RegExp): Locator {
    return this.workbench.page.getByRole('dialog', { name });
  }

  /** Looks at a credential of the list; gives the dialog about it. */
  async inspect(credential: string): Promise<Locator> {
    const panel = await this.workbench.openPanel('Credentials');
    await panel.getByRole('button', { name: credential, exact: true }).click();
    return this.dialog('Credential');
  }

  /** Chooses an action of the menu of a credential. */
  async choose(credential: string, action: string): Promise<void> {
    const inspector = await this.inspect(credential);
    await inspector.getByRole('button', { name: 'More' }).click();
    await this.workbench.page.getByRole('menuitem', { name: action }).click();
  }

  /** Fills in whom the request names and saves it; the dialog stays open at its next step. */
  async saveRequest(dialog: Locator, subject: { commonName: string; email: string }): Promise<SavedRequest> {
    await dialog.getByRole('textbox', { name: 'Common name' }).fill(subject.commonName);
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill(subject.email);
    await dialog.getByRole('button', { name: 'Make request' }).click();
    const downloading = this.workbench.page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save request…' }).click();
    const download = await downloading;
    return { fileName: download.suggestedFilename(), pem: await readFile(await download.path(), 'utf8') };
  }

  /** Fills in an export and starts it. */
  async export(dialog: Locator, file: string, passphrase: string): Promise<void> {
    await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await dialog.getByLabel('Passphrase again').fill(passphrase);
    await dialog.getByRole('textbox', { name: 'File' }).fill(file);
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  }

  /** Pastes a token into the dialog that checks it. */
  async checkToken(token: string): Promise<Locator> {
    const dialog = this.dialog('Check a provider token');
    if (!(await dialog.isVisible())) await this.workbench.runCommand('Check a provider token…');
    await dialog.getByRole('textbox', { name: 'Provider token' }).fill(token);
    await this.workbench.page.keyboard.press('Enter');
    return dialog;
  }
}
