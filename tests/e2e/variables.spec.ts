import { expect } from '@playwright/test';
import { VariablesDialog } from './pages/variables-dialog.ts';
import { test } from './pages/window-test.ts';

test('variables of a set are shown resolved, are sent resolved, and are an error without the set', async ({
  workbench,
}) => {
  const variables = new VariablesDialog(workbench);
  await variables.open();
  await variables.addSet('Staging');
  await variables.addVariable('user', 'Ada "the first"');
  await variables.addVariable('now', 'mine');
  await expect(variables.dialog).toContainText('“now” has a meaning already.');
  await variables.addVariable('later', 'until {{now}}');
  await expect(variables.valueOf('later')).toHaveAccessibleDescription(/\{\{now\}\} in it goes out as typed/);
  await variables.close();
  await expect(workbench.page.getByText('Not kept in “Staging”: “now”.')).toBeVisible();
  await expect(variables.menu).toContainText('Staging');
  // The rows round the one that was refused are kept.
  await workbench.reload();
  await variables.open();
  await expect(variables.valueOf('user')).toHaveValue('Ada "the first"');
  await expect(variables.valueOf('later')).toHaveValue('until {{now}}');
  await expect(variables.valueOf('now')).toHaveCount(0);
  await variables.close();

  await workbench.typePayload('{"aps":{"alert":{"title":"Hello {{user}}","body":"On {{device.name}}"}},"at":{{now}}}');
  await expect(workbench.preview).toContainText('Hello Ada "the first"');
  await expect(workbench.preview).toContainText('On Sample iPhone');
  await expect(workbench.problems).toHaveCount(0);
  const headers = await workbench.showHeaders();
  await headers.getByRole('textbox', { name: 'Collapse id' }).fill('for-{{device.name}}');
  await expect(headers).toContainText('for-Sample iPhone');

  await workbench.send();
  await expect(workbench.result.getByRole('status').first()).toContainText('accepted');
  const arrivals = await workbench.openPanel('Local APNs');
  await arrivals
    .getByRole('button', { name: /^Details|accepted|Sample iPhone/ })
    .first()
    .click();
  await expect(arrivals).toContainText('"title":"Hello Ada \\"the first\\""');
  await expect(arrivals).toContainText(/"at":\d{10}\}/);
  await expect(arrivals).toContainText('for-Sample iPhone');

  await workbench.reload();
  await expect(variables.menu).toContainText('Staging');
  await variables.use('No set');
  await expect(workbench.problems.first()).toContainText('{{user}}');
  await workbench.send();
  await expect(workbench.result).toContainText('{{user}} stands for nothing');
  await variables.use('Staging');
  await expect(workbench.problems).toHaveCount(0);
});
