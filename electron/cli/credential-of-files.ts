import { describeInspected } from '#core/credentials/open-credential.ts';
import { readFiles } from '#core/credentials/read-files.ts';
import type { Credential, CredentialFilesChoice } from '#shared/contract/credentials.ts';

/**
 * What is known of the credential in files that are sent with and not stored, as if it were stored. Throws why nothing in
 * them can send, and `key-id-*`, `team-id-*`.
 */
export async function credentialOfFiles(choice: CredentialFilesChoice): Promise<Credential> {
  const nowMs = Date.now();
  const details = describeInspected(await readFiles(choice.files, choice.passphrase, nowMs), choice);
  return {
    ...details,
    id: '',
    name: details.kind === 'key' ? details.keyId : details.commonName,
    keeping: 'ask',
    isSample: false,
    hasSecret: false,
    createdAtMs: nowMs,
    lastAcceptedAtMs: null,
    answers: [],
  };
}
