import { credentialFileLimitBytes, type CredentialFile } from '#shared/contract/credentials.ts';
import type { InspectedFiles } from './files/credential-material.ts';
import { inspectCredentialFiles } from './inspect-credential-files.ts';

/** Enough to see that a file is too large, so that no more of it is decoded. */
const decodedCharacters = Math.ceil((credentialFileLimitBytes + 1) / 3) * 4;

/** What files hold that came through the contract. Never rejects because of a file. */
export function readFiles(
  files: readonly CredentialFile[],
  passphrase: string | null,
  nowMs: number,
): Promise<InspectedFiles> {
  const named = files.map(({ fileName, contentBase64 }) => ({
    name: fileName,
    bytes: Buffer.from(contentBase64.slice(0, decodedCharacters), 'base64'),
  }));
  return inspectCredentialFiles(named, { passphrase: passphrase ?? undefined, nowMs });
}
