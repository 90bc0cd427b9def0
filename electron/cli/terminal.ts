import { printableText } from '#shared/printable-text.ts';
import type { Readable, Writable } from 'node:stream';

/** What a command may touch of the process it runs in. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly environment: NodeJS.ProcessEnv;
  /** Of `PUSHBENCH_VAULT_PASSPHRASE`; no longer in `environment`. */
  readonly vaultPassphrase: string | undefined;
  /** Relative paths are resolved against this. */
  readonly folder: string;
  /** The built window, for `serve`. */
  readonly rendererFolder: string;
}

/** Text of several lines, safe to print, whoever chose what stands in it. */
export function printableLines(text: string): string {
  return text.split('\n').map(printableText).join('\n');
}

/** Writes one line and waits until it is handed over; a reader that went away is not an error. */
export async function printLine(stream: Writable, line: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  stream.write(`${line}\n`, () => {
    resolve();
  });
  await promise;
}

/** Resolves at the first SIGINT, SIGTERM or SIGHUP; a second one ends the process as usual. */
export async function untilInterrupted(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
  await promise;
}
