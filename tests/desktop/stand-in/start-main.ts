import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readElectronSurface, type ElectronSurface } from './electron-surface.ts';
import type { StandInOptions } from './main-process.ts';
import type { Stage } from './stage.ts';

/** The built files, by what they are. Throws a sentence where they were not built. */
export function builtFile(name: 'main.js' | 'preload.cjs'): string {
  const file = join(import.meta.dirname, '../../../out/desktop', name);
  if (!existsSync(file))
    throw new Error(`out/desktop/${name} is missing. Run "npm run build", then these tests again.`);
  return file;
}

export interface ErrorBox {
  readonly isReady: boolean;
  readonly title: string;
  readonly content: string;
}

type Reply =
  | { readonly id: number; readonly value?: unknown; readonly error?: string }
  | ({ readonly type: 'error-box' } & ErrorBox)
  | { readonly type: 'loaded' };

/** The built main process, running in a process of its own under the stand-in for Electron. */
export interface RunningMain {
  /** Runs a function beside main. It is sent as text, so it can use nothing but its parameters. */
  evaluate<Result, Argument>(
    run: (stage: Stage, argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  readonly errorBoxes: readonly ErrorBox[];
  /** Settles with the exit code of main. */
  readonly ended: Promise<number | null>;
  /** What main wrote to standard output and standard error. */
  readonly output: () => { readonly stdout: string; readonly stderr: string };
  end(): Promise<void>;
}

let surface: ElectronSurface | undefined;

const usual: StandInOptions = {
  hasSingleInstanceLock: true,
  screens: [{ x: 0, y: 0, width: 1920, height: 1080 }],
  messageBoxAnswer: 0,
};

/** No keychain of the person who runs the tests is ever asked. */
function environment(dataFolder: string): NodeJS.ProcessEnv {
  const kept = { ...process.env };
  for (const name of ['DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR', 'NODE_OPTIONS'])
    Reflect.deleteProperty(kept, name);
  return { ...kept, PUSHBENCH_DATA_DIR: dataFolder, PUSHBENCH_REPORT_START: '1', NODE_NO_WARNINGS: '1' };
}

export function startMain(dataFolder: string, options: Partial<StandInOptions> = {}): RunningMain {
  surface ??= readElectronSurface();
  const mainFile = builtFile('main.js');
  const child = fork(join(import.meta.dirname, 'run-main.ts'), [mainFile], {
    env: environment(dataFolder),
    execArgv: [],
    serialization: 'advanced',
    silent: true,
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const errorBoxes: ErrorBox[] = [];
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  child.on('message', (reply: Reply) => {
    if ('id' in reply) {
      const call = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (reply.error === undefined) call?.resolve(reply.value);
      else call?.reject(new Error(`In main: ${reply.error}\n${stderr}`));
    } else if (reply.type === 'error-box') errorBoxes.push(reply);
  });
  const ended = once(child, 'close').then(([code]) => {
    for (const call of waiting.values()) call.reject(new Error(`Main ended with ${String(code)}.\n${stderr}`));
    return code as number | null;
  });
  child.send({ surface, options: { ...usual, ...options } });
  let lastId = 0;
  return {
    evaluate<Result>(run: (stage: Stage, argument: never) => Result | Promise<Result>, argument?: unknown) {
      lastId += 1;
      const call = Promise.withResolvers<unknown>();
      waiting.set(lastId, call);
      if (child.connected) child.send({ id: lastId, source: run.toString(), argument });
      else call.reject(new Error(`Main has ended.\n${stderr}`));
      return call.promise as Promise<Result>;
    },
    errorBoxes,
    ended,
    output: () => ({ stdout, stderr }),
    end: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A folder for the data of a test, gone after it. */
export function makeDataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'pushbench-desktop-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
