import { _electron } from '@playwright/test';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { findElectron } from '../../build/start/electron-binary.ts';
import { whyNoWindow } from '../../build/start/find-desktop.ts';
import { builtFile, makeDataFolder } from './stand-in/start-main.ts';

const root = dirname(dirname(import.meta.dirname));

/** Looks only; nothing is downloaded for a test. */
function electronOrReason(): { executablePath: string } | { reason: string } {
  const reason = whyNoWindow(process.platform, process.env, process.getuid?.());
  if (reason !== undefined) return { reason };
  const electron = findElectron();
  return electron.kind === 'found' ? electron : { reason: electron.reason };
}

test('the window opens and its page reaches the core [real Electron]', async ({ skip, onTestFinished }) => {
  const electron = electronOrReason();
  if ('reason' in electron) return skip(electron.reason);
  builtFile('main.js');
  const data = makeDataFolder();
  onTestFinished(() => {
    data.remove();
  });
  const app = await _electron.launch({
    executablePath: electron.executablePath,
    args: [root],
    env: { ...process.env, PUSHBENCH_DATA_DIR: data.path },
  });
  try {
    const page = await app.firstWindow();
    expect(page.url()).toBe('app://pushbench/');
    expect(await page.evaluate(() => Reflect.has(globalThis, 'require') || Reflect.has(globalThis, 'process'))).toBe(
      false,
    );
    // The core greets on a fresh port as soon as main has accepted it.
    const greeting = await page.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data: greeted }) => resolve(greeted);
          window.postMessage({ type: 'pushbench:connect' }, window.origin, [port2]);
        }),
    );
    expect(greeting).toEqual(expect.any(String));
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  } finally {
    await app.close();
  }
});
