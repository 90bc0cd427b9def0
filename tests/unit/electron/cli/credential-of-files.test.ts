import { describe, expect, test } from 'vitest';
import type { CredentialFilesChoice } from '#shared/contract/credentials.ts';
import { credentialOfFiles } from '../../../../electron/cli/credential-of-files.ts';
import { makeAuthority, makeSigningKey } from '../../../support/credential-files.ts';
import { contractFiles, openStoredCredentials } from '../../../support/stored-credentials.ts';

const keyPem = makeSigningKey().toString();

const choiceOf = (files: Readonly<Record<string, string>>, typed: Partial<CredentialFilesChoice> = {}) =>
  ({
    kind: 'files',
    credentialId: null,
    files: contractFiles(files),
    passphrase: null,
    keyId: '',
    teamId: '',
    ...typed,
  }) satisfies CredentialFilesChoice;

describe('what is known of files that are sent with', () => {
  test('is about the certificate that sends, when they hold several and a key', async () => {
    const apple = await makeAuthority();
    const [short, long] = [await apple.issue({ toDays: 10 }), await apple.issue({ toDays: 300 })];
    const pairs = [short, long].map((issued) => issued.certificatePem + issued.keyPem).join('');
    const choice = choiceOf({ 'all.pem': pairs + keyPem });
    const { credentials } = await openStoredCredentials();
    const sent = await credentials.openFiles(choice);
    expect(sent.credential).toMatchObject({ keyPem: long.keyPem });
    expect(await credentialOfFiles(choice)).toMatchObject({
      kind: 'certificate',
      name: sent.name,
      notAfterMs: long.certificate.notAfter.getTime(),
      publicKeySha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  test('has the ids of a key as they are sent', async () => {
    const choice = choiceOf({ 'key.p8': keyPem }, { keyId: ' abc123defg', teamId: 'team123456' });
    const { credentials } = await openStoredCredentials();
    const { credential } = await credentials.openFiles(choice);
    const ids = { keyId: 'ABC123DEFG', teamId: 'TEAM123456' };
    expect([credential, await credentialOfFiles(choice)]).toMatchObject([ids, { kind: 'key', ...ids }]);
  });

  test.each([
    ['that hold nothing', { 'a.pem': 'hello' }, 'not a key'],
    ['whose key id is not known', { 'key.p8': keyPem }, 'key id is not known'],
  ] as const)('of files %s is why they cannot send', async (_what, files, said) => {
    await expect(credentialOfFiles(choiceOf(files))).rejects.toThrow(said);
  });
});
