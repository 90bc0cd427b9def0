import { watch, type FSWatcher } from 'chokidar';
import { basename, resolve } from 'node:path';
import { deepestFolder, nameOfFile } from './saved-push-name.ts';

/** Many files change at once when git switches branches. */
const quietMs = 100;

/** Tells when saved pushes in a folder change. Watches only while somebody listens, and keeps no process alive. */
export class FolderWatch {
  readonly #folder: string;
  readonly #listeners = new Set<() => void>();
  #watcher: FSWatcher | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(folder: string) {
    this.#folder = resolve(folder);
  }

  listen(listener: () => void): () => void {
    if (this.#isClosed) return () => undefined;
    // A wrapper, so that a function given twice is called twice and ended one by one.
    const entry = () => {
      listener();
    };
    this.#listeners.add(entry);
    this.#watcher ??= this.#start();
    return () => {
      this.#listeners.delete(entry);
    };
  }

  /** Tells the listeners soon, once for all changes until then. */
  touch(): void {
    if (this.#isClosed || this.#listeners.size === 0) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      for (const listener of this.#listeners) listener();
    }, quietMs);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#listeners.clear();
    await this.#watcher?.close();
  }

  #start(): FSWatcher {
    const touch = () => {
      this.touch();
    };
    let isGone = false;
    const watcher = watch(this.#folder, {
      depth: deepestFolder,
      ignoreInitial: true,
      persistent: false,
      ignored: (path, stats) =>
        resolve(path) !== this.#folder &&
        (basename(path).startsWith('.') || (stats?.isFile() === true && nameOfFile(basename(path)) === undefined)),
    });
    return (
      watcher
        .on('all', touch)
        // What was changed before watching began.
        .on('ready', touch)
        // Without a watcher (too many watches, a network drive) the list is still right when asked for.
        .on('error', () => undefined)
        .on('unlinkDir', (path) => {
          isGone ||= resolve(path) === this.#folder;
        })
        .on('addDir', () => {
          // A watcher does not follow into a folder that was removed and made again.
          if (isGone) this.#restart(watcher);
        })
    );
  }

  #restart(old: FSWatcher): void {
    void old.close();
    if (!this.#isClosed) this.#watcher = this.#start();
  }
}
