import { expect, type Locator } from '@playwright/test';
import type { Workbench } from './workbench.ts';

/** The payload's editor, worked by keys. */
export class PayloadEditor {
  readonly workbench: Workbench;
  readonly proposals: Locator;
  readonly fixes: Locator;
  readonly tooltip: Locator;

  constructor(workbench: Workbench) {
    this.workbench = workbench;
    this.proposals = workbench.page.getByRole('listbox', { name: 'Suggest' }).getByRole('option');
    this.fixes = workbench.page.getByRole('listbox', { name: 'Action Widget' }).getByRole('option');
    this.tooltip = workbench.page.getByRole('tooltip');
  }

  /** Puts the caret right behind a piece of text, by finding it. */
  async goBehind(text: string): Promise<void> {
    await this.press('ControlOrMeta+F');
    const find = this.workbench.page.getByRole('textbox', { name: 'Find', exact: true });
    await find.fill(text);
    await find.press('Enter');
    await find.press('Escape');
    await this.press('ArrowRight');
  }

  async type(text: string): Promise<void> {
    await this.workbench.page.keyboard.type(text);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.workbench.page.keyboard.press(key);
  }

  /** Chooses a proposal by the arrow keys and takes it by Enter. */
  async choose(name: string): Promise<void> {
    const wanted = this.proposals.filter({ hasText: name });
    await expect(wanted).toBeVisible();
    const index = (await this.proposals.allInnerTexts()).findIndex((text) => text.includes(name));
    for (let step = 0; step < index; step += 1) await this.press('ArrowDown');
    await expect(wanted).toHaveClass(/focused/);
    await this.press('Enter');
  }

  /** The text without white space, as far as it is on the screen. */
  async expectText(minified: string): Promise<void> {
    const shown = async () => (await this.workbench.editor.locator('.view-lines').innerText()).replaceAll(/\s/g, '');
    await expect.poll(shown).toBe(minified.replaceAll(' ', ''));
  }
}
