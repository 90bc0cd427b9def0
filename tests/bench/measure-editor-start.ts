import type { BrowserContext } from '@playwright/test';
import { median } from './median.ts';
import { openPages } from './open-pages.ts';

const rounds = 9;

/** Medians in milliseconds from the start of the visit; `editorStart.ratio` should be at most 1.25. */
export interface EditorStartMeasurement extends Readonly<Record<string, number>> {
  readonly 'editorStart.windowMs': number;
  readonly 'editorStart.bareMs': number;
  readonly 'editorStart.ratio': number;
}

/**
 * How long it takes until text can be typed: by turns in the window and in a page with nothing but the same Monaco,
 * each in a new tab of one browser. Needs a built window and a browser.
 */
export async function measureEditorStart(): Promise<EditorStartMeasurement> {
  await using opened = await openPages();
  const { browser, windowUrl, bareUrl } = opened;
  // One context: a page that was there before is taken from the browser's cache, as in daily use.
  const tabs = await browser.newContext();
  const session = await openSession(tabs, windowUrl);
  const times: Record<'window' | 'bare', number[]> = { window: [], bare: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const windowMs = await untilEditable(tabs, new URL('/', windowUrl).href, session);
    const bareMs = await untilEditable(tabs, bareUrl, session);
    // The first round fills caches.
    if (round === 0) continue;
    times.window.push(windowMs);
    times.bare.push(bareMs);
  }
  const [windowMs, bareMs] = [median(times.window), median(times.bare)];
  return {
    'editorStart.windowMs': windowMs,
    'editorStart.bareMs': bareMs,
    'editorStart.ratio': windowMs / bareMs,
  };
}

/** The key that the window keeps, which lets other tabs in. */
async function openSession(tabs: BrowserContext, url: string): Promise<string> {
  const page = await tabs.newPage();
  await page.goto(url);
  await page.getByRole('code').first().waitFor();
  const session = await page.evaluate(() => sessionStorage.getItem('pushbench.session') ?? '');
  await page.close();
  return session;
}

async function untilEditable(tabs: BrowserContext, url: string, session: string): Promise<number> {
  const page = await tabs.newPage();
  await page.addInitScript((kept) => {
    sessionStorage.setItem('pushbench.session', kept);
    const note = () => {
      // Monaco takes keys by one of these, and has drawn its text.
      const input = document.querySelector('.monaco-editor .native-edit-context, .monaco-editor textarea.inputarea');
      const line = document.querySelector('.monaco-editor .view-line span span');
      if (input === null || line === null) requestAnimationFrame(note);
      else document.documentElement.dataset['editableAt'] = String(performance.now());
    };
    document.addEventListener('DOMContentLoaded', note);
  }, session);
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset['editableAt'] !== undefined);
  const atMs = await page.evaluate(() => Number(document.documentElement.dataset['editableAt']));
  await page.close();
  return atMs;
}
