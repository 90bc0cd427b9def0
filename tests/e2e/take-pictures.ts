import { chromium, type Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBrowser } from '../support/find-browser.ts';
import { startCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { credentialPictures, type Picture } from './credential-pictures.ts';
import { formPictures } from './form-pictures.ts';
import { editorPictures } from './editor-pictures.ts';
import { previewPictures } from './preview-pictures.ts';
import { problemsPictures } from './problems-pictures.ts';
import { rulePictures } from './rule-pictures.ts';
import { templatePictures } from './template-pictures.ts';
import { variablePictures } from './variable-pictures.ts';
import { Workbench } from './pages/workbench.ts';

/*
 * Takes the pictures of the window, light and dark, from the running program:
 * `node build/run.js tests/e2e/take-pictures.ts [folder] [part of a name]` (default: docs/pictures, all of them). Needs a
 * built window.
 */
const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../../docs/pictures'));

async function sendAndWait(workbench: Workbench): Promise<void> {
  await workbench.send();
  await workbench.result.getByRole('status').first().waitFor();
  await workbench.page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

const pictures: readonly Picture[] = [
  { name: 'first-run', show: () => Promise.resolve() },
  { name: 'accepted', show: sendAndWait },
  {
    name: 'rejected',
    async show(workbench) {
      const targets = await workbench.openTargets();
      await targets.getByRole('checkbox', { name: /VoIP/ }).check();
      await targets.getByRole('checkbox', { name: /^Sample iPhone(?! \(VoIP)/ }).uncheck();
      await workbench.page.keyboard.press('Escape');
      await sendAndWait(workbench);
    },
  },
  {
    name: 'problems',
    async show(workbench) {
      await workbench.choosePushType('Background');
    },
  },
  {
    name: 'voip-headers',
    async show(workbench) {
      await workbench.choosePushType('VoIP');
      await workbench.showHeaders();
    },
  },
  {
    name: 'production',
    async show(workbench) {
      await workbench.chooseEnvironment('Production');
    },
  },
  {
    name: 'targets',
    async show(workbench) {
      await workbench.openTargets();
    },
  },
  ...(['Library', 'Devices', 'Credentials', 'History', 'Local APNs'] as const).map((panel) => ({
    name: panel.toLowerCase().replace(' ', '-'),
    async show(workbench: Workbench) {
      await sendAndWait(workbench);
      const opened = await workbench.openPanel(panel);
      await opened.getByRole('region', { name: panel }).waitFor();
    },
  })),
  {
    name: 'wide',
    width: 1920,
    height: 1080,
    show: sendAndWait,
  },
  {
    name: 'narrow',
    width: 900,
    height: 640,
    show: sendAndWait,
  },
  {
    name: 'palette',
    async show(workbench) {
      await workbench.page.keyboard.press('ControlOrMeta+K');
      await workbench.page.getByRole('dialog').waitFor();
    },
  },
  ...credentialPictures,
  ...editorPictures,
  ...formPictures,
  ...previewPictures,
  ...problemsPictures,
  ...rulePictures,
  ...templatePictures,
  ...variablePictures,
];

async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  });
}

const found = await findBrowser();
if (found.kind === 'none') throw new Error(found.reason);
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: found.executablePath, args: [...found.args] });
for (const picture of pictures.filter(({ name }) => name.includes(process.argv[3] ?? ''))) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await using data = await temporaryFolder();
    const cli = startCli(['serve', '--json'], { dataFolder: data.path });
    const { url } = JSON.parse(await cli.nextLine()) as { url: string };
    const { width = 1280, height = 800 } = picture;
    const context = await browser.newContext({ colorScheme, viewport: { width, height }, reducedMotion: 'reduce' });
    const workbench = new Workbench(await context.newPage());
    try {
      await workbench.open(url);
      await picture.show(workbench);
      await untilStill(workbench.page);
    } catch (error) {
      console.error(`${picture.name} ${colorScheme}: ${String(error)}`);
      process.exitCode = 1;
    }
    await workbench.page.screenshot({ path: join(folder, `${picture.name}-${colorScheme}.png`) });
    await context.close();
    await cli.end();
  }
}
await browser.close();
