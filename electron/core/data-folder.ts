import { fail } from '#shared/failure.ts';
import { systemErrorCode } from '#shared/system-error.ts';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ownVariable } from '#shared/own-environment.ts';

/**
 * Where Pushbench keeps its data when nothing else is said: the place each system has for application data.
 * Desktop app and command line share it.
 */
export function defaultDataFolder(environment: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  const chosen = environment[ownVariable.dataFolder];
  if (chosen !== undefined && chosen !== '') return chosen;
  switch (platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Pushbench');
    case 'win32':
      return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Pushbench');
    default:
      return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'pushbench');
  }
}

/** Makes the folder, for its owner only, when it is not there. Throws `data-folder-not-folder` and `data-folder-unwritable`. */
export async function makeDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const detail = systemErrorCode(error);
    if (detail === 'EEXIST') throw fail('data-folder-not-folder', { folder });
    throw fail('data-folder-unwritable', { folder, detail });
  }
}
