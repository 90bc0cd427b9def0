import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/*
 * Electron's package is never imported here: outside of Electron that downloads, prints and throws. What its own
 * `index.js` and `install.js` do is done here in a way that can be looked at first and ended at a deadline.
 */

export type FoundElectron =
  | { readonly kind: 'found'; readonly executablePath: string }
  | { readonly kind: 'missing'; readonly reason: string; readonly canBeFetched: boolean };

const packageFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

function executableName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** Looks for Electron's binary of the installed version; downloads nothing. */
export function findElectron(folder = packageFolder, environment = process.env): FoundElectron {
  const chosenFolder = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  const distFolder = chosenFolder ?? join(folder, 'dist');
  const executablePath = join(distFolder, executableName(process.platform));
  if (chosenFolder !== undefined) {
    if (existsSync(executablePath)) return { kind: 'found', executablePath };
    const reason = `ELECTRON_OVERRIDE_DIST_PATH names ${chosenFolder}, where there is no Electron`;
    return { kind: 'missing', reason, canBeFetched: false };
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const isThere = existsSync(executablePath) && textOf(join(distFolder, 'version'))?.replace(/^v/, '') === version;
  return isThere
    ? { kind: 'found', executablePath }
    : { kind: 'missing', reason: `Electron ${version} has not been downloaded yet`, canBeFetched: true };
}

/** The first line of an error's stack, without its name. */
function firstLine(output: string): string {
  const line = output.split('\n').find((text) => text.trim() !== '') ?? 'no reason was given';
  return line.trim().replace(/^\w*Error: /, '');
}

/** Lets Electron's own installer download the binary. What takes longer than the deadline is ended. */
export async function fetchElectron(deadlineMs: number, folder = packageFolder): Promise<FoundElectron> {
  const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const timer = setTimeout(() => child.kill('SIGKILL'), deadlineMs);
  const exitCode = await new Promise<number>((resolve) => {
    child.once('error', () => {
      resolve(1);
    });
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
  clearTimeout(timer);
  if (exitCode === 0) return findElectron(folder);
  const late = `Electron could not be downloaded within ${deadlineMs / 1000} s ("npx install-electron" takes its time)`;
  const reason = child.killed ? late : `Electron could not be downloaded (${firstLine(errors)})`;
  return { kind: 'missing', reason, canBeFetched: false };
}
