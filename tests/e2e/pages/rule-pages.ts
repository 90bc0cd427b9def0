import type { Locator, Page } from '@playwright/test';

/** The dialog about the rules of lint. */
export class RulePages {
  readonly page: Page;
  readonly dialog: Locator;
  readonly search: Locator;
  readonly shown: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Lint rules' });
    this.search = this.dialog.getByRole('combobox', { name: 'Find a rule' });
    this.shown = this.dialog.getByRole('article');
  }

  get rules(): Locator {
    return this.dialog.getByRole('option');
  }

  async openAll(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+K');
    await this.page.getByRole('combobox', { name: 'Find a command' }).fill('lint rules');
    await this.page.keyboard.press('Enter');
    await this.dialog.waitFor();
  }
}
