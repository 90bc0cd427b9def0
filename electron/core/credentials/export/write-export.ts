import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, type FailureError } from '#shared/failure.ts';
import { systemErrorCode } from '#shared/system-error.ts';
import { resolveTarget, type FileTarget } from './resolve-target.ts';

/** Writes a whole file or nothing. Throws errors of `node:fs`. */
type WriteFile = (path: string, content: string | Uint8Array, mode: number) => Promise<void>;

export interface FileWriter {
  /** Throws `EEXIST` when the file is there already. */
  readonly createFile: WriteFile;
  readonly replaceFile: WriteFile;
}

const ownerOnly = 0o600;

/**
 * Throws `export-path-relative`, `export-path-is-folder`, `export-not-a-file`, `export-file-exists`, `export-folder-missing`,
 * `export-folder-unwritable`, `export-unwritable`.
 */
export async function writeExport(files: FileWriter, target: FileTarget, content: string | Uint8Array): Promise<void> {
  const { file, replace } = target;
  const path = await resolveTarget(target);
  try {
    await (replace ? files.replaceFile : files.createFile)(path, content, ownerOnly);
  } catch (error) {
    throw await explain(error, file);
  }
}

/** The file systems do not agree in their codes, so that it is looked at what is there. */
async function explain(error: unknown, file: string): Promise<FailureError> {
  const detail = systemErrorCode(error);
  if (await isFolder(file)) return fail('export-path-is-folder', { file });
  if (detail === 'EEXIST') return fail('export-file-exists', { file });
  const folder = dirname(file);
  const isPermission = detail === 'EACCES' || detail === 'EPERM' || detail === 'EROFS';
  // A folder that is there and takes no new file (/proc) says ENOENT as well.
  const isThere = await isFolder(folder);
  if (!isThere && !isPermission) return fail('export-folder-missing', { folder });
  if (isPermission || detail === 'ENOENT') return fail('export-folder-unwritable', { folder, detail });
  return fail('export-unwritable', { file, detail });
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}
