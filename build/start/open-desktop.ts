import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { readStartReport, startReportVariable, type StartReport } from '../../electron/desktop/start-report.ts';
import { projectRoot } from '../suite/command.ts';
import { exitReason, isChromiumLog } from './exit-reason.ts';

export type OpenedDesktop =
  { readonly kind: 'ended'; readonly exitCode: number } | { readonly kind: 'unavailable'; readonly reason: string };

const windowDeadlineMs = 60_000;
const endDeadlineMs = 5000;

function childEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env, [startReportVariable]: '1' };
  // Set in the terminals of some editors; with it Electron is a plain Node.
  Reflect.deleteProperty(environment, 'ELECTRON_RUN_AS_NODE');
  return environment;
}

/**
 * Runs the desktop app until it ends. It is unavailable when Electron ends, or shows nothing within a minute, before it
 * said that its window shows or why it does not start.
 */
export async function openDesktop(
  executablePath: string,
  args: readonly string[] = [projectRoot],
): Promise<OpenedDesktop> {
  const child = spawn(executablePath, args, { env: childEnvironment(), stdio: ['inherit', 'pipe', 'pipe'] });
  let report: StartReport | undefined;
  let isLate = false;
  const errors: string[] = [];
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), endDeadlineMs).unref();
  }, windowDeadlineMs);

  createInterface({ input: child.stdout }).on('line', (line) => {
    const found = readStartReport(line);
    if (found === undefined) {
      console.log(line);
      return;
    }
    report = found;
    clearTimeout(timer);
    if (report === 'already-open') console.log('Pushbench is open already; its window was brought to the front.');
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (report === undefined) errors.push(line);
    else if (!isChromiumLog(line)) console.error(line);
  });

  const handleInterrupt = (): void => {
    // A terminal sends Ctrl-C to the app as well, and a second one would end it before it has closed its database.
    if (!process.stdin.isTTY) child.kill('SIGINT');
  };
  const handleTerminate = (): void => {
    child.kill('SIGTERM');
  };
  process.on('SIGINT', handleInterrupt).on('SIGTERM', handleTerminate);
  let isEnding = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (isEnding = true));

  const outcome = await new Promise<OpenedDesktop>((resolve) => {
    child.once('error', (error) => {
      resolve({ kind: 'unavailable', reason: `Electron cannot be started (${error.message})` });
    });
    child.once('close', (code, signal) => {
      if (report !== undefined || isEnding) resolve({ kind: 'ended', exitCode: isEnding ? 0 : (code ?? 1) });
      else if (isLate) resolve({ kind: 'unavailable', reason: `no window showed within ${windowDeadlineMs / 1000} s` });
      else resolve({ kind: 'unavailable', reason: exitReason(errors.join('\n'), code, signal) });
    });
  });
  clearTimeout(timer);
  process.off('SIGINT', handleInterrupt).off('SIGTERM', handleTerminate);
  return outcome;
}
