import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { fail, FailureError } from '#shared/failure.ts';
import type { Ending, FromWorker, OperationName, Operations, Request, ToWorker } from './operations.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * Calls the database's thread. Every call settles: when the thread ends before it answered, with `database-stopped`.
 * The thread keeps the process alive only while a call is under way.
 */
export class DatabaseClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #exited: Promise<unknown>;
  readonly #opened: Promise<unknown>;
  #lastId = 0;
  #isEnded = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    // Id 0 is the opening, which the worker reports without being asked.
    this.#opened = this.#wait(0);
    this.#exited = once(worker, 'exit').catch(() => undefined);
    worker.on('message', (message: FromWorker) => {
      this.#settle(message.type === 'opened' ? 0 : message.id, message.ending);
    });
    worker.on('error', (error: unknown) => {
      this.#end(error);
    });
    worker.on('messageerror', (error: unknown) => {
      this.#end(error);
    });
    worker.on('exit', () => {
      this.#end();
    });
  }

  /** Resolves when the database is open; rejects with why it is not. */
  async opened(): Promise<void> {
    await this.#opened;
  }

  async call<Name extends OperationName>(
    name: Name,
    ...args: Parameters<Operations[Name]>
  ): Promise<ReturnType<Operations[Name]>> {
    if (this.#isEnded) throw fail('database-stopped');
    const id = ++this.#lastId;
    const request: unknown = { id, name, args };
    const ended = this.#wait(id);
    try {
      this.#post({ type: 'call', request: request as Request });
    } catch (error) {
      this.#settle(id, { type: 'error', message: `${name} was given what cannot be sent: ${String(error)}` });
    }
    // The worker answers a request with what the operation of that name returned.
    return (await ended) as ReturnType<Operations[Name]>;
  }

  /** Waits for the calls under way, closes the database and ends the thread. */
  async close(): Promise<void> {
    if (!this.#isEnded) {
      this.#isEnded = true;
      this.#worker.ref();
      this.#post({ type: 'close' });
    }
    await this.#exited;
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #wait(id: number): Promise<unknown> {
    this.#worker.ref();
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #settle(id: number, ending: Ending): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0 && !this.#isEnded) this.#worker.unref();
    switch (ending.type) {
      case 'value':
        waiting?.resolve(ending.value);
        break;
      case 'failure':
        waiting?.reject(new FailureError(ending.failure));
        break;
      case 'error':
        waiting?.reject(new Error(ending.message));
        break;
    }
  }

  #end(cause?: unknown): void {
    this.#isEnded = true;
    const options = cause === undefined ? {} : { cause };
    for (const waiting of this.#waiting.values())
      waiting.reject(new FailureError({ code: 'database-stopped', params: {} }, options));
    this.#waiting.clear();
  }
}
