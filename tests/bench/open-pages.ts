import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../support/find-browser.ts';
import { startCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { serveBareEditor } from './bare-editor.ts';

/** The addresses of the window and of a page with nothing but the same Monaco. */
export interface ServedPages extends AsyncDisposable {
  readonly windowUrl: string;
  readonly bareUrl: string;
}

/** Serves both pages until it is disposed of. Needs a built window. */
export async function servePages(): Promise<ServedPages> {
  await using opened = new AsyncDisposableStack();
  const bare = opened.use(await serveBareEditor());
  const data = opened.use(await temporaryFolder());
  const cli = startCli(['serve', '--json'], { dataFolder: data.path });
  opened.defer(async () => {
    await cli.end();
  });
  const { url } = JSON.parse(await cli.nextLine()) as { url: string };
  const kept = opened.move();
  return { windowUrl: url, bareUrl: bare.url, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/** The same, with a browser to open them in. Throws where there is none. */
export async function openPages(): Promise<ServedPages & { readonly browser: Browser }> {
  const found = await findBrowser();
  if (found.kind === 'none') throw new Error(found.reason);
  await using opened = new AsyncDisposableStack();
  const { windowUrl, bareUrl } = opened.use(await servePages());
  const browser = await chromium.launch({ executablePath: found.executablePath, args: [...found.args] });
  opened.defer(() => browser.close());
  const kept = opened.move();
  return { browser, windowUrl, bareUrl, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}
