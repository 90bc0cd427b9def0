import { ownVariable } from '#shared/own-environment.ts';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser to drive, or why there is none. */
export type FoundBrowser =
  | { readonly kind: 'installed' | 'packaged'; readonly executablePath: string; readonly args: readonly string[] }
  | { readonly kind: 'none'; readonly reason: string };

const args = ['--disable-gpu', '--disable-dev-shm-usage'];

const programs = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

function candidates(): string[] {
  const { env, platform } = process;
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return windowsPaths.flatMap((path) => roots.map((root) => join(root, path)));
  }
  const inPath = programs.flatMap((name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));
  const apps = macApps.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  return platform === 'darwin' ? [...apps, ...inPath] : inPath;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function unpackChromium(): Promise<FoundBrowser> {
  // Only with this does the package unpack the NSS libraries that a bare Debian lacks.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return { kind: 'packaged', executablePath: await chromium.executablePath(), args: ['--no-sandbox', ...args] };
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return {
      kind: 'none',
      reason: `no installed Chrome, Chromium or Edge, and the packaged Chromium failed: ${cause}`,
    };
  }
}

/**
 * The browser for end-to-end tests and pictures: `PUSHBENCH_BROWSER`, else an installed Chrome, Chromium or Edge, else
 * on Linux the headless Chromium of the `@sparticuz/chromium` package.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const asked = process.env[ownVariable.testBrowser];
  if (asked === 'packaged') return unpackChromium();
  const executablePath = [...(asked === undefined ? [] : [asked]), ...candidates()].find(isExecutable);
  if (executablePath !== undefined) {
    const isRoot = process.getuid?.() === 0;
    return { kind: 'installed', executablePath, args: isRoot ? ['--no-sandbox', ...args] : args };
  }
  if (process.platform === 'linux') return unpackChromium();
  return { kind: 'none', reason: 'no installed Chrome, Chromium or Edge was found' };
}
