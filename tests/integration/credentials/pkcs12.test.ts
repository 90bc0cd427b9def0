import { credentialFileLimitBytes } from '#shared/contract/limits.ts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readFile } from '#core/credentials/files/read-file.ts';
import { inspectCredentialFiles } from '#core/credentials/inspect-credential-files.ts';
import {
  hasOpenssl,
  makeAuthority,
  makeKeyPair,
  makePkcs12,
  makeSigningKey,
  openssl,
  pkcs12Encryptions,
  type IssuedCertificate,
  type TestAuthority,
} from '../../support/credential-files.ts';

let apple: TestAuthority;
let push: IssuedCertificate;

beforeAll(async () => {
  apple = await makeAuthority();
  push = await apple.issue();
});

beforeEach(({ skip }) => {
  skip(!hasOpenssl, 'openssl is not installed');
});

const inspect = (bytes: Buffer, passphrase?: string) =>
  inspectCredentialFiles([{ name: 'push.p12', bytes }], { passphrase });

const encryptions = Object.keys(pkcs12Encryptions) as (keyof typeof pkcs12Encryptions)[];

describe.each(encryptions)('a p12 file encrypted with %s', (encryption) => {
  test.each(['secret', 'sécret 🔑', ''])('opens with its passphrase “%s”', async (passphrase) => {
    const { inspection, material } = await inspect(makePkcs12({ ...push, encryption, passphrase }), passphrase);
    expect(inspection).toMatchObject({ kind: 'universal', hasPrivateKey: true, problems: [] });
    expect(material).toMatchObject([{ certificatePem: push.certificatePem, keyPem: push.keyPem }]);
  });

  test('without a passphrase opens when none is given, or one that another file needs', async () => {
    const bytes = makePkcs12({ ...push, encryption });
    expect((await inspect(bytes)).inspection).toMatchObject({ hasPrivateKey: true, problems: [] });
    expect((await inspect(bytes, 'other')).inspection).toMatchObject({ hasPrivateKey: true, problems: [] });
  });

  test('says that the passphrase is wrong or missing', async () => {
    const bytes = makePkcs12({ ...push, encryption, passphrase: 'secret' });
    const wrong = await inspect(bytes, 'Secret');
    const missing = await inspect(bytes);
    expect(wrong.inspection).toMatchObject({
      kind: 'unknown',
      problems: [{ code: 'wrong-passphrase', severity: 'error' }],
    });
    expect(missing.inspection).toMatchObject({
      kind: 'unknown',
      problems: [{ code: 'wrong-passphrase', severity: 'error' }],
    });
    expect(wrong.inspection.problems[0]?.message).not.toBe(missing.inspection.problems[0]?.message);
    expect(wrong.material).toEqual([]);
  });

  test('without a checksum says so too, whatever comes out of it', async () => {
    const options = { encryption, passphrase: 'secret', args: ['-nomac', '-iter', '1'] };
    const files = [
      { ...push, ...options },
      { keyPem: push.keyPem, ...options },
    ].map(makePkcs12);
    // One wrong passphrase in 256 gives something that ends like a decrypted text.
    const wrong = Array.from({ length: 300 }, (_unused, index) => `wrong ${String(index)}`);
    for (const bytes of files) {
      expect((await inspect(bytes, 'secret')).inspection.hasPrivateKey).toBe(true);
      expect((await inspect(bytes)).inspection.problems).toMatchObject([{ code: 'wrong-passphrase' }]);
      for (const passphrase of wrong) {
        const codes = readFile(bytes, passphrase).problems.map(({ code }) => code);
        expect(codes).toEqual(['wrong-passphrase']);
      }
    }
  });

  test('may hold a private key alone, which waits for its certificate', async () => {
    const bytes = makePkcs12({ keyPem: push.keyPem, encryption, passphrase: 'secret' });
    const { inspection, material } = await inspect(bytes, 'secret');
    expect(inspection).toMatchObject({
      kind: 'private-key',
      hasPrivateKey: true,
      problems: [{ code: 'no-certificate', severity: 'warning' }],
    });
    expect(material).toMatchObject([{ kind: 'private-key', keyPem: push.keyPem }]);
    const joined = await inspectCredentialFiles(
      [
        { name: 'a.cer', bytes: push.cer },
        { name: 'a.p12', bytes },
      ],
      { passphrase: 'secret' },
    );
    expect(joined.inspection).toMatchObject({ kind: 'universal', hasPrivateKey: true, problems: [] });
  });
});

describe('a p12 file', () => {
  test('with a certificate alone says where the key is', async () => {
    const bytes = makePkcs12({ certificatePem: push.certificatePem });
    const { inspection } = await inspect(bytes);
    expect(inspection).toMatchObject({
      kind: 'universal',
      hasPrivateKey: false,
      problems: [{ code: 'no-private-key', severity: 'error' }],
    });
  });

  test('with the authority’s certificate keeps it as the chain', async () => {
    const { material } = await inspect(makePkcs12({ ...push, extraPem: apple.caPem }));
    expect(material).toMatchObject([
      { kind: 'certificate', certificatePem: push.certificatePem, chainPem: apple.caPem },
    ]);
  });

  test('with an elliptic key is read', async () => {
    const issued = await apple.issue({ keyPair: await makeKeyPair('ec') });
    const { material } = await inspect(makePkcs12(issued));
    expect(material).toMatchObject([{ keyPem: issued.keyPem, inspection: { problems: [] } }]);
  });

  test('that is not encrypted at all is read', async () => {
    const bytes = makePkcs12({ ...push, args: ['-keypbe', 'NONE', '-certpbe', 'NONE', '-nomac'] });
    expect((await inspect(bytes)).inspection).toMatchObject({ kind: 'universal', hasPrivateKey: true, problems: [] });
  });

  test('that asks for more than a million rounds is refused', async () => {
    const bytes = makePkcs12({ ...push, passphrase: 'x', args: ['-iter', '1000001', '-nomac'] });
    const { inspection } = await inspect(bytes, 'x');
    expect(inspection.problems).toMatchObject([
      { code: 'unreadable', message: expect.stringContaining('1000000 rounds') as unknown },
    ]);
  });

  test('that keeps its reader busy is given up after 5 s', async () => {
    const bytes = makePkcs12({ ...push, encryption: '3DES', passphrase: 'x', args: ['-iter', '999999'] });
    const { inspection } = await inspect(bytes, 'x');
    expect(inspection.problems).toMatchObject([
      { code: 'unreadable', message: expect.stringContaining('took more than 5 s') as unknown },
    ]);
  });

  test('in another encryption than any usual one says so', async () => {
    const bytes = makePkcs12({
      ...push,
      args: ['-legacy', '-keypbe', 'PBE-SHA1-RC4-128', '-certpbe', 'PBE-SHA1-RC4-128'],
    });
    const { inspection } = await inspect(bytes);
    expect(inspection.problems).toMatchObject([
      { code: 'unreadable', message: expect.stringContaining('encrypted in a way') as unknown },
    ]);
  });
});

describe('what else openssl makes', () => {
  test('the classic ck.pem of a p12 opens with its passphrase', async () => {
    const ck = openssl(['pkcs12', '-in', 'a.p12', '-out', 'out', '-passin', 'pass:x', '-passout', 'pass:y'], {
      'a.p12': makePkcs12({ ...push, passphrase: 'x' }),
    });
    expect(ck.toString()).toContain('Bag Attributes');
    expect((await inspect(ck, 'y')).material).toMatchObject([{ keyPem: push.keyPem, inspection: { problems: [] } }]);
  });

  test('an encrypted token key is a token key', async () => {
    const bytes = openssl(['pkcs8', '-topk8', '-in', 'key', '-out', 'out', '-passout', 'pass:x'], {
      key: makeSigningKey(),
    });
    const { inspection } = await inspectCredentialFiles([{ name: 'AuthKey_ABC123DEFG.p8', bytes }], {
      passphrase: 'x',
    });
    expect(inspection).toMatchObject({ kind: 'key', keyId: 'ABC123DEFG', problems: [] });
  });
});

test('a file over 1 MB is refused unread', async () => {
  const bytes = Buffer.alloc(credentialFileLimitBytes + 1, '-----BEGIN CERTIFICATE-----\n');
  expect((await inspect(bytes)).inspection).toMatchObject({ kind: 'unknown', problems: [{ code: 'unreadable' }] });
});
