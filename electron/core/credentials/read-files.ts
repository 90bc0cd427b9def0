import type { CredentialFile } from '#shared/contract/credentials.ts';
import type { InspectedFiles } from './files/credential-material.ts';
import { inspectCredentialFiles } from './inspect-credential-files.ts';

/** What files hold that came through the contract. Never rejects because of a file. */
export function readFiles(
  files: readonly CredentialFile[],
  passphrase: string | null,
  nowMs: number,
): Promise<InspectedFiles> {
  const named = files.map(({ fileName, contentBase64 }) => ({
    name: fileName,
    bytes: Buffer.from(contentBase64, 'base64'),
  }));
  return inspectCredentialFiles(named, { passphrase: passphrase ?? undefined, nowMs });
}
