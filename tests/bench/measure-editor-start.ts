import { median } from './median.ts';
import { servePages } from './open-pages.ts';
import { startPlainBrowser } from './plain-browser.ts';

const rounds = 16;

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
  await using pages = await servePages();
  await using browser = await startPlainBrowser();
  // The key that the window keeps, which lets other tabs in.
  const session = await browser.visit(pages.windowUrl, {
    script: noteEditable,
    result: "editable.then(() => sessionStorage.getItem('pushbench.session'))",
  });
  const script = `sessionStorage.setItem('pushbench.session', ${JSON.stringify(session)}); ${noteEditable}`;
  const options = { script, result: 'editable' };
  const times: Record<'window' | 'bare', number[]> = { window: [], bare: [] };
  const urls = { window: new URL('/', pages.windowUrl).href, bare: pages.bareUrl };
  for (let round = 0; round <= rounds; round += 1) {
    // Each is first by turns, since the page before is still going while the next one comes.
    for (const name of round % 2 === 0 ? (['window', 'bare'] as const) : (['bare', 'window'] as const)) {
      const ms = Number(await browser.visit(urls[name], options));
      // The first round fills caches.
      if (round > 0) times[name].push(ms);
    }
  }
  const [windowMs, bareMs] = [median(times.window), median(times.bare)];
  return {
    'editorStart.windowMs': windowMs,
    'editorStart.bareMs': bareMs,
    'editorStart.ratio': windowMs / bareMs,
  };
}

/**
 * Makes a promise, `editable`, of the time at which Monaco can take keys and has drawn its text. It is told of each change of
 * the page, since frames would favour a page that begins to ask for them late.
 */
const noteEditable = `
  var editable = new Promise((resolve) => {
    new MutationObserver((_changes, observer) => {
      const input = document.querySelector('.monaco-editor .native-edit-context, .monaco-editor textarea.inputarea');
      const line = document.querySelector('.monaco-editor .view-line span span');
      if (input === null || line === null) return;
      observer.disconnect();
      resolve(String(performance.now()));
    }).observe(document, { childList: true, subtree: true });
  });`;
