import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchElectron, findElectron } from '../../../../build/start/electron-binary.ts';

const executables: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};
const executable = executables[process.platform] ?? 'electron';

let folder: string;

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** An installer in the place of Electron's; a CommonJS file like that. */
function putInstaller(text: string): void {
  put('install.js', text);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pushbench-electron-'));
  put('package.json', JSON.stringify({ name: 'electron', version: '45.4.1' }));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('Electron’s binary', () => {
  test('is found where the installer puts it', () => {
    put('dist/version', '45.4.1');
    put(`dist/${executable}`, '');
    expect(findElectron(folder, {})).toEqual({ kind: 'found', executablePath: join(folder, 'dist', executable) });
  });

  test('is missing when it was not downloaded, or is of another version', () => {
    const missing = {
      kind: 'missing',
      reason: 'Electron 45.4.1 has not been downloaded yet',
      canBeFetched: true,
    };
    expect(findElectron(folder, {})).toEqual(missing);
    put('dist/version', '44.0.0');
    put(`dist/${executable}`, '');
    expect(findElectron(folder, {})).toEqual(missing);
  });

  test('is taken from the folder that the environment names, and never downloaded then', () => {
    put(`own/${executable}`, '');
    const own = join(folder, 'own');
    const elsewhere = join(folder, 'elsewhere');
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: own })).toMatchObject({ kind: 'found' });
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: elsewhere })).toEqual({
      kind: 'missing',
      reason: `ELECTRON_OVERRIDE_DIST_PATH names ${elsewhere}, where there is no Electron`,
      canBeFetched: false,
    });
  });
});

describe('the download', () => {
  test('ends with the binary', async () => {
    putInstaller(`
      const fs = require('fs'), path = require('path');
      const file = path.join(__dirname, 'dist', ${JSON.stringify(executable)});
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, '');
      fs.writeFileSync(path.join(__dirname, 'dist', 'version'), 'v45.4.1');
    `);
    expect(await fetchElectron(20_000, folder)).toMatchObject({ kind: 'found' });
  });

  test('that fails says why in its first line', async () => {
    putInstaller(`console.error(new TypeError('fetch failed').stack); process.exit(1);`);
    expect(await fetchElectron(20_000, folder)).toMatchObject({
      kind: 'missing',
      reason: 'Electron could not be downloaded (fetch failed)',
    });
  });

  test('that takes too long is ended', async () => {
    putInstaller(`setInterval(() => {}, 1000);`);
    expect(await fetchElectron(200, folder)).toMatchObject({
      kind: 'missing',
      reason: 'Electron could not be downloaded within 0.2 s ("npx install-electron" takes its time)',
    });
  });
});
