import type { Page } from '@playwright/test';
import { median } from './median.ts';
import { openPages } from './open-pages.ts';

const rounds = 5;
const keysARound = 30;
const characters = 1_000_000;

/**
 * The longest time between two frames while somebody types in a document of 1 MB, in milliseconds: the median over the
 * rounds. `typing.ratio` is the window's against a bare page's with the same Monaco.
 */
export interface TypingMeasurement extends Readonly<Record<string, number>> {
  readonly 'typing.windowMs': number;
  readonly 'typing.bareMs': number;
  readonly 'typing.ratio': number;
  /** The longest single script of the window's own in any frame of more than 50 ms; 0 when there was none. */
  readonly 'typing.ownScriptMs': number;
}

/** Types by turns in the window and in a bare editor, in the same browser. Needs a built window and a browser. */
export async function measureTyping(): Promise<TypingMeasurement> {
  await using opened = await openPages();
  const { browser, windowUrl, bareUrl } = opened;
  const pages = {
    window: await openWith(await browser.newPage(), windowUrl),
    bare: await openWith(await browser.newPage(), bareUrl),
  };
  const longest: Record<'window' | 'bare', number[]> = { window: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['window', 'bare'] as const) longest[name].push(await typeFor(pages[name]));
  }
  const [windowMs, bareMs] = [median(longest.window), median(longest.bare)];
  return {
    'typing.windowMs': windowMs,
    'typing.bareMs': bareMs,
    'typing.ratio': windowMs / bareMs,
    'typing.ownScriptMs': await pages.window.evaluate(() => Number(document.documentElement.dataset['ownScript'])),
  };
}

/** A payload of 1 MB as nobody would send it, but somebody might paste it. */
function largePayload(): string {
  const item = { name: 'An item with a name', isOn: true, tags: ['one', 'two'], text: 'Lorem ipsum dolor sit amet' };
  const items = Array.from({ length: Math.ceil(characters / 190) }, (_, id) => ({ id, ...item }));
  return JSON.stringify({ aps: { alert: 'Hi' }, items }, null, 2);
}

async function openWith(page: Page, url: string): Promise<Page> {
  await page.goto(url);
  const editor = page.getByRole('code').first();
  await editor.click({ timeout: 60_000 });
  await page.keyboard.press('ControlOrMeta+A');
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, largePayload());
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('End');
  // Once nothing is going on any more: no analysis, no folding, no writing.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 20_000 })));
  await typeFor(page);
  await watchOwnScripts(page);
  return page;
}

/**
 * Notes the longest script in a long frame that is the window's own: of its own files, or what a key does, since the window
 * takes the text then. Monaco's answers of workers and its drawing are its own.
 */
async function watchOwnScripts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.documentElement;
    root.dataset['ownScript'] = '0';
    interface LongFrame extends PerformanceEntry {
      readonly scripts: readonly { readonly sourceURL: string; readonly invoker: string; readonly duration: number }[];
    }
    new PerformanceObserver((list) => {
      const scripts = (list.getEntries() as LongFrame[]).flatMap((frame) => frame.scripts);
      const own = scripts.filter(
        ({ sourceURL, invoker }) => !/\/payload-editor-[^/]*$/.test(sourceURL) || invoker.startsWith('EditContext.'),
      );
      const longest = Math.max(Number(root.dataset['ownScript']), ...own.map(({ duration }) => duration));
      root.dataset['ownScript'] = String(longest);
    }).observe({ type: 'long-animation-frame' });
  });
}

/** Types at the speed of a fast writer and gives the longest time between two frames. */
async function typeFor(page: Page): Promise<number> {
  await page.bringToFront();
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const note = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (document.documentElement.dataset['measuring'] === 'yes') requestAnimationFrame(note);
      else document.documentElement.dataset['longest'] = String(Math.max(...frames.slice(1)));
    };
    document.documentElement.dataset['measuring'] = 'yes';
    requestAnimationFrame(note);
  });
  await page.keyboard.type('abcdefghij'.repeat(keysARound / 10), { delay: 70 });
  return page.evaluate(async () => {
    const root = document.documentElement;
    delete root.dataset['longest'];
    root.dataset['measuring'] = 'no';
    while (root.dataset['longest'] === undefined) await new Promise(requestAnimationFrame);
    return Number(root.dataset['longest']);
  });
}
