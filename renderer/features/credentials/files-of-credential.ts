import type { Credential, CredentialFilesChoice, InspectedCredentialFiles } from '#shared/contract/credentials.ts';
import { describeFailure, failure } from '#shared/failure.ts';
import { credentialProblems } from '#shared/messages/credential-problems.ts';
import { passphraseProblem } from './propose-import.ts';

/** Why files are not those of a credential that is asked for at every use; null: they are, and it can be used. */
export function obstacleToUse(credential: Credential, inspected: InspectedCredentialFiles): string | null {
  if (passphraseProblem(inspected) !== null) return 'Type the passphrase to open the file first.';
  const own = inspected.found.find(({ inspection }) => isOwn(credential, inspection.fingerprintSha256));
  const [error] = (own ?? inspected).inspection.problems.filter(({ severity }) => severity === 'error');
  if (own === undefined) {
    const isOther = inspected.found.some(({ inspection }) => inspection.hasPrivateKey) || error === undefined;
    return isOther ? describeFailure(failure('credential-file-other', { name: credential.name })) : error.message;
  }
  if (own.inspection.hasPrivateKey) return null;
  const trouble = own.inspection.problems.find(({ code }) => code === 'no-private-key' || code === 'key-mismatch');
  return (trouble ?? error)?.message ?? credentialProblems.noPrivateKey.message();
}

function isOwn(credential: Credential, fingerprintSha256: string | null): boolean {
  return credential.kind !== 'private-key' && credential.fingerprintSha256 === fingerprintSha256;
}

/** The choice that sends with those files, once. */
export function choiceOfFiles(
  credential: Credential,
  files: Pick<CredentialFilesChoice, 'files' | 'passphrase'>,
): CredentialFilesChoice {
  const ids = credential.kind === 'key' ? credential : { keyId: '', teamId: '' };
  return { kind: 'files', credentialId: credential.id, ...files, keyId: ids.keyId, teamId: ids.teamId };
}
