import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStores } from '#core/stores/open-stores.ts';
import { draft } from '../support/stores/sample-rows.ts';
import type { StandInOptions } from './stand-in/main-process.ts';
import { makeDataFolder, startMain, type RunningMain } from './stand-in/start-main.ts';

let data: ReturnType<typeof makeDataFolder>;
const started: RunningMain[] = [];

function start(options: Partial<StandInOptions> = {}, folder = data.path): RunningMain {
  const main = startMain(folder, options);
  started.push(main);
  return main;
}

async function startAndShow(options: Partial<StandInOptions> = {}): Promise<RunningMain> {
  const main = start(options);
  await main.evaluate((stage) => stage.windowShown());
  return main;
}

beforeEach(() => {
  data = makeDataFolder();
});

afterEach(async () => {
  for (const main of started.splice(0)) await main.end();
  data.remove();
});

describe('the end', () => {
  test('to quit closes the window, then the core, then ends with 0', async () => {
    const main = await startAndShow();
    expect(readdirSync(data.path)).toContain('pushbench.db-wal');
    await main.evaluate((stage, folder) => {
      // Here and not after the end: a process that just ends closes its database too.
      stage.main.app.on('quit', () => {
        process.stdout.write(`left: ${process.getBuiltinModule('node:fs').readdirSync(folder).join(' ')}\n`);
      });
      stage.main.quit();
    }, data.path);
    expect(await main.ended).toBe(0);
    // SQLite removes its log when the last connection is closed properly.
    expect(main.output().stdout).toMatch(/\nleft: .*pushbench\.db(?!-wal)/);
    expect(main.output().stdout).not.toContain('pushbench.db-wal');
    expect(main.output().stderr).toBe('');
  });

  test('what the page saves while its window closes is kept', async () => {
    const main = await startAndShow();
    await main.evaluate(async (stage, saved) => {
      const { client } = await stage.connect();
      stage.window.on('closed', () => {
        void client.drafts.save({ draft: saved, windowId: 'closing' }).catch(() => undefined);
      });
      stage.main.quit();
    }, draft);
    expect(await main.ended).toBe(0);
    const stores = await openStores({ file: join(data.path, 'pushbench.db') });
    const drafts = await stores.drafts.list();
    await stores.close();
    expect(drafts).toContainEqual(draft);
  });

  test.runIf(process.platform !== 'darwin')('the last window that closes ends the app', async () => {
    const main = await startAndShow();
    await main.evaluate((stage) => stage.window._close());
    expect(await main.ended).toBe(0);
  });
});

describe('a start that cannot be', () => {
  test('a database of a newer version: a box with the sentence, no window, exit code 1, the file untouched', async () => {
    const first = await startAndShow();
    await first.evaluate((stage) => stage.main.quit());
    await first.ended;
    const file = join(data.path, 'pushbench.db');
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 9999; PRAGMA wal_checkpoint(TRUNCATE);');
    database.close();
    const before = readFileSync(file);

    const main = start();
    expect(await main.ended).toBe(1);
    expect(main.errorBoxes).toHaveLength(1);
    const [box] = main.errorBoxes;
    expect(box).toMatchObject({ isReady: true, title: 'Pushbench cannot start' });
    expect(box?.content).toMatch(/^The database .*pushbench\.db was written by a newer version .* Update Pushbench;/);
    expect(main.output().stdout).toBe('{"pushbench":"failed"}\n');
    expect(main.output().stderr).toBe(`${box?.content ?? ''}\n`);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a data folder that cannot be made: a box with the sentence, exit code 1', async () => {
    const file = join(data.path, 'a file');
    writeFileSync(file, '');
    const main = start({}, join(file, 'data'));
    expect(await main.ended).toBe(1);
    expect(main.errorBoxes[0]?.content).toMatch(/^The data folder .* cannot be written \(ENOTDIR\)\. /);
    expect(main.errorBoxes[0]?.isReady).toBe(true);
  });

  test('a second start opens nothing and leaves the data alone', async () => {
    const main = start({ hasSingleInstanceLock: false });
    expect(await main.ended).toBe(0);
    expect(main.output().stdout).toBe('{"pushbench":"already-open"}\n');
    expect(existsSync(join(data.path, 'pushbench.db'))).toBe(false);
  });
});

describe('the window', () => {
  test('a second start brings it to the front', async () => {
    const main = await startAndShow();
    const done = await main.evaluate((stage) => {
      stage.window._isMinimized = true;
      stage.main.app.emit('second-instance', {}, [], '', {});
      return stage.window._done;
    });
    expect(done).toEqual(['show', 'restore', 'show', 'focus']);
  });

  test('a crash of the page offers to reload it', async () => {
    const main = await startAndShow();
    const result = await main.evaluate(async (stage) => {
      stage.window._rawContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
      await new Promise((resolve) => setImmediate(resolve));
      return { boxes: stage.main.messageBoxes, reloads: stage.window._rawContents._reloads };
    });
    expect(result.reloads).toBe(1);
    expect(result.boxes).toMatchObject([{ message: 'The window stopped working.', buttons: ['Reload', 'Quit'] }]);
  });

  test('opens where it was closed, but not where no screen is any more', async () => {
    writeFileSync(
      join(data.path, 'window.json'),
      JSON.stringify({ x: 2000, y: 50, width: 1000, height: 700, isMaximized: false }),
    );
    const both = await startAndShow({
      screens: [
        { x: 0, y: 0, width: 1920, height: 1080 },
        { x: 1920, y: 0, width: 1920, height: 1080 },
      ],
    });
    expect(await both.evaluate((stage) => stage.window._options)).toMatchObject({ x: 2000, y: 50, width: 1000 });
    await both.evaluate((stage) => stage.main.quit());
    await both.ended;

    const one = await startAndShow();
    const options = await one.evaluate((stage) => stage.window._options);
    expect(options).toMatchObject({ width: 1000, height: 700 });
    expect(options).not.toHaveProperty('x');
  });

  test('its ground follows the system to dark', async () => {
    const main = await startAndShow();
    const colours = await main.evaluate((stage) => {
      const light = stage.window._options['backgroundColor'];
      stage.main.nativeTheme.shouldUseDarkColors = true;
      stage.main.nativeTheme.emit('updated');
      return { light, dark: stage.window._options['backgroundColor'] };
    });
    expect(colours.dark).not.toBe(colours.light);
  });

  test('a computer that wakes up drops its connections without harm', async () => {
    const main = await startAndShow();
    const host = await main.evaluate(async (stage) => {
      const isHeard = stage.main.powerMonitor.emit('resume');
      return isHeard ? (await (await stage.connect()).client.app.overview({})).host : 'not heard';
    });
    expect(host).toBe('desktop');
  });
});
