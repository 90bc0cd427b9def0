import type { Picture } from './credential-pictures.ts';
import type { Workbench } from './pages/workbench.ts';

async function showForm(workbench: Workbench): Promise<void> {
  await workbench.page.getByRole('button', { name: 'Form', exact: true }).click();
  await workbench.page.getByRole('region', { name: 'Form' }).waitFor();
}

const many =
  '{"aps":{"alert":{"title":"Gate {{env.PUSHBENCH_GATE}}","loc-key":"BOARDING","loc-args":["A998","12B"]},"badge":"3",' +
  '"sound":{"critical":1,"name":"default","volume":0.8},"interruption-level":"time-sensitive"},"gate":12}';

/** The form beside the payload, and what is said when the push type is switched. */
export const formPictures: readonly Picture[] = [
  { name: 'form', show: showForm, width: 1440, height: 900 },
  {
    name: 'form-filled',
    width: 1440,
    height: 1000,
    async show(workbench) {
      await showForm(workbench);
      await workbench.typePayload(many);
      await workbench.runCommand('Format payload');
    },
  },
  {
    name: 'form-sound',
    async show(workbench) {
      await showForm(workbench);
      await workbench.typePayload(many);
      await workbench.page.getByRole('textbox', { name: 'Relevance score' }).focus();
    },
  },
  {
    name: 'form-empty',
    async show(workbench) {
      await showForm(workbench);
      await workbench.typePayload('{}');
    },
  },
  {
    name: 'form-not-json',
    async show(workbench) {
      await showForm(workbench);
      await workbench.typePayload('{"aps": {"alert": "Hi", // later');
    },
  },
  {
    name: 'form-below',
    height: 960,
    async show(workbench) {
      await showForm(workbench);
      await workbench.openPanel('Devices');
    },
  },
  {
    name: 'form-narrow',
    width: 900,
    height: 760,
    show: showForm,
  },
  {
    name: 'form-live-activity',
    async show(workbench) {
      await workbench.choosePushType('Live Activity');
      await showForm(workbench);
    },
  },
  {
    name: 'switched-background',
    async show(workbench) {
      const headers = await workbench.showHeaders();
      await headers.getByRole('radiogroup', { name: 'Priority' }).getByText('10', { exact: true }).click();
      await workbench.showPayload();
      await workbench.choosePushType('Background');
      await workbench.page.getByRole('button', { name: 'Change the payload' }).waitFor();
    },
  },
  {
    name: 'switched-voip',
    show: (workbench) => workbench.choosePushType('VoIP'),
  },
  {
    name: 'switched-narrow',
    width: 900,
    height: 640,
    show: (workbench) => workbench.choosePushType('Live Activity'),
  },
  {
    name: 'switched-back',
    async show(workbench) {
      await workbench.choosePushType('Background');
      await workbench.page.getByRole('button', { name: 'Change the payload' }).click();
      await workbench.choosePushType('Alert');
    },
  },
  {
    name: 'push-types',
    async show(workbench) {
      await workbench.page.getByRole('combobox', { name: 'Push type' }).click();
      await workbench.page.getByRole('option', { name: 'Controls' }).hover();
      await workbench.page.getByRole('tooltip').waitFor();
    },
  },
  {
    name: 'priority-fixed',
    async show(workbench) {
      await workbench.choosePushType('Background');
      await workbench.showHeaders();
    },
  },
];
