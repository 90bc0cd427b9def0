import type { Locator, Page } from '@playwright/test';

/** What stands under the editor: the problems, and where the bytes are. */
export class ProblemsPane {
  readonly page: Page;
  readonly toggle: Locator;
  readonly list: Locator;
  readonly fixAll: Locator;
  readonly bytesDetails: Locator;

  constructor(page: Page) {
    this.page = page;
    this.toggle = page.getByRole('button', { name: /^Problems: / });
    this.list = page.getByRole('list', { name: 'Problems' });
    this.fixAll = page.getByRole('button', { name: /^Fix all/ });
    this.bytesDetails = page.getByRole('dialog', { name: 'Where the bytes are' });
  }

  /** The problem of a code, with its buttons. */
  row(code: string): Locator {
    return this.list.getByRole('listitem').filter({ hasText: code });
  }

  async open(): Promise<void> {
    await this.toggle.click();
    await this.list.waitFor();
  }

  async openBytes(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Where the bytes are' }).click();
    await this.bytesDetails.waitFor();
    return this.bytesDetails;
  }
}
