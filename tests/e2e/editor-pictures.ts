import type { Picture } from './credential-pictures.ts';
import { PayloadEditor } from './pages/payload-editor.ts';
import type { Workbench } from './pages/workbench.ts';

const payload = `{
  "aps": {
    "alert": { "title": "Gate change", "body": "{{device.name}}: gate B 22", "summary-arg": "BA" },
    "relevance-score": 0.8,
    "contentAvailable": 1,
    "badge": "3"
  },
  "sent": {{now}},
  "by": "{{nobody}}"
}`;

async function open(workbench: Workbench, behind: string): Promise<PayloadEditor> {
  const editor = new PayloadEditor(workbench);
  await workbench.pastePayload(payload);
  await workbench.problems.first().waitFor();
  await editor.goBehind(behind);
  return editor;
}

/** The editor with what it offers at the caret. */
export const editorPictures: readonly Picture[] = [
  {
    name: 'editor-keys',
    async show(workbench) {
      const editor = await open(workbench, '0.8,');
      await editor.press('Enter');
      await editor.type('"');
      await editor.proposals.first().waitFor();
    },
  },
  {
    name: 'editor-values',
    width: 900,
    height: 640,
    async show(workbench) {
      const editor = await open(workbench, '0.8,');
      await editor.press('Enter');
      await editor.type('inter');
      await editor.choose('interruption-level');
      await editor.proposals.filter({ hasText: 'time-sensitive' }).waitFor();
    },
  },
  {
    name: 'editor-variables',
    async show(workbench) {
      const editor = await open(workbench, '"BA"');
      await editor.type(', "body": {{');
      await editor.proposals.first().waitFor();
    },
  },
  {
    name: 'editor-explained',
    async show(workbench) {
      const editor = await open(workbench, '"relevance');
      await editor.press('Alt+E');
      await editor.tooltip.waitFor();
    },
  },
  {
    name: 'editor-problem',
    async show(workbench) {
      const editor = await open(workbench, 'BA');
      await editor.press('F8');
      await editor.tooltip.waitFor();
    },
  },
  {
    name: 'editor-fixes',
    async show(workbench) {
      const editor = await open(workbench, '"contentA');
      await editor.press('ControlOrMeta+.');
      await editor.fixes.first().waitFor();
    },
  },
];
