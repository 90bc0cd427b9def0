import { expect, type Locator } from '@playwright/test';
import type { Workbench } from './workbench.ts';

/** The dialog with the templates, and the question for the name of a new one. */
export class Templates {
  readonly dialog: Locator;
  readonly search: Locator;
  readonly detail: Locator;
  readonly naming: Locator;
  private readonly workbench: Workbench;

  constructor(workbench: Workbench) {
    this.workbench = workbench;
    this.dialog = workbench.page.getByRole('dialog', { name: 'Templates', exact: true });
    this.search = this.dialog.getByRole('combobox', { name: 'Find a template' });
    this.detail = this.dialog.getByRole('region', { name: 'Template', exact: true });
    this.naming = workbench.page.getByRole('dialog', { name: 'Save as template' });
  }

  /** Opens them by their keys; the search has the focus then. */
  async open(): Promise<void> {
    await this.workbench.page.keyboard.press('Alt+T');
    await expect(this.search).toBeFocused();
  }

  option(name: string): Locator {
    return this.dialog.getByRole('option', { name });
  }

  get chosen(): Locator {
    return this.dialog.getByRole('option', { selected: true });
  }

  /** Keeps the draft shown as a template. */
  async keepAs(name: string): Promise<void> {
    await this.workbench.runCommand('Save as template…');
    await this.naming.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.workbench.page.keyboard.press('Enter');
  }
}
