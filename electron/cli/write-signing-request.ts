import { resolveTarget } from '#core/credentials/export/resolve-target.ts';
import type { SigningRequest } from '#shared/contract/credentials.ts';
import { fail } from '#shared/failure.ts';
import { systemErrorCode } from '#shared/system-error.ts';
import { stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { listCredential, type ListedCredential } from './describe-credential.ts';
import type { Terminal } from './terminal.ts';

export interface RequestTarget {
  readonly out: string;
  readonly replace?: boolean;
}

/** What `csr new` and `csr renew` print with `--json`. */
export interface WrittenRequest {
  readonly credential: ListedCredential;
  /** The whole path. */
  readonly file: string;
}

/**
 * Makes a signing request and writes it. The target is looked at first, so that no key is made for a request that could not be written.
 * Throws what `resolveTarget` does, `export-folder-missing`, and `signing-request-unwritable` when it was made all the same.
 */
export async function writeSigningRequest(
  terminal: Terminal,
  { out, replace = false }: RequestTarget,
  make: () => Promise<SigningRequest>,
): Promise<WrittenRequest> {
  const file = resolve(terminal.folder, out);
  if (!(await isThere(dirname(file)))) throw fail('export-folder-missing', { folder: dirname(file) });
  const path = await resolveTarget({ file, replace });
  const { credential, content } = await make();
  try {
    await writeFile(path, content, { flag: replace ? 'w' : 'wx' });
  } catch (error) {
    throw fail('signing-request-unwritable', { file, detail: systemErrorCode(error), name: credential.name });
  }
  return { credential: listCredential(credential), file };
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

export function describeRequest({ credential, file }: WrittenRequest): string {
  return [
    `Wrote ${file}; its private key stays here as “${credential.name}”.`,
    'Upload it at developer.apple.com (Certificates), download the .cer file, then run “csr finish FILE.cer”.',
  ].join('\n');
}
