import { contentSecurityPolicy } from '#core/static-files.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDataFolder, startMain, type RunningMain } from './stand-in/start-main.ts';

describe('the built main process', () => {
  const data = makeDataFolder();
  let main: RunningMain;

  beforeAll(async () => {
    main = startMain(data.path);
    await main.evaluate((stage) => stage.windowShown());
  });

  afterAll(async () => {
    await main.end();
    data.remove();
  });

  test('makes app: a secure standard scheme and sandboxes every page before the app is ready', async () => {
    const calls = await main.evaluate((stage) => stage.main.calls.slice(0, 3));
    expect(calls).toEqual([
      {
        name: 'protocol.registerSchemesAsPrivileged',
        isReady: false,
        args: [
          [
            {
              scheme: 'app',
              privileges: { standard: true, secure: true, supportFetchAPI: true, bypassCSP: false, codeCache: true },
            },
          ],
        ],
      },
      { name: 'app.enableSandbox', isReady: false, args: [] },
      { name: 'app.requestSingleInstanceLock', isReady: false, args: [] },
    ]);
  });

  test('keeps what Chromium stores in a folder of the data folder', async () => {
    const paths = await main.evaluate((stage) => stage.main.paths);
    expect(paths).toEqual({ userData: join(data.path, 'browser') });
    expect(existsSync(join(data.path, 'browser'))).toBe(true);
  });

  test('opens one window whose page is sandboxed, isolated and without Node', async () => {
    const windows = await main.evaluate((stage) => stage.main.windows.map((window) => window._options));
    expect(windows).toHaveLength(1);
    expect(windows[0]?.['webPreferences']).toEqual({
      preload: expect.stringMatching(/out[\\/]desktop[\\/]preload\.cjs$/) as string,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
    expect(await main.evaluate((stage) => stage.window.webContents.getURL())).toBe('app://pushbench/');
  });

  test('says on standard output that the window shows, for the command that started it', () => {
    expect(main.output().stdout).toBe('{"pushbench":"window-shown"}\n');
  });

  test('the preload gives the page nothing', async () => {
    expect(await main.evaluate((stage) => stage.page.windowNames)).toEqual([]);
  });

  test('sets a menu of the standard commands', async () => {
    const calls = await main.evaluate((stage) => stage.main.calls.map(({ name }) => name));
    expect(calls).toContain('Menu.setApplicationMenu');
  });

  describe('the port handshake', () => {
    test('a port of the page reaches the real core through preload and main', async () => {
      const overview = await main.evaluate(async (stage) => (await stage.connect()).client.app.overview({}));
      expect(overview).toMatchObject({ host: 'desktop', version: '0.0.0-stand-in', dataFolder: data.path });
    });

    test('a failure of the core arrives with its code', async () => {
      const code = await main.evaluate(async (stage) => {
        const { client } = await stage.connect();
        const error: unknown = await client.deliveries.get({ id: 'missing' }).catch((thrown: unknown) => thrown);
        return (error as { data: { code: string } }).data.code;
      });
      expect(code).toBe('delivery-not-found');
    });

    test('a new connection of the page ends the former one', async () => {
      const host = await main.evaluate(async (stage) => {
        const former = await stage.connect();
        const next = await stage.connect();
        await former.lost;
        return (await next.client.app.overview({})).host;
      });
      expect(host).toBe('desktop');
    });

    test.each([
      ['the page of another window', { isOtherContents: true }],
      ['a frame inside the page', { isSubFrame: true }],
      ['a frame that is gone', { isFrameGone: true }],
      ['another origin', { origin: 'https://example.com' }],
      ['another host of the scheme', { origin: 'app://other' }],
    ])('refuses %s', async (_name, from) => {
      expect(await main.evaluate((stage, given) => stage.attack(given, 'pushbench:connect'), from)).toBe('closed');
    });

    test('refuses no port, two ports and every other channel, and takes the right one', async () => {
      const outcomes = await main.evaluate(async (stage) => [
        await stage.attack({}, 'pushbench:connect', 2),
        await stage.attack({}, 'pushbench:other'),
        await stage.attack({}, 'pushbench:connect', 0),
        await stage.attack({}, 'pushbench:connect'),
      ]);
      expect(outcomes).toEqual(['closed', 'closed', 'closed', 'answered']);
      expect(await main.evaluate((stage) => stage.main.ipcMain.eventNames())).toEqual(['pushbench:connect']);
    });
  });

  describe('fences', () => {
    test.each([
      'https://example.com/',
      'https://developer.apple.com/documentation/usernotifications',
      'file:///etc/passwd',
      'app://other/',
      'app://pushbench/assets/x.svg',
      'data:text/html,x',
    ])('the page does not go to %s', async (url) => {
      const isPrevented = await main.evaluate((stage, to) => stage.isPrevented('will-navigate', { url: to }), url);
      expect(isPrevented).toBe(true);
    });

    test('the page may reload itself', async () => {
      const url = 'app://pushbench/';
      expect(await main.evaluate((stage, to) => stage.isPrevented('will-navigate', { url: to }), url)).toBe(false);
    });

    test('a frame, a redirect and an embedded page are denied', async () => {
      const denied = await main.evaluate((stage) => [
        stage.isPrevented('will-frame-navigate', { url: 'https://example.com/', isMainFrame: false }),
        stage.isPrevented('will-redirect', { url: 'app://pushbench/' }),
        stage.isPrevented('will-attach-webview', {}),
      ]);
      expect(denied).toEqual([true, true, true]);
    });

    test('a new window is denied; only a page of the allow-list opens in the browser', async () => {
      const result = await main.evaluate((stage) => {
        const open = stage.window._rawContents._windowOpenHandler;
        stage.main.openedExternally.length = 0;
        const urls = [
          'https://developer.apple.com/account',
          'http://developer.apple.com/account',
          'https://developer.apple.com.example.com/',
          'https://developer.apple.com@example.com/',
          'https://user@developer.apple.com/',
          'https://developer.apple.com:8443/',
          'https://example.com/?https://developer.apple.com/',
          'file:///etc/passwd',
          'javascript:alert(1)',
          'app://pushbench/',
          'not a url',
        ];
        return { answers: urls.map((url) => open?.({ url })), opened: stage.main.openedExternally };
      });
      expect(result.answers).toEqual(result.answers.map(() => ({ action: 'deny' })));
      expect(result.opened).toEqual(['https://developer.apple.com/account']);
    });

    test('every permission is denied, but to copy text from our own page', async () => {
      const result = await main.evaluate((stage) => {
        const handlers = stage.main.sessionHandlers;
        const { webContents } = stage.window;
        const asked: boolean[] = [];
        const decide = (isGranted: boolean): number => asked.push(isGranted);
        const other = { getURL: () => 'https://example.com/' };
        handlers['setPermissionRequestHandler']?.(webContents, 'media', decide, {});
        handlers['setPermissionRequestHandler']?.(webContents, 'clipboard-read', decide, {});
        handlers['setPermissionRequestHandler']?.(other, 'clipboard-sanitized-write', decide, {});
        handlers['setPermissionRequestHandler']?.(webContents, 'clipboard-sanitized-write', decide, {});
        const check = handlers['setPermissionCheckHandler'];
        return {
          asked,
          checked: [
            check?.(webContents, 'notifications', 'app://pushbench/', {}),
            check?.(webContents, 'clipboard-sanitized-write', 'https://example.com/', {}),
            check?.(webContents, 'clipboard-sanitized-write', 'app://pushbench/', {}),
          ],
          device: handlers['setDevicePermissionHandler']?.({}),
        };
      });
      expect(result).toEqual({ asked: [false, false, false, true], checked: [false, false, true], device: false });
    });
  });

  describe('app://pushbench', () => {
    async function request(url: string, method = 'GET') {
      return main.evaluate(
        async (stage, [to, how]) => {
          const answer = await stage.main.request(to, how);
          return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
        },
        [url, method] as const,
      );
    }

    test('serves the built page under the content security policy', async () => {
      const { status, headers, body } = await request('app://pushbench/');
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-security-policy']).toBe(contentSecurityPolicy());
      expect(body).toBe(readFileSync(join(import.meta.dirname, '../../out/renderer/index.html'), 'utf8'));
    });

    test('serves nothing that is not a built file', async () => {
      const paths = ['missing.js', '../desktop/main.js', '%2e%2e/desktop/main.js', '..%2fdesktop%2fmain.js', '.env'];
      for (const path of paths) expect(await request(`app://pushbench/${path}`)).toMatchObject({ status: 404 });
    });

    test('answers no other host and no other method', async () => {
      expect(await request('app://other/')).toMatchObject({ status: 403, body: '' });
      expect(await request('app://pushbench/', 'POST')).toMatchObject({ status: 403, body: '' });
    });
  });
});
