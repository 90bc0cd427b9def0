import { useSyncExternalStore } from 'react';

/** The time, renewed every so often. Whoever asks for it as often sees the same moment. Default: each minute, enough for days. */
export function useNow(everyMs = 60_000): number {
  const { subscribe, read } = clockOf(everyMs);
  return useSyncExternalStore(subscribe, read);
}

interface Clock {
  readonly subscribe: (onTick: () => void) => () => void;
  readonly read: () => number;
}

const clocks = new Map<number, Clock>();

function clockOf(everyMs: number): Clock {
  const clock = clocks.get(everyMs) ?? startClock(everyMs);
  clocks.set(everyMs, clock);
  return clock;
}

/** Runs while somebody looks at it, and is set when the first one does. */
function startClock(everyMs: number): Clock {
  const listeners = new Set<() => void>();
  let nowMs = Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = () => {
    nowMs = Date.now();
    for (const listener of listeners) listener();
  };
  return {
    read: () => nowMs,
    subscribe: (onTick) => {
      listeners.add(onTick);
      if (listeners.size === 1) {
        timer = setInterval(tick, everyMs);
        tick();
      }
      return () => {
        listeners.delete(onTick);
        if (listeners.size === 0) clearInterval(timer);
      };
    },
  };
}
