import { expect, type Locator, type Page } from '@playwright/test';
import { FileDialog } from './file-dialog.ts';

/** The window as a person sees it: by names and roles only. */
export class Workbench {
  readonly page: Page;
  readonly payload: Locator;
  readonly bytes: Locator;
  readonly result: Locator;
  readonly preview: Locator;
  readonly panel: Locator;
  readonly problems: Locator;

  constructor(page: Page) {
    this.page = page;
    this.payload = page.getByRole('tabpanel', { name: 'Payload' });
    this.bytes = page.getByRole('meter', { name: 'Payload size' });
    this.result = page.getByRole('region', { name: 'Result' });
    this.preview = page.getByRole('region', { name: 'Preview' });
    this.panel = page.getByRole('complementary', { name: 'Panel' });
    this.problems = page.getByRole('button', { name: /^(error|warning) / });
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.untilReady();
  }

  /** The same window once more, in another page of the same browser. */
  async openAnother(page: Page): Promise<Workbench> {
    const session = await this.page.evaluate(() => sessionStorage.getItem('pushbench.session') ?? '');
    await page.addInitScript((kept) => sessionStorage.setItem('pushbench.session', kept), session);
    const another = new Workbench(page);
    await another.open(new URL('/', this.page.url()).href);
    return another;
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.untilReady();
  }

  async untilReady(): Promise<void> {
    await expect(this.bytes).toBeVisible();
    await expect(this.editor).toBeVisible();
  }

  get editor(): Locator {
    return this.payload.getByRole('code');
  }

  /** Replaces the whole payload, as a paste would. */
  async typePayload(text: string): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.insertText(text);
  }

  /** Replaces the whole payload by a paste, which leaves lines and brackets as they are. */
  async pastePayload(text: string): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
  }

  /** The number of bytes that the window says it will send. */
  async countedBytes(): Promise<number> {
    // The text is counted a moment after it was typed.
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await expect(this.bytes.locator('..')).toHaveAttribute('aria-busy', 'false');
    return Number(await this.bytes.getAttribute('aria-valuenow'));
  }

  /** Sends by the keys, once no dialog is open that would take them. */
  async send(): Promise<void> {
    await expect(this.page.locator('[aria-modal="true"]')).toHaveCount(0);
    await this.page.keyboard.press('ControlOrMeta+Enter');
  }

  async chooseEnvironment(name: 'Local APNs' | 'Sandbox' | 'Production'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Environment' }).getByText(name).click();
  }

  async choosePushType(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Push type' }).click();
    await this.page
      .getByRole('option', { name, exact: true })
      .or(this.page.getByRole('option', { name }))
      .first()
      .click();
  }

  async chooseDevice(name: string): Promise<void> {
    const popover = await this.openTargets();
    await popover.getByRole('checkbox', { name }).check();
    await this.page.keyboard.press('Escape');
  }

  async openTargets(): Promise<Locator> {
    await this.page.getByRole('button', { name: /^Devices: / }).click();
    return this.page.getByRole('dialog', { name: /^Devices: / });
  }

  async openPanel(name: 'Library' | 'Devices' | 'Credentials' | 'History' | 'Local APNs'): Promise<Locator> {
    const button = this.page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name });
    if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
    return this.panel;
  }

  async showHeaders(): Promise<Locator> {
    await this.page.getByRole('tab', { name: /^Headers/ }).click();
    return this.page.getByRole('tabpanel', { name: 'Headers' });
  }

  async showPayload(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Payload' }).click();
  }

  /** Drops files on the window, as from a file manager. */
  async dropFiles(files: Readonly<Record<string, Buffer>>): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      (files) => {
        const data = new DataTransfer();
        for (const { name, base64 } of files) {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          data.items.add(new File([bytes], name));
        }
        return data;
      },
      Object.entries(files).map(([name, content]) => ({ name, base64: content.toString('base64') })),
    );
    const target = this.page.locator('body');
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await target.dispatchEvent(type, { dataTransfer: transfer });
    }
  }

  async dropFile(name: string, content: Buffer): Promise<void> {
    await this.dropFiles({ [name]: content });
  }

  /** Imports a signing key by dropping its file; the composer takes it as its credential. */
  async importKey(keyId: string, key: Buffer, teamId: string): Promise<void> {
    await this.dropFile(`AuthKey_${keyId}.p8`, key);
    const dialog = new FileDialog(this.page, 'Import credential');
    await dialog.field('Team id').fill(teamId);
    await dialog.confirm('Import');
  }

  async chooseCredential(name: string | RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Credential' }).click();
    await this.page.getByRole('option', { name }).click();
  }

  /** Chooses what stands in the menu beside the payload. */
  async chooseMore(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'More for this push' }).click();
    await this.page.getByRole('menuitem', { name }).click();
  }

  /** Runs a command of the palette by its name. */
  async runCommand(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+K');
    await this.page.getByRole('combobox', { name: 'Find a command' }).fill(name);
    await this.page.getByRole('option', { name }).click();
  }
}
