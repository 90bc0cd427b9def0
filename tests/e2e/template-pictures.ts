import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from './credential-pictures.ts';
import { Templates } from './pages/templates.ts';
import type { Workbench } from './pages/workbench.ts';

/** Opens the templates and types what is looked for. */
const find = (wanted: string) => async (workbench: Workbench) => {
  const templates = new Templates(workbench);
  await templates.open();
  await templates.search.fill(wanted);
};

/** Two own templates, and one that git has left damaged. */
async function openOwn(workbench: Workbench): Promise<Templates> {
  const templates = new Templates(workbench);
  await templates.keepAs('Release candidate is out');
  await templates.naming.waitFor({ state: 'hidden' });
  await templates.keepAs('Nightly build');
  await templates.naming.waitFor({ state: 'hidden' });
  const library = await workbench.openPanel('Library');
  const label = await library.getByRole('button', { name: /^Copy library folder/ }).getAttribute('aria-label');
  const folder = join(label?.replace('Copy library folder ', '') ?? '', 'Templates');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'Merged by hand.push.json'), '{\n<<<<<<< HEAD\n');
  await templates.open();
  await templates.option('Merged by hand').waitFor();
  return templates;
}

/** The templates from search to receiver code. */
export const templatePictures: readonly Picture[] = [
  { name: 'templates', show: find('') },
  { name: 'templates-call', width: 1360, height: 900, show: find('voip') },
  {
    name: 'templates-code',
    width: 1360,
    height: 900,
    async show(workbench) {
      const templates = new Templates(workbench);
      await find('incoming video')(workbench);
      await templates.detail.getByRole('tab', { name: 'Objective-C' }).click();
      await templates.detail.getByRole('tab', { name: 'Objective-C' }).scrollIntoViewIfNeeded();
    },
  },
  { name: 'templates-activity', show: find('live activity channel') },
  { name: 'templates-nothing', show: find('android') },
  {
    name: 'templates-narrow',
    width: 900,
    height: 640,
    show: find('media'),
  },
  {
    name: 'templates-own',
    async show(workbench) {
      const templates = await openOwn(workbench);
      await templates.option('Nightly build').click();
    },
  },
  {
    name: 'templates-damaged',
    async show(workbench) {
      const templates = await openOwn(workbench);
      await templates.option('Merged by hand').click();
    },
  },
  {
    name: 'templates-name-taken',
    async show(workbench) {
      const templates = new Templates(workbench);
      await templates.keepAs('Nightly build');
      await templates.naming.waitFor({ state: 'hidden' });
      await templates.keepAs('Nightly build');
      await templates.naming.getByText('There is a template of this name.').waitFor();
    },
  },
  {
    name: 'templates-replaced',
    async show(workbench) {
      const templates = new Templates(workbench);
      await find('time-sensitive')(workbench);
      await templates.detail.getByRole('button', { name: 'Into this draft' }).click();
      await templates.dialog.waitFor({ state: 'hidden' });
    },
  },
];
