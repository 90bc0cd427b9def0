import { expect, type Locator } from '@playwright/test';
import type { FileDialog } from './file-dialog.ts';
import type { Workbench } from './workbench.ts';

/** The list of credentials and the dialog about one of them. */
export class CredentialInspector {
  readonly dialog: Locator;
  readonly test: Locator;
  readonly testResult: Locator;
  private readonly workbench: Workbench;
  private readonly importing: FileDialog;

  constructor(workbench: Workbench, importing: FileDialog) {
    this.workbench = workbench;
    this.importing = importing;
    this.dialog = workbench.page.getByRole('dialog', { name: 'Credential', exact: true });
    this.test = this.dialog.getByRole('region', { name: 'Test this credential' });
    this.testResult = this.test.getByRole('status');
  }

  /** Imports a certificate with its key under a name. */
  async import(name: string, { certificatePem, keyPem }: { certificatePem: string; keyPem: string }): Promise<void> {
    await this.workbench.dropFile(`${name}.pem`, Buffer.from(certificatePem + keyPem));
    await this.importing.field('Name').fill(name);
    await this.importing.confirm('Import');
  }

  /** The row of a credential in the list. */
  async row(name: string): Promise<Locator> {
    const panel = await this.workbench.openPanel('Credentials');
    return panel.getByRole('list', { name: 'Credentials' }).getByRole('listitem').filter({ hasText: name });
  }

  async open(name: string): Promise<void> {
    const row = await this.row(name);
    await row.getByRole('button', { name, exact: true }).press('Enter');
    await expect(this.dialog).toBeVisible();
  }

  async close(): Promise<void> {
    await this.workbench.page.keyboard.press('Escape');
    await expect(this.dialog).toBeHidden();
  }

  /** The value beside a name, such as `Team id`. */
  fact(name: string): Locator {
    return this.dialog.getByRole('term').filter({ hasText: name }).locator('+ dd');
  }

  async runTest(environment?: 'Local APNs' | 'Sandbox' | 'Production'): Promise<void> {
    if (environment !== undefined) {
      await this.test.getByRole('radiogroup', { name: 'Environment of the test' }).getByText(environment).click();
    }
    await this.test.getByRole('button', { name: /^Test/ }).click();
  }
}
