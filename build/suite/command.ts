import { spawn, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';

/** The root folder of the project. */
export const projectRoot = dirname(dirname(import.meta.dirname));

export interface CommandResult {
  readonly exitCode: number;
  /** Standard output and standard error, as they came. */
  readonly output: string;
  readonly durationMs: number;
}

const running = new Set<ChildProcess>();

/**
 * Runs a program of `node_modules/.bin` in the project's root and keeps what it prints. Never throws: a program that
 * cannot be started or is killed has the exit code 1.
 */
export function runCommand(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  const startedAt = performance.now();
  const isWindows = process.platform === 'win32';
  const path = join(projectRoot, 'node_modules', '.bin', isWindows ? `${program}.cmd` : program);
  return new Promise((resolve) => {
    const child = spawn(path, args, {
      cwd: projectRoot,
      env: { ...process.env, NO_COLOR: '1', ...environment },
      shell: isWindows,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const chunks: string[] = [];
    const settle = (exitCode: number): void => {
      running.delete(child);
      resolve({ exitCode, output: chunks.join(''), durationMs: performance.now() - startedAt });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
    }
    child.on('error', (error) => {
      chunks.push(`${error.message}\n`);
      settle(1);
    });
    child.on('close', (code) => {
      settle(code ?? 1);
    });
  });
}

/** Ends every program that {@link runCommand} started and that still runs. */
export function endRunningCommands(): void {
  for (const child of running) child.kill('SIGTERM');
}
