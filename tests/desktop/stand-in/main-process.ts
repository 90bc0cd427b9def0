import { EventEmitter } from 'node:events';
import { StandInPage } from './page.ts';
import { transferToMain, type StandInMessagePortMain } from './message-port-main.ts';
import type { Strict } from './strict.ts';

type Listener = (...args: unknown[]) => unknown;

export interface StandInOptions {
  readonly hasSingleInstanceLock: boolean;
  /** The work areas of the screens; the first is the main one. */
  readonly screens: readonly { x: number; y: number; width: number; height: number }[];
  /** What the person answers in a message box. */
  readonly messageBoxAnswer: number;
}

interface PreventableEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** An event with `preventDefault`, as main gets it from a page or from the app. */
export function preventable<T extends object>(params: T): T & PreventableEvent {
  let defaultPrevented = false;
  return {
    ...params,
    get defaultPrevented() {
      return defaultPrevented;
    },
    preventDefault() {
      defaultPrevented = true;
    },
  };
}

interface Frame {
  readonly origin: string;
  readonly parent: Frame | null;
}

class StandInWebContents extends EventEmitter {
  readonly _process: MainProcess;
  readonly _preloadFile: string;
  _page: StandInPage | undefined;
  _url = '';
  _windowOpenHandler: Listener | undefined;
  _reloads = 0;
  mainFrame: Frame | undefined;

  constructor(process: MainProcess, preloadFile: string) {
    super();
    this._process = process;
    this._preloadFile = preloadFile;
  }

  getURL(): string {
    return this._url;
  }

  reload(): void {
    this._reloads += 1;
  }

  setWindowOpenHandler(handler: Listener): void {
    this._windowOpenHandler = handler;
  }

  async _load(url: string): Promise<void> {
    const answer = await this._process.request(url);
    if (answer.status !== 200) throw new Error(`ERR_FAILED (${answer.status}) loading '${url}'`);
    this._url = url;
    const { strict } = this._process;
    const { protocol, host } = new URL(url);
    const frame = strict.instance<Frame>('WebFrameMain', { origin: `${protocol}//${host}`, parent: null });
    this.mainFrame = frame;
    const self = this._process.contentsOf(this);
    this._page = new StandInPage(strict, url, this._preloadFile, (channel, message, ports) => {
      this._process.deliver({ sender: self, senderFrame: frame, channel, message, ports });
    });
  }
}

export class StandInWindow extends EventEmitter {
  readonly _process: MainProcess;
  readonly _options: Record<string, unknown>;
  readonly _rawContents: StandInWebContents;
  readonly webContents: StandInWebContents;
  readonly _done: string[] = [];
  _isDestroyed = false;
  _isMinimized = false;

  constructor(process: MainProcess, options: Record<string, unknown>) {
    super();
    this._process = process;
    this._options = options;
    const webPreferences = options['webPreferences'] as Record<string, unknown>;
    process.strict.checkOptions('BrowserWindowConstructorOptions', options);
    process.strict.checkOptions('WebPreferences', webPreferences);
    this._rawContents = new StandInWebContents(process, String(webPreferences['preload']));
    this.webContents = process.strict.instance('WebContents', this._rawContents);
    process.addContents(this._rawContents, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    await this._rawContents._load(url);
    setImmediate(() => this.emit('ready-to-show'));
  }

  show(): void {
    this._done.push('show');
  }

  focus(): void {
    this._done.push('focus');
  }

  maximize(): void {
    this._done.push('maximize');
  }

  restore(): void {
    this._isMinimized = false;
    this._done.push('restore');
  }

  isMinimized(): boolean {
    return this._isMinimized;
  }

  isMaximized(): boolean {
    return this._done.includes('maximize');
  }

  isDestroyed(): boolean {
    return this._isDestroyed;
  }

  getNormalBounds(): object {
    const { x = 10, y = 20, width, height } = this._options;
    return { x, y, width, height };
  }

  setBackgroundColor(colour: string): void {
    this._options['backgroundColor'] = colour;
  }

  /** As the person closes it. */
  _close(): void {
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented || this._isDestroyed) return;
    this._isDestroyed = true;
    this.emit('closed');
    this._process.windowWasClosed();
  }
}

/** The state of Electron's main process, and what the modules of `electron` do to it. */
export class MainProcess {
  readonly strict: Strict;
  readonly options: StandInOptions;
  readonly windows: StandInWindow[] = [];
  readonly paths: Record<string, string> = {};
  readonly openedExternally: string[] = [];
  readonly errorBoxes: { title: string; content: string }[] = [];
  readonly messageBoxes: Record<string, unknown>[] = [];
  readonly sessionHandlers: Record<string, Listener> = {};
  readonly app = new EventEmitter();
  readonly ipcMain = new EventEmitter();
  readonly nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false });
  readonly powerMonitor = new EventEmitter();
  /** In the order they came; each says whether the app was ready. */
  readonly calls: { name: string; isReady: boolean; args: readonly unknown[] }[] = [];
  readonly ready = Promise.withResolvers<undefined>();
  readonly schemeHandlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  isReady = false;
  #isQuitting = false;
  readonly #contents = new Map<StandInWebContents, StandInWebContents>();

  constructor(strict: Strict, options: StandInOptions) {
    this.strict = strict;
    this.options = options;
  }

  becomeReady(): void {
    this.isReady = true;
    this.app.emit('ready');
    this.ready.resolve(undefined);
  }

  note(name: string, ...args: readonly unknown[]): void {
    this.calls.push({ name, isReady: this.isReady, args });
  }

  /** Throws where Electron would: some things can be done only before, some only after the app is ready. */
  only(when: 'before' | 'after', name: string): void {
    if (this.isReady !== (when === 'after')) throw new Error(`${name} can be used only ${when} the app is ready.`);
  }

  /** What the page gets for a URL. */
  async request(url: string, method = 'GET'): Promise<Response> {
    const handler = this.schemeHandlers.get(new URL(url).protocol.replace(':', ''));
    if (handler === undefined) throw new Error(`ERR_UNKNOWN_URL_SCHEME loading '${url}'`);
    return handler(new Request(url, { method }));
  }

  addContents(raw: StandInWebContents, held: StandInWebContents): void {
    this.#contents.set(raw, held);
    this.app.emit('web-contents-created', preventable({}), held);
  }

  contentsOf(raw: StandInWebContents): StandInWebContents | undefined {
    return this.#contents.get(raw);
  }

  /** A message from a renderer arrives. */
  deliver(from: {
    sender: unknown;
    senderFrame: unknown;
    channel: string;
    message: unknown;
    ports: readonly unknown[];
  }): StandInMessagePortMain[] {
    const ports = transferToMain(this.strict, from.ports);
    const { sender, senderFrame } = from;
    const event = this.strict.instance('IpcMainEvent', { sender, senderFrame, ports });
    this.ipcMain.emit(from.channel, event, from.message);
    return ports;
  }

  windowWasClosed(): void {
    if (this.windows.some((window) => !window._isDestroyed)) return;
    if (this.#isQuitting) this.#quitNow();
    else if (!this.app.emit('window-all-closed')) this.quit();
  }

  quit(): void {
    if (this.#isQuitting) return;
    const event = preventable({});
    this.app.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#isQuitting = true;
    setImmediate(() => {
      const open = this.windows.filter((window) => !window._isDestroyed);
      if (open.length === 0) this.#quitNow();
      for (const window of open) window._close();
    });
  }

  #quitNow(): void {
    const event = preventable({});
    this.app.emit('will-quit', event);
    if (event.defaultPrevented) return;
    this.exit(0);
  }

  exit(code: number): void {
    this.app.emit('quit', {}, code);
    process.exit(code);
  }
}
