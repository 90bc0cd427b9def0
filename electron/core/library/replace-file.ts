import { randomUUID } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a whole file or nothing: readers see the old or the new text, also after a crash. Throws errors of `node:fs`. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await withTemporary(path, text, (temporary) => rename(temporary, path));
}

/** Like `replaceFile`, and throws `EEXIST` when the file is there already. */
export async function createFile(path: string, text: string): Promise<void> {
  await withTemporary(path, text, async (temporary) => {
    try {
      await link(temporary, path);
    } catch (error) {
      if (isErrorCode(error, 'EEXIST')) throw error;
      // A file system without hard links (FAT, some network drives).
      await rename(temporary, path);
    }
  });
}

async function withTemporary(path: string, text: string, move: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(text);
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
