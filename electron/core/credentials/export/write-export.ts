import { dirname, isAbsolute } from 'node:path';
import { fail } from '#shared/failure.ts';
import { systemErrorCode } from '#shared/system-error.ts';

/** Writes a whole file or nothing. Throws errors of `node:fs`. */
type WriteFile = (path: string, content: string | Uint8Array, mode: number) => Promise<void>;

export interface FileWriter {
  /** Throws `EEXIST` when the file is there already. */
  readonly createFile: WriteFile;
  readonly replaceFile: WriteFile;
}

const ownerOnly = 0o600;

export interface ExportTarget {
  readonly file: string;
  readonly replace: boolean;
}

/** Throws `export-path-relative`. */
export function checkTarget({ file }: ExportTarget): void {
  if (!isAbsolute(file)) throw fail('export-path-relative', { file });
}

/** Throws `export-file-exists`, `export-folder-missing`, `export-unwritable`. */
export async function writeExport(
  files: FileWriter,
  { file, replace }: ExportTarget,
  content: string | Uint8Array,
): Promise<void> {
  try {
    await (replace ? files.replaceFile : files.createFile)(file, content, ownerOnly);
  } catch (error) {
    const detail = systemErrorCode(error);
    if (detail === 'EEXIST') throw fail('export-file-exists', { file });
    if (detail === 'ENOENT' || detail === 'ENOTDIR') throw fail('export-folder-missing', { folder: dirname(file) });
    throw fail('export-unwritable', { file, detail });
  }
}
