import type { Failure } from '#shared/failure.ts';

export type ImportField = 'files' | 'keyId' | 'teamId' | 'form';

const isAboutFiles: ReadonlySet<string> = new Set([
  'certificate-older',
  'credential-exists',
  'credential-file-unusable',
]);

/** Beside which field of the import dialog a failure belongs. */
export function fieldOfFailure({ code }: Failure): ImportField {
  if (code.startsWith('key-id-')) return 'keyId';
  if (code.startsWith('team-id-')) return 'teamId';
  return isAboutFiles.has(code) ? 'files' : 'form';
}
