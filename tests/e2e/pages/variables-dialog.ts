import type { Locator, Page } from '@playwright/test';
import type { Workbench } from './workbench.ts';

/** The dialog about variables, and the menu beside the payload that chooses a set. */
export class VariablesDialog {
  readonly dialog: Locator;
  readonly menu: Locator;
  private readonly page: Page;

  constructor({ page }: Workbench) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Variables', exact: true });
    this.menu = page.getByRole('button', { name: /^Variables: / });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Alt+V');
    await this.dialog.waitFor();
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Makes a set; of nothing, it is the first one. */
  async addSet(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name: 'New set' }).first().click();
    await this.setName.fill(name);
  }

  get setName(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Name of the set' });
  }

  /** Fills the empty row at the end. */
  async addVariable(name: string, value: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: 'Name of a new variable' }).fill(name);
    await this.valueOf(name).last().fill(value);
  }

  valueOf(name: string): Locator {
    return this.dialog.getByRole('textbox', { name: `Value of ${name}`, exact: true });
  }

  async show(name: string): Promise<void> {
    await this.dialog.getByRole('navigation').getByRole('button', { name }).click();
  }

  /** Chooses a set in the menu beside the payload. */
  async use(name: string): Promise<void> {
    await this.menu.click();
    await this.page.getByRole('menuitemradio', { name }).click();
  }
}
