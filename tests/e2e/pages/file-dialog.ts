import { expect, type Locator, type Page } from '@playwright/test';

/** A dialog that takes credential files: to import them, or for one send of what is never stored. */
export class FileDialog {
  readonly dialog: Locator;
  private readonly page: Page;

  constructor(page: Page, name: 'Import credential' | 'Which file?') {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name });
  }

  /** The things found in the files, by their names, kinds or sentences. */
  found(text: string | RegExp): Locator {
    return this.dialog.getByRole('list', { name: 'Found in the files' }).locator('> li').filter({ hasText: text });
  }

  field(name: string): Locator {
    return this.dialog.getByRole('textbox', { name });
  }

  get passphrase(): Locator {
    return this.dialog.getByLabel('Passphrase', { exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name });
  }

  /** Presses the button that imports and waits until it is done. */
  async confirm(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name, exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** Pastes text where the focus is, as from the clipboard. */
  async pasteText(text: string): Promise<void> {
    await this.page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    }, text);
  }
}
