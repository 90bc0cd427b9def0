import type { ClientContext, ClientLink } from '@orpc/client';
import { coreUnavailable } from '#shared/contract/client.ts';
import { FailureError } from '#shared/failure.ts';
import type { Failure } from '#shared/failure.ts';
import type { LinkOpener, OpenLink } from './link-opener.ts';

/** How it stands between the window and the core. */
export type ConnectionState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected' }
  /** The connection was lost, or the first attempt failed. `attempt` counts from 1. */
  | { readonly kind: 'reconnecting'; readonly attempt: number; readonly retryAtMs: number }
  /** The host does not let this window in; only another link helps. */
  | { readonly kind: 'refused'; readonly failure: Failure };

export interface ConnectionOptions {
  readonly open: LinkOpener;
  /** How long one attempt may take. Default 30 s. */
  readonly deadlineMs?: number;
  /** The pause before the attempt of that number, counted from 1. Default 0.25 s, doubling up to 5 s. */
  readonly pauseMs?: (attempt: number) => number;
}

const defaultDeadlineMs = 30_000;

/** Keeps one connection to the core and opens it again, with growing pauses, whenever it is lost. */
export class Connection {
  /** Calls wait for the first attempt; while there is no connection after it they fail with `core-unavailable`. */
  readonly link: ClientLink<ClientContext>;
  readonly #options: Required<ConnectionOptions>;
  readonly #listeners = new Set<() => void>();
  /** Calls wait for its end, however it ends. */
  readonly #firstAttempt = Promise.withResolvers<undefined>();
  readonly #firstLink = Promise.withResolvers<undefined>();
  #state: ConnectionState = { kind: 'connecting' };
  #current: OpenLink | undefined;
  #isStarted = false;
  readonly #end = new AbortController();
  #endPause: (() => void) | undefined;

  constructor({ open, deadlineMs = defaultDeadlineMs, pauseMs = growingPauseMs }: ConnectionOptions) {
    this.#options = { open, deadlineMs, pauseMs };
    this.#firstLink.promise.catch(() => undefined);
    this.link = {
      call: async (path, input, options) => {
        await this.#firstAttempt.promise;
        if (this.#current === undefined) throw coreUnavailable();
        return this.#current.link.call(path, input, options);
      },
    };
  }

  readonly getState = (): ConnectionState => this.#state;

  /** Tells of every change of the state; returns the way to stop that. Fits `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Starts once; settles with the first connection, or throws the failure for which the host refused it. */
  async start(): Promise<void> {
    if (!this.#isStarted) {
      this.#isStarted = true;
      void this.#run();
    }
    await this.#firstLink.promise;
  }

  /** Ends the pause before the next attempt. */
  retryNow(): void {
    this.#endPause?.();
  }

  /** Gives the connection up for good. */
  close(): void {
    this.#end.abort();
    this.#current?.close();
    this.retryNow();
  }

  /** Each round is one attempt and, where it succeeds, the life of that connection. Ends when refused or closed. */
  async #run(): Promise<void> {
    let attempt = 0;
    while (!this.#end.signal.aborted) {
      try {
        const deadline = AbortSignal.timeout(this.#options.deadlineMs);
        this.#current = await this.#options.open(AbortSignal.any([deadline, this.#end.signal]));
        attempt = 0;
        this.#change({ kind: 'connected' });
        this.#firstAttempt.resolve(undefined);
        this.#firstLink.resolve(undefined);
        await this.#current.lost;
      } catch (error) {
        this.#firstAttempt.resolve(undefined);
        if (error instanceof FailureError) {
          this.#change({ kind: 'refused', failure: error.failure });
          this.#firstLink.reject(error);
          return;
        }
      }
      this.#current = undefined;
      attempt += 1;
      await this.#pause(attempt);
    }
  }

  async #pause(attempt: number): Promise<void> {
    if (this.#end.signal.aborted) return;
    const pauseMs = this.#options.pauseMs(attempt);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const timer = setTimeout(resolve, pauseMs, undefined);
    this.#endPause = () => resolve(undefined);
    this.#change({ kind: 'reconnecting', attempt, retryAtMs: Date.now() + pauseMs });
    await promise;
    clearTimeout(timer);
    this.#endPause = undefined;
  }

  #change(state: ConnectionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function growingPauseMs(attempt: number): number {
  return Math.min(250 * 2 ** (attempt - 1), 5000);
}
