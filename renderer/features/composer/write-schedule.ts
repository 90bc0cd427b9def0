import { type Delay, delayByTimer } from './delay.ts';

/** When drafts are written. */
export interface WriteSchedule {
  /** Writes soon: at most what was typed since then is lost in a crash. */
  readonly soon: () => void;
  /** Writes once this was not called for a while, though never later than some seconds after the first time. */
  readonly afterPause: () => void;
  readonly cancel: () => void;
}

const waitsMs = { soon: 200, pause: 1000, latest: 5000 };

type Wait = keyof typeof waitsMs;

/** `write` is what is done. It calls `cancel` by itself, once it has looked at what there is to write. */
export function createWriteSchedule(write: () => void, delay: Delay = delayByTimer): WriteSchedule {
  const timers = new Map<Wait, () => void>();
  const start = (wait: Wait) => {
    if (!timers.has(wait)) timers.set(wait, delay(write, waitsMs[wait]));
  };
  const stop = (wait: Wait) => {
    timers.get(wait)?.();
    timers.delete(wait);
  };
  return {
    soon: () => start('soon'),
    afterPause: () => {
      stop('pause');
      start('pause');
      start('latest');
    },
    cancel: () => [...timers.keys()].forEach(stop),
  };
}
