import { createCore, type Core } from '#core/create-core.ts';
import { defaultDataFolder } from '#core/data-folder.ts';
import { app, powerMonitor, type BrowserWindow } from 'electron';
import { join, resolve } from 'node:path';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { closeBeforeQuit } from './close-before-quit.ts';
import { raiseFences } from './fences.ts';
import { setApplicationMenu } from './menu.ts';
import { acceptPorts } from './port-handshake.ts';
import { prepareDataFolder } from './prepare-data-folder.ts';
import { refuseToStart } from './refuse-to-start.ts';
import { writeStartReport } from './start-report.ts';
import { openWindow } from './window.ts';

const dataFolder = resolve(defaultDataFolder());
let window: BrowserWindow | undefined;

function openOrFocusWindow(): void {
  if (window === undefined || window.isDestroyed()) {
    window = openWindow({
      preloadFile: join(import.meta.dirname, 'preload.cjs'),
      placeFile: join(dataFolder, 'window.json'),
      onShown: () => {
        writeStartReport('window-shown');
      },
    });
    return;
  }
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function serveCore(core: Core): void {
  closeBeforeQuit(core);
  acceptPorts(core.router, () => (window?.isDestroyed() === false ? window.webContents : undefined));
  powerMonitor.on('resume', () => {
    core.dropConnections();
  });
}

async function open(): Promise<void> {
  serveApp(join(import.meta.dirname, '..', 'renderer'));
  raiseFences();
  setApplicationMenu(process.platform);
  serveCore(await createCore({ dataFolder, host: 'desktop', version: app.getVersion(), simulator: 'start' }));
  app.on('second-instance', openOrFocusWindow);
  app.on('activate', openOrFocusWindow);
  openOrFocusWindow();
}

function start(): void {
  registerAppScheme();
  app.enableSandbox();
  try {
    // Before the lock, which lies in the folder that this names.
    prepareDataFolder(dataFolder);
  } catch (error) {
    void app.whenReady().then(() => {
      refuseToStart(error);
    });
    return;
  }
  if (!app.requestSingleInstanceLock()) {
    writeStartReport('already-open');
    app.quit();
    return;
  }
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // Not awaited at the top: the app becomes ready only after this module has run to its end.
  void app.whenReady().then(open).catch(refuseToStart);
}

start();
