/** Why a send was stopped from outside. */
export type StopReason = 'cancelled' | 'closed' | 'deadline';

/** What waiting rejects with once a send was stopped. */
export class Stopped extends Error {
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(reason);
    this.name = 'Stopped';
    this.reason = reason;
  }
}

export interface StopWatch {
  readonly stop: AbortSignal;
  /** Ends the watch. */
  readonly release: () => void;
}

/** Aborts with `Stopped` at the deadline, when `cancelled` or when `closed` aborts, whichever comes first. */
export function watchForStop(cancelled: AbortSignal, closed: AbortSignal, timeoutMs: number): StopWatch {
  const controller = new AbortController();
  const released = new AbortController();
  const stopFor = (reason: StopReason) => () => {
    controller.abort(new Stopped(reason));
  };
  const sources = [
    [closed, stopFor('closed')],
    [cancelled, stopFor('cancelled')],
  ] as const;
  for (const [source, stop] of sources) {
    if (source.aborted) stop();
    else source.addEventListener('abort', stop, { once: true, signal: released.signal });
  }
  const timer = setTimeout(stopFor('deadline'), timeoutMs);
  return {
    stop: controller.signal,
    release: () => {
      clearTimeout(timer);
      released.abort();
    },
  };
}

/** The promise's result, unless `stop` aborts first: then rejects with `Stopped`. */
export async function unlessStopped<Result>(stop: AbortSignal, work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  stop.throwIfAborted();
  let onStop: (() => void) | undefined;
  try {
    return await Promise.race([
      work,
      new Promise<never>((_resolve, reject) => {
        onStop = () => {
          reject(stop.reason as Stopped);
        };
        stop.addEventListener('abort', onStop, { once: true });
      }),
    ]);
  } finally {
    if (onStop !== undefined) stop.removeEventListener('abort', onStop);
  }
}
