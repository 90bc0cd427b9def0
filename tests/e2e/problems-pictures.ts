import type { Picture } from './credential-pictures.ts';
import { ProblemsPane } from './pages/problems-pane.ts';
import type { Workbench } from './pages/workbench.ts';

const manyProblems = `{
  "aps": {
    "alert": { "tittle": "Kitchen", "body": "Tea is ready", "loc-args": ["Ada"] },
    "mutable_content": 1,
    "badge": "3",
    "sound": { "critical": true, "name": "bell.caf" },
    "custom": true,
  },
  // where it came from
  "from": “kitchen”,
  "order": 9007199254740993
}`;

/** A payload of about as many bytes, with some that are not ASCII and some escapes. */
function payloadOf(bytes: number): string {
  const text = JSON.stringify(
    {
      aps: {
        alert: { title: 'Küche', subtitle: '茶', body: 'Tea is ready ☕' },
        sound: 'default',
        'thread-id': 'kitchen',
      },
      order: { id: '5d4c1f2e-8a8f-4f0e-9a52-1a2b3c4d5e6f', items: ['Darjeeling', 'Assam', 'Sencha'], note: 'ESCAPED' },
      recipe: '',
    },
    null,
    2,
  ).replace('ESCAPED', String.raw`caf\u00e9 \ud83c\udf75`);
  return text.replace('"recipe": ""', `"recipe": "${'steep '.repeat(Math.max(0, (bytes - text.length) / 6))}"`);
}

async function write(workbench: Workbench, text: string): Promise<ProblemsPane> {
  await workbench.pastePayload(text);
  await workbench.bytes.waitFor();
  return new ProblemsPane(workbench.page);
}

async function listProblems(workbench: Workbench): Promise<void> {
  const problems = await write(workbench, manyProblems);
  const headers = await workbench.showHeaders();
  await headers.getByRole('textbox', { name: 'Collapse id' }).fill('你'.repeat(22));
  await workbench.showPayload();
  await problems.open();
  await problems.row('collapse-id').waitFor();
}

async function showBytes(workbench: Workbench, bytes: number): Promise<void> {
  const problems = await write(workbench, payloadOf(bytes));
  await problems.openBytes();
}

/** The problems under the editor and the bytes, in every state. */
export const problemsPictures: readonly Picture[] = [
  { name: 'problems-list', show: listProblems },
  {
    name: 'problems-not-formatted',
    async show(workbench) {
      await listProblems(workbench);
      await workbench.chooseMore('Format');
      await workbench.page.getByText('so it was not formatted').waitFor();
    },
  },
  { name: 'problems-narrow', width: 900, height: 640, show: listProblems },
  { name: 'bytes', show: (workbench) => showBytes(workbench, 900) },
  { name: 'bytes-near', show: (workbench) => showBytes(workbench, 4000) },
  { name: 'bytes-over', show: (workbench) => showBytes(workbench, 4400) },
  { name: 'bytes-narrow', width: 900, height: 640, show: (workbench) => showBytes(workbench, 4400) },
  {
    name: 'bytes-minified',
    async show(workbench) {
      await showBytes(workbench, 900);
      await workbench.page.getByRole('button', { name: 'Send minified' }).click();
      await workbench.page.getByRole('button', { name: 'Send as typed' }).waitFor();
    },
  },
];
