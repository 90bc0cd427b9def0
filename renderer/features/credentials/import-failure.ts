import type { Failure } from '#shared/failure.ts';

export type ImportField = 'file' | 'keyId' | 'teamId' | 'form';

/** Beside which field of the import dialog a failure belongs. */
export function fieldOfFailure({ code }: Failure): ImportField {
  if (code.startsWith('key-id-')) return 'keyId';
  if (code.startsWith('team-id-')) return 'teamId';
  if (code.startsWith('key-') || code === 'file-unreadable' || code === 'credential-exists') return 'file';
  return 'form';
}
