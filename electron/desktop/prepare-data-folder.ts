import { fail } from '#shared/failure.ts';
import { systemErrorCode } from '#shared/system-error.ts';
import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes the data folder and puts what Chromium keeps of its own (caches, the lock of the single instance) into a folder
 * inside it. Has to run before the app is ready. Throws `data-folder-unwritable`.
 */
export function prepareDataFolder(dataFolder: string): void {
  const browserFolder = join(dataFolder, 'browser');
  try {
    mkdirSync(browserFolder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const detail = systemErrorCode(error);
    throw fail('data-folder-unwritable', { folder: dataFolder, detail });
  }
  app.setPath('userData', browserFolder);
}
