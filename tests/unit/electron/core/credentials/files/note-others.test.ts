import { beforeAll, describe, expect, test } from 'vitest';
import { inspectFiles } from '#core/credentials/files/inspect-files.ts';
import { noteOthers } from '#core/credentials/files/note-others.ts';
import {
  makeAuthority,
  makeProfile,
  makeSigningKey,
  pushSubject,
  type IssuedCertificate,
} from '../../../../../support/credential-files.ts';

let push: IssuedCertificate;
let other: IssuedCertificate;

beforeAll(async () => {
  const apple = await makeAuthority();
  push = await apple.issue();
  other = await apple.issue({ subject: pushSubject('Apple Push Services: ', 'com.example.other') });
});

const said = (files: Readonly<Record<string, Buffer | string>>) => {
  const named = Object.entries(files).map(([name, content]) => ({ name, bytes: Buffer.from(content) }));
  return noteOthers(inspectFiles(named, undefined, Date.now())).map(
    ({ code, severity, message }) => `${severity} ${code}: ${message}`,
  );
};

describe('what the description of files leaves out is named', () => {
  test('not at all when it leaves out nothing', () => {
    expect(said({ 'ck.pem': push.certificatePem + push.keyPem })).toEqual([]);
    expect(said({ junk: 'junk' })).toEqual([]);
  });

  test('a second certificate of the same file', () => {
    expect(said({ 'two.pem': push.certificatePem + other.certificatePem })).toEqual([
      'note more-found: Only the first of what is here is described. There is also the certificate “Apple Push Services: com.example.other”.',
    ]);
    expect(said({ 'two.cer': Buffer.concat([push.cer, other.cer]) })).toHaveLength(1);
  });

  test('with its file when there are several', () => {
    const [note] = said({
      'a.cer': push.cer,
      'key.pem': other.keyPem,
      'AuthKey_ABC123DEFG.p8': makeSigningKey(),
      'x.mobileprovision': makeProfile(),
    });
    expect(note).toMatch(
      /There is also a private key \(key\.pem\), a signing key \(AuthKey_ABC123DEFG\.p8\) and the profile “Example Development” \(x\.mobileprovision\)\.$/,
    );
  });

  test('by number where it is much', () => {
    const keys = Array.from({ length: 9 }, () => makeSigningKey().toString());
    expect(said({ 'keys.pem': keys.join('') })[0]).toMatch(/a signing key and 3 more\.$/);
  });
});
