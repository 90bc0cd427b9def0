import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface StoreProcess {
  readonly child: ChildProcess;
  /** The lines printed so far. */
  readonly lines: string[];
  /** Resolves when so many lines were printed; rejects when the program ends before. */
  printed(count: number): Promise<void>;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Starts `store-process.ts` over a database with the Node that runs the tests. */
export function runStoreProcess(file: string, task: string): StoreProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'store-process.ts'), file, task], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  // The lines end after the program does.
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(
    ([[code, signal]]) => (code ?? signal) as number | string,
  );
  return {
    child,
    lines,
    ended,
    printed: (count) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (lines.length >= count) resolve();
        };
        reader.on('line', check);
        check();
        void ended.then((end) => {
          check();
          reject(new Error(`ended with ${String(end)} after ${String(lines.length)} lines`));
        });
      }),
  };
}
