import { describe, expect, test } from 'vitest';
import type { FoundCredential, InspectedCredentialFiles } from '#shared/contract/credentials.ts';
import { credentialProblems } from '#shared/messages/credential-problems.ts';
import { certificateOf, credentialOf, foundOf, inspectionOf } from '../../../../support/window-samples.ts';
import { choiceOfFiles, obstacleToUse } from '../../../../../renderer/features/credentials/files-of-credential.ts';

const problem = ({ code, severity, message }: typeof credentialProblems.passphraseNeeded) => ({
  code,
  severity,
  message: message(),
});

function filesWith(...found: readonly FoundCredential[]): InspectedCredentialFiles {
  return { inspection: found[0]?.inspection ?? inspectionOf({ kind: 'unknown' }), found, otherProblems: [] };
}

describe('the files of a credential that is never stored', () => {
  const key = credentialOf({ name: 'Mine', keeping: 'ask', fingerprintSha256: 'aa' });

  test('its own key can be used', () => {
    expect(obstacleToUse(key, filesWith(foundOf({ fingerprintSha256: 'aa' })))).toBeNull();
  });

  test('another key is called another one', () => {
    expect(obstacleToUse(key, filesWith(foundOf({ fingerprintSha256: 'bb' })))).toContain('not those of “Mine”');
  });

  test('an encrypted file asks for its passphrase first', () => {
    const files = filesWith();
    const encrypted = { ...files.inspection, problems: [problem(credentialProblems.passphraseNeeded)] };
    expect(obstacleToUse(key, { ...files, inspection: encrypted })).toContain('passphrase');
  });

  test('junk is called what it is', () => {
    const junk = inspectionOf({ kind: 'unknown', problems: [problem(credentialProblems.junk)] });
    expect(obstacleToUse(key, { ...filesWith(), inspection: junk })).toBe(credentialProblems.junk.message());
  });

  test('its certificate alone is not enough', () => {
    const certificate = certificateOf({ keeping: 'ask', fingerprintSha256: 'aa' });
    const alone = foundOf({
      kind: 'universal',
      fingerprintSha256: 'aa',
      hasPrivateKey: false,
      problems: [{ ...problem(credentialProblems.noPrivateKey) }],
    });
    expect(obstacleToUse(certificate, filesWith(alone))).toBe(credentialProblems.noPrivateKey.message());
    // Whatever the files are said to be: without the key the button is never off for no reason.
    const unexplained = { ...alone, inspection: { ...alone.inspection, problems: [] } };
    expect(obstacleToUse(certificate, filesWith(unexplained))).toBe(credentialProblems.noPrivateKey.message());
  });

  test('a signing key goes with the ids that are known of it', () => {
    const files = { files: [{ fileName: 'AuthKey_ABC123DEFG.p8', contentBase64: 'a2V5' }], passphrase: null };
    expect(choiceOfFiles(key, files)).toEqual({
      kind: 'files',
      credentialId: 'key-1',
      keyId: 'ABC123DEFG',
      teamId: 'TEAM123456',
      ...files,
    });
  });
});
