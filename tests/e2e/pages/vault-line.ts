import { expect, type Locator, type Page } from '@playwright/test';
import type { Workbench } from './workbench.ts';

/** The line of the Credentials panel that says where secrets are kept, and what can be done there. */
export class VaultLine {
  readonly line: Locator;
  private readonly page: Page;
  private readonly workbench: Workbench;

  constructor(workbench: Workbench) {
    this.workbench = workbench;
    this.page = workbench.page;
    this.line = this.page.getByRole('region', { name: 'Where secrets are kept' });
  }

  async show(): Promise<void> {
    await this.workbench.openPanel('Credentials');
    await expect(this.line).toBeVisible();
  }

  action(name: string): Locator {
    return this.line.getByRole('button', { name });
  }

  async setPassphrase(passphrase: string): Promise<void> {
    const dialog = await this.ask('Set a passphrase…', 'Set a passphrase');
    await dialog.getByLabel('New passphrase', { exact: true }).fill(passphrase);
    await dialog.getByLabel('New passphrase again').fill(passphrase);
    await dialog.getByRole('button', { name: 'Set passphrase' }).click();
    await expect(dialog).toBeHidden();
  }

  async changePassphrase(current: string, next: string): Promise<void> {
    const dialog = await this.ask('Change passphrase…', 'Change passphrase');
    await dialog.getByLabel('Current passphrase').fill(current);
    await dialog.getByLabel('New passphrase', { exact: true }).fill(next);
    await dialog.getByLabel('New passphrase again').fill(next);
    await dialog.getByRole('button', { name: 'Change passphrase' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Gives the passphrase; the dialog stays open when it is wrong. */
  async unlock(passphrase: string): Promise<Locator> {
    const dialog = this.page.getByRole('dialog', { name: 'Unlock stored secrets' });
    if (!(await dialog.isVisible())) await this.ask('Unlock…', 'Unlock stored secrets');
    await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await dialog.getByRole('button', { name: 'Unlock' }).click();
    return dialog;
  }

  async askForReset(): Promise<Locator> {
    return this.ask('Reset…', 'Reset stored secrets');
  }

  private async ask(button: string, title: string): Promise<Locator> {
    await this.action(button).click();
    const dialog = this.page.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    return dialog;
  }
}
