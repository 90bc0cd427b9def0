import type { CredentialExport } from '#shared/contract/credentials.ts';
import { plainFileName } from '../../ui/plain-file-name.ts';

export type ExportFormat = CredentialExport['format'];

export interface ExportPlace {
  readonly exportFolder: string;
  /** As Node names it. */
  readonly platform: string;
}

/** A full path for an exported credential, called after it in a way that every file system takes. */
export function proposeExportFile({ exportFolder, platform }: ExportPlace, name: string, format: ExportFormat): string {
  const separator = platform === 'win32' ? '\\' : '/';
  const folder = exportFolder.endsWith(separator) ? exportFolder : exportFolder + separator;
  return `${folder}${plainFileName(name, 'credential')}.${format}`;
}

/** The path with the extension of another format; one that somebody made up stays. */
export function withFormat(file: string, format: ExportFormat): string {
  return file.replace(/\.(?:p12|pem)$/i, `.${format}`);
}

export type ExportField = 'passphrase' | 'file' | 'form';

const isAboutFile: ReadonlySet<string> = new Set([
  'export-file-exists',
  'export-folder-missing',
  'export-folder-unwritable',
  'export-not-a-file',
  'export-path-is-folder',
  'export-path-relative',
  'export-unwritable',
]);

/** Beside which field of the export dialog a failure belongs. */
export function fieldOfExportFailure(code: string): ExportField {
  if (code === 'export-passphrase-short') return 'passphrase';
  return isAboutFile.has(code) ? 'file' : 'form';
}
