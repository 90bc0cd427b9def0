import type { Picture } from './credential-pictures.ts';
import { VariablesDialog } from './pages/variables-dialog.ts';
import type { Workbench } from './pages/workbench.ts';

const alert = '{"title":"Hello {{user}}","body":"Your table at {{place}} is ready, {{device.name}}."}';
const payload = `{"aps":{"alert":${alert},"badge":{{counter}}},"order":"{{uuid}}","at":{{now}}}`;

async function typePayload(workbench: Workbench): Promise<void> {
  await workbench.typePayload(payload);
  await workbench.runCommand('Format payload');
}

async function fillSets(workbench: Workbench): Promise<VariablesDialog> {
  const variables = new VariablesDialog(workbench);
  await variables.open();
  await variables.addSet('Staging');
  await variables.addVariable('user', 'Ada');
  await variables.addVariable('place', 'Harbour, Pier 4 “North”');
  await variables.addVariable(
    'deep-link',
    'harbour://orders/7f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36?from=push&campaign=autumn',
  );
  await variables.addVariable('order', '{\n  "id": 7,\n  "lines": []\n}');
  await variables.addSet('Production');
  await variables.addVariable('user', 'Grace');
  await variables.show('Staging');
  return variables;
}

async function filled(workbench: Workbench): Promise<void> {
  await fillSets(workbench);
}

/** Sets of variables, and what they do to a push. */
export const variablePictures: readonly Picture[] = [
  { name: 'variables', show: filled },
  { name: 'variables-narrow', width: 900, height: 640, show: filled },
  {
    name: 'variables-empty',
    async show(workbench) {
      await new VariablesDialog(workbench).open();
    },
  },
  {
    name: 'variables-errors',
    async show(workbench) {
      const variables = await fillSets(workbench);
      await variables.addVariable('now', 'mine');
      await variables.addVariable('1st', 'x');
      await variables.addVariable('user', '');
      await variables.setName.fill('Production');
    },
  },
  {
    name: 'variables-not-kept',
    async show(workbench) {
      const variables = await fillSets(workbench);
      await variables.addVariable('now', 'mine');
      await variables.close();
      await workbench.page.getByText('Not kept in').waitFor();
    },
  },
  {
    name: 'variables-in-value',
    async show(workbench) {
      const variables = await fillSets(workbench);
      await variables.valueOf('place').fill('Harbour, closed until {{now+1h}}');
    },
  },
  {
    name: 'variables-built-in',
    async show(workbench) {
      const variables = await fillSets(workbench);
      await variables.show('Always there');
    },
  },
  {
    name: 'variables-removed',
    async show(workbench) {
      const variables = await fillSets(workbench);
      await variables.dialog.getByRole('button', { name: 'Remove place' }).click();
      await variables.dialog.getByRole('button', { name: 'Delete the set' }).click();
    },
  },
  {
    name: 'variables-chooser',
    async show(workbench) {
      const variables = await fillSets(workbench);
      await variables.close();
      await typePayload(workbench);
      await workbench.preview.getByText('Hello Ada').first().waitFor();
      await variables.menu.click();
      await workbench.page.getByRole('menuitemradio', { name: 'Production' }).waitFor();
    },
  },
  {
    name: 'variables-chooser-narrow',
    width: 900,
    height: 640,
    async show(workbench) {
      const variables = await fillSets(workbench);
      await variables.setName.fill('Staging of the harbour team in Rotterdam');
      await variables.close();
      await variables.menu.click();
      await workbench.page.getByRole('menuitemradio', { name: 'Production' }).waitFor();
    },
  },
  {
    name: 'variables-headers',
    async show(workbench) {
      const variables = await fillSets(workbench);
      await variables.close();
      const headers = await workbench.showHeaders();
      await headers.getByRole('textbox', { name: 'Collapse id' }).fill('order-{{user}}-{{device.name}}');
      await headers.getByRole('textbox', { name: 'apns-id' }).fill('{{uuid}}');
    },
  },
  {
    name: 'variables-unknown',
    async show(workbench) {
      await typePayload(workbench);
      await workbench.problems.first().waitFor();
      await workbench.send();
      await workbench.result.getByText('stands for nothing').waitFor();
    },
  },
  {
    name: 'apns-export',
    async show(workbench) {
      const variables = await fillSets(workbench);
      await variables.close();
      await typePayload(workbench);
      await workbench.runCommand('Export as .apns…');
    },
  },
  {
    name: 'apns-export-voip',
    width: 900,
    height: 640,
    async show(workbench) {
      await workbench.choosePushType('VoIP');
      await workbench.runCommand('Export as .apns…');
      await workbench.page.getByRole('textbox', { name: 'Bundle id' }).fill('');
    },
  },
  {
    name: 'apns-not-opened',
    async show(workbench) {
      await workbench.dropFiles({
        'ship.apns': Buffer.from('{"Simulator Target Bundle":"com.example.harbour","aps":{"alert":"A ship"}}'),
        'broken.json': Buffer.from('{\n  "aps": }'),
        'list.json': Buffer.from('[]'),
      });
      await workbench.page.getByRole('alert').filter({ hasText: 'list.json' }).waitFor();
    },
  },
];
