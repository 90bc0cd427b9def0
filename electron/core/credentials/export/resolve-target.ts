import { lstat, realpath, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { Stats } from 'node:fs';
import { fail } from '#shared/failure.ts';

export interface FileTarget {
  readonly file: string;
  readonly replace: boolean;
}

/**
 * The path to write to: of a link the file that it leads to, so that the link stays. Only a regular file is ever replaced, because
 * putting a file in the place of a device, a pipe or a socket breaks whoever uses it. Throws `export-path-relative`,
 * `export-path-is-folder`, `export-not-a-file`, `export-file-exists`; whatever else is wrong shows when it is written.
 */
export async function resolveTarget({ file, replace }: FileTarget): Promise<string> {
  if (!isAbsolute(file)) throw fail('export-path-relative', { file });
  const entry = await lstat(file).catch(() => undefined);
  if (entry === undefined) return file;
  const end = entry.isSymbolicLink() ? await stat(file).catch(() => undefined) : entry;
  if (end?.isDirectory() === true) throw fail('export-path-is-folder', { file });
  if (end?.isFile() !== true) throw fail('export-not-a-file', { file, what: whatIs(end) });
  if (!replace) throw fail('export-file-exists', { file });
  return realpath(file);
}

function whatIs(end: Stats | undefined): 'broken-link' | 'device' | 'pipe' | 'socket' {
  if (end === undefined) return 'broken-link';
  if (end.isFIFO()) return 'pipe';
  return end.isSocket() ? 'socket' : 'device';
}
