import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isProcessAlive } from './process-alive.ts';

/** A lock older than this was left behind: what it guards takes a fraction of a second. */
const staleAfterMs = 30_000;
const retryMs = 25;

/** Runs `work` while no other process runs its own under the same lock file. A lock of a dead process is taken over. */
export async function withLock<Result>(lockFile: string, work: () => Promise<Result>): Promise<Result> {
  await mkdir(dirname(lockFile), { recursive: true, mode: 0o700 });
  while (!(await acquire(lockFile))) {
    if (await isStale(lockFile)) await rm(lockFile, { force: true });
    else await delay(retryMs);
  }
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

async function acquire(lockFile: string): Promise<boolean> {
  try {
    await writeFile(lockFile, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'EPERM')) {
      // Windows says EPERM while a removed file is still open somewhere; a folder that cannot be written has no file.
      if (error.code === 'EEXIST' || (await exists(lockFile))) return false;
    }
    throw error;
  }
}

async function isStale(lockFile: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(lockFile);
    const owner = (await readFile(lockFile, 'utf8')).trim();
    // Between its creation and its first byte the file is empty.
    if (owner !== '' && !isProcessAlive(Number(owner))) return true;
    return Date.now() - mtimeMs > staleAfterMs;
  } catch {
    return false;
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
