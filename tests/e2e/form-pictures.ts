import type { Picture } from './credential-pictures.ts';
import type { Workbench } from './pages/workbench.ts';

async function showForm(workbench: Workbench): Promise<void> {
  await workbench.page.getByRole('button', { name: 'Form', exact: true }).click();
  await workbench.page.getByRole('region', { name: 'Form' }).waitFor();
}

const many = `{
  "aps": {
    "alert": {
      "title": "Gate {{env.PUSHBENCH_GATE}}",
      "loc-key": "BOARDING",
      "loc-args": ["A998", "12B"]
    },
    "badge": "3",
    "sound": { "critical": 1, "name": "default", "volume": 0.8 },
    "interruption-level": "time-sensitive"
  },
  "at": {{now}}
}`;

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
];
