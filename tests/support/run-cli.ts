import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { ownVariable } from '#shared/own-environment.ts';

const entry = resolve(import.meta.dirname, '../../electron/cli/main.ts');

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly dataFolder: string;
  readonly input?: string | Buffer;
  readonly folder?: string;
  /** Variables beside those of this process. */
  readonly environment?: NodeJS.ProcessEnv;
}

function start(
  args: readonly string[],
  { dataFolder, folder, environment }: CliOptions,
): ChildProcessWithoutNullStreams {
  // Without a session bus: a test never touches the keychain of whoever runs it.
  const { npm_lifecycle_event: _script, DBUS_SESSION_BUS_ADDRESS: _bus, XDG_RUNTIME_DIR: _run, ...rest } = process.env;
  return spawn(process.execPath, [entry, ...args], {
    cwd: folder ?? dataFolder,
    env: { ...rest, ...environment, [ownVariable.dataFolder]: dataFolder },
  });
}

/** Runs one command line to its end, as a shell would. */
export async function runCli(args: readonly string[], options: CliOptions): Promise<CliResult> {
  const child = start(args, options);
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}

/** A command that goes on until it is ended, such as `simulator`, with its lines as they come. */
export interface RunningCli {
  /** The next line of its output. Rejects when it ended without one. */
  nextLine(): Promise<string>;
  /** All it has written so far, on both streams. */
  printed(): string;
  /** Sends the signal, waits for the end and gives the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

export function startCli(args: readonly string[], options: CliOptions): RunningCli {
  const child = start(args, options);
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const closed = once(child, 'close') as Promise<[number | null]>;
  const errors = text(child.stderr);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer | string) => {
      printed += chunk.toString();
    });
  }
  return {
    printed: () => printed,
    async nextLine() {
      const next = await lines.next();
      if (next.done === true) throw new Error(`The command ended: ${await errors}`);
      return next.value;
    },
    async end(signal = 'SIGINT') {
      child.kill(signal);
      const [code] = await closed;
      return code;
    },
  };
}
