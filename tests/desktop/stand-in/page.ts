import { readFileSync } from 'node:fs';
import * as events from 'node:events';
import * as timers from 'node:timers';
import * as url from 'node:url';
import { Script, createContext, runInContext } from 'node:vm';
import type { Strict } from './strict.ts';

/** Sends from the renderer to main, with the ports that go along. */
export type SendToMain = (channel: string, message: unknown, ports: readonly unknown[]) => void;

interface PageEvent {
  readonly data: unknown;
  readonly origin: string;
  readonly source: object | null;
  readonly ports: readonly unknown[];
}

/** What Electron lets a sandboxed preload require (https://www.electronjs.org/docs/latest/tutorial/sandbox). */
function sandboxedModules(strict: Strict, send: SendToMain): Readonly<Record<string, unknown>> {
  const ipcRenderer = strict.instance('IpcRenderer', {
    postMessage: (channel: string, message: unknown, transfer: readonly unknown[] = []) => {
      send(channel, structuredClone(message), transfer);
    },
  });
  const names = ['contextBridge', 'crashReporter', 'nativeImage', 'webFrame', 'webUtils'];
  const electron = Object.fromEntries(names.map((name) => [name, strict.missing(name)]));
  const sandboxed = new Proxy<Record<string, unknown>>(
    { ...electron, ipcRenderer },
    {
      get(target, name, receiver) {
        if (typeof name === 'string' && !['__esModule', 'then'].includes(name) && !(name in target))
          throw new Error(`A sandboxed preload has no electron.${name}.`);
        return Reflect.get(target, name, receiver) as unknown;
      },
    },
  );
  return { electron: sandboxed, events, timers, url, 'node:events': events, 'node:timers': timers, 'node:url': url };
}

/** The window of a loaded page with its preload, as far as the port handshake goes. */
export class StandInPage {
  readonly origin: string;
  readonly #listeners: ((event: PageEvent) => void)[] = [];
  readonly #window: object;

  constructor(strict: Strict, pageUrl: string, preloadFile: string, send: SendToMain) {
    const { protocol, host } = new URL(pageUrl);
    this.origin = `${protocol}//${host}`;
    const context = createContext({
      origin: this.origin,
      addEventListener: (type: string, listener: (event: PageEvent) => void) => {
        if (type !== 'message') throw new Error(`The stand-in has no event '${type}' of window.`);
        this.#listeners.push(listener);
      },
    });
    this.#window = runInContext('globalThis.window = globalThis', context) as object;
    const modules = sandboxedModules(strict, send);
    const require = (name: string): unknown => {
      if (!Object.hasOwn(modules, name)) throw new Error(`module not found: ${name}`);
      return modules[name];
    };
    // As Electron does it: only a script can be run so, a module with `import` cannot.
    const source = readFileSync(preloadFile, 'utf8');
    const wrapped = `(function (require, exports, module) {${source}\n})`;
    const run = new Script(wrapped, { filename: preloadFile }).runInContext(context) as (...given: unknown[]) => void;
    const module = { exports: {} };
    run(require, module.exports, module);
  }

  /** Names that the preload gave to the page's window. */
  get windowNames(): string[] {
    return Object.keys(this.#window).filter((name) => !['origin', 'addEventListener', 'window'].includes(name));
  }

  /** `window.postMessage` of the page; `source` and `origin` as another window would have them, to attack. */
  postMessage(
    message: unknown,
    ports: readonly MessagePort[] = [],
    from: { origin?: string; isOtherWindow?: boolean } = {},
  ): void {
    const moved = structuredClone({ message, ports }, { transfer: [...ports] });
    const event: PageEvent = {
      data: moved.message,
      ports: Object.freeze(moved.ports),
      origin: from.origin ?? this.origin,
      source: from.isOtherWindow === true ? {} : this.#window,
    };
    for (const listener of this.#listeners) listener(event);
  }
}
