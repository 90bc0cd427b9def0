import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, chown, copyFile, link, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

type Content = string | Uint8Array;

/** Who may read and write a file, before the umask of the process. */
const usualMode = 0o666;

/** Till a file that is rewritten has its own permissions again. */
const ownerOnly = 0o600;

/** Writes a whole file or nothing: readers see the old or the new content, also after a crash. Throws errors of `node:fs`. */
export async function replaceFile(path: string, content: Content, mode = usualMode): Promise<void> {
  await withTemporary(path, content, mode, (temporary) => rename(temporary, path));
}

/**
 * Like `replaceFile`, for a file that is there: it keeps its permissions and, where the system lets, its owner. Of a link the file
 * is written that it leads to; one that may not be written stays as it is. Throws `EINVAL` for what is no regular file.
 */
export async function rewriteFile(path: string, content: Content): Promise<void> {
  const target = await realpath(path);
  const known = await stat(target);
  if (!known.isFile()) throw Object.assign(new Error('This is no regular file.'), { code: 'EINVAL' });
  await access(target, constants.W_OK);
  await withTemporary(target, content, ownerOnly, async (temporary) => {
    await chown(temporary, known.uid, known.gid).catch(() => undefined);
    await chmod(temporary, known.mode & 0o7777);
    await rename(temporary, target);
  });
}

/**
 * Like `replaceFile`, and throws `EEXIST` when the file is there already. On a file system without hard links a crash may leave a
 * part of the file.
 */
export async function createFile(path: string, content: Content, mode = usualMode): Promise<void> {
  await withTemporary(path, content, mode, async (temporary) => {
    try {
      await link(temporary, path);
    } catch (error) {
      if (isErrorCode(error, 'EEXIST')) throw error;
      // A file system without hard links (FAT, some network drives).
      await copyFile(temporary, path, constants.COPYFILE_EXCL);
    }
  });
}

async function withTemporary(
  path: string,
  content: Content,
  mode: number,
  move: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await move(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Whether an error of `node:fs` has one of these codes. */
export function isErrorCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
