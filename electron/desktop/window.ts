import { desktopMessages } from '#shared/messages/desktop.ts';
import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { pageUrl } from './own-origin.ts';
import { placeWindow, readWindowPlace, smallestSize, writeWindowPlace } from './window-bounds.ts';

export interface WindowOptions {
  readonly preloadFile: string;
  /** Where the place of the window is kept until the next start. */
  readonly placeFile: string;
  readonly onShown: () => void;
}

/** What is seen until the page has drawn itself: its own ground, light or dark. */
function groundColour(): string {
  return nativeTheme.shouldUseDarkColors ? '#17181a' : '#ffffff';
}

function screens() {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => workArea);
}

async function offerReload(window: BrowserWindow, reason: string): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: desktopMessages.windowCrashed,
    detail: desktopMessages.windowCrashedDetail({ reason }),
    buttons: [desktopMessages.reload, desktopMessages.quit],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) app.quit();
  else if (!window.isDestroyed()) window.webContents.reload();
}

function followTheme(window: BrowserWindow): void {
  const paintGround = (): void => {
    window.setBackgroundColor(groundColour());
  };
  nativeTheme.on('updated', paintGround);
  window.once('closed', () => {
    nativeTheme.off('updated', paintGround);
  });
}

/** Opens the window and loads the page; it is shown as soon as there is something to see. */
export function openWindow({ preloadFile, placeFile, onShown }: WindowOptions): BrowserWindow {
  const saved = readWindowPlace(placeFile);
  const window = new BrowserWindow({
    ...placeWindow(saved, screens()),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: 'Pushbench',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: groundColour(),
    webPreferences: {
      preload: preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  if (saved?.isMaximized === true) window.maximize();
  followTheme(window);
  window.once('ready-to-show', () => {
    window.show();
    onShown();
  });
  window.on('close', () => {
    writeWindowPlace(placeFile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void offerReload(window, reason);
  });
  // A page that cannot be loaded is an answer with a status and is shown; what rejects here is a closed window.
  window.loadURL(pageUrl).catch(() => undefined);
  return window;
}
