import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Sqlite } from './sqlite.ts';

/**
 * Tells other processes that this one runs: it holds a lock on a file of its own beside the database, and the system
 * lets go of a lock when its process ends, however it ends. A process id would not do, because ids are given out again.
 */
export class Presence {
  readonly #file: string;
  #held: { readonly id: string; readonly lock: Sqlite } | undefined;

  constructor(databaseFile: string) {
    this.#file = databaseFile;
  }

  /** The id of this presence. The lock is taken at the first call, so that a process that only reads leaves no file. */
  id(): string {
    for (;;) {
      if (this.#held !== undefined) return this.#held.id;
      const id = randomUUID();
      const lock = new Sqlite(this.#path(id));
      // Without this the transaction would leave a journal file as well.
      lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
      // Somebody who tidied up between opening and locking has removed the file: nobody would see the lock.
      if (existsSync(this.#path(id))) this.#held = { id, lock };
      else lock.close();
    }
  }

  /** Whether a process with this id runs still. The file of one that does not is removed. */
  isRunning(id: string): boolean {
    if (id === this.#held?.id) return true;
    const path = this.#path(id);
    if (!existsSync(path)) return false;
    let probe: Sqlite | undefined;
    try {
      probe = new Sqlite(path, { access: 'write-existing' });
      probe.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
      removeFile(path);
    } catch {
      return existsSync(path);
    } finally {
      probe?.close();
    }
    // Windows does not remove an open file.
    removeFile(path);
    return false;
  }

  /** Removes the files of processes that ended without removing their own. */
  tidy(): void {
    const prefix = basename(this.#path(''));
    for (const name of readdirSync(dirname(this.#file)))
      if (name.startsWith(prefix)) this.isRunning(name.slice(prefix.length));
  }

  release(): void {
    if (this.#held === undefined) return;
    const { id, lock } = this.#held;
    this.#held = undefined;
    removeFile(this.#path(id));
    lock.close();
    removeFile(this.#path(id));
  }

  #path(id: string): string {
    return join(dirname(this.#file), `${basename(this.#file)}.running-${id}`);
  }
}

function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Open in another process (Windows); it stays until somebody tidies up again.
  }
}
