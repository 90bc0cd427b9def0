import type { Picture } from './credential-pictures.ts';
import { RulePages } from './pages/rule-pages.ts';
import type { Workbench } from './pages/workbench.ts';

const misspelled = '{ "aps": { "alert": "Tea is ready", "threadId": "kitchen", "badge": "3" } }';

async function openRule(workbench: Workbench, code: string): Promise<void> {
  const rules = new RulePages(workbench.page);
  await rules.openAll();
  await rules.search.fill(code);
  await rules.shown.getByText(code, { exact: true }).first().waitFor();
  await rules.search.fill('');
}

async function showStrict(workbench: Workbench): Promise<void> {
  await workbench.pastePayload(misspelled);
  await workbench.page.getByRole('button', { name: /^Problems: 1 error/ }).waitFor();
  const panel = await workbench.openPanel('Local APNs');
  await panel.getByRole('switch', { name: 'Strict' }).click();
  await panel.getByRole('switch', { name: 'Strict', checked: true }).waitFor();
  await workbench.send();
  await workbench.result.getByRole('status').filter({ hasText: 'StrictMode' }).waitFor();
  await panel.getByRole('button', { name: /StrictMode/ }).click();
}

/** The pages about rules, and Local APNs when it is strict. */
export const rulePictures: readonly Picture[] = [
  { name: 'rule-key', show: (workbench) => openRule(workbench, 'misspelled-key') },
  { name: 'rule-live-activity', show: (workbench) => openRule(workbench, 'live-activity-incomplete') },
  { name: 'rule-header', show: (workbench) => openRule(workbench, 'topic-suffix-missing') },
  { name: 'rule-size', show: (workbench) => openRule(workbench, 'payload-too-large') },
  {
    name: 'rule-search',
    async show(workbench) {
      await openRule(workbench, 'duplicate-key');
      await new RulePages(workbench.page).search.fill('milliseconds');
    },
  },
  { name: 'rule-narrow', width: 900, height: 640, show: (workbench) => openRule(workbench, 'background-priority') },
  { name: 'strict-local-apns', show: showStrict },
  { name: 'strict-narrow', width: 900, height: 640, show: showStrict },
];
