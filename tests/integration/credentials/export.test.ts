import { createPrivateKey } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { encryptPrivateKeyPem } from '#core/credentials/export/encrypt-private-key.ts';
import { makePkcs12 } from '#core/credentials/export/make-pkcs12.ts';
import { inspectFiles } from '#core/credentials/files/inspect-files.ts';
import {
  hasOpenssl,
  makeAuthority,
  makeKeyPair,
  makeSigningKey,
  openssl,
  type IssuedCertificate,
  type TestAuthority,
} from '../../support/credential-files.ts';

let apple: TestAuthority;
let push: IssuedCertificate;

beforeAll(async () => {
  apple = await makeAuthority();
  push = await apple.issue();
});

const inspect = (name: string, content: Buffer | string, passphrase?: string) =>
  inspectFiles([{ name, bytes: Buffer.from(content) }], passphrase, Date.now());

const passphrases = ['correct horse', 'sécret 🔑 пароль'];

describe('an exported p12', () => {
  const make = (passphrase: string, pair = push) =>
    makePkcs12(
      { certificatesPem: pair.certificatePem + apple.caPem, keyPem: pair.keyPem, name: 'Größe 推送' },
      passphrase,
    );

  test.each(passphrases)('is imported again with its passphrase “%s”, and refused without', (passphrase) => {
    const file = make(passphrase);
    const { inspection, material } = inspect('push.p12', file, passphrase);
    expect(inspection).toMatchObject({ kind: 'universal', hasPrivateKey: true, problems: [] });
    expect(material).toMatchObject([
      { certificatePem: push.certificatePem, chainPem: apple.caPem, keyPem: push.keyPem },
    ]);
    for (const wrong of [undefined, '', `${passphrase}!`]) {
      expect(inspect('push.p12', file, wrong)).toMatchObject({
        inspection: { kind: 'unknown', problems: [{ code: 'wrong-passphrase' }] },
        material: [],
      });
    }
  });

  test('holds a certificate with an elliptic key as well', async () => {
    const pair = await apple.issue({ keyPair: await makeKeyPair('ec') });
    const { material } = inspect('push.p12', make('correct horse', pair), 'correct horse');
    expect(material).toMatchObject([{ kind: 'certificate', keyPem: pair.keyPem }]);
  });

  test('may hold a private key alone', () => {
    const file = makePkcs12({ certificatesPem: '', keyPem: push.keyPem, name: 'waiting' }, 'correct horse');
    const { material } = inspect('key.p12', file, 'correct horse');
    expect(material).toMatchObject([{ kind: 'private-key', keyPem: push.keyPem }]);
  });

  test('does not show the key', () => {
    const key = createPrivateKey(push.keyPem).export({ type: 'pkcs8', format: 'der' });
    expect(make('correct horse').includes(key.subarray(-64))).toBe(false);
  });

  test('carries the name of its credential', () => {
    const name = Buffer.from('Größe 推送', 'utf16le').swap16();
    expect(make('correct horse').toString('hex')).toContain(`1e${name.length.toString(16)}${name.toString('hex')}`);
  });

  test('is protected by AES-256 and 100,000 rounds, for the key and for the whole', () => {
    const hex = make('correct horse').toString('hex');
    const rounds = '02030186a0';
    expect(hex).toContain(aes256Cbc);
    expect(hex.split(rounds)).toHaveLength(3);
  });

  test.for(passphrases)('is opened by OpenSSL with “%s”, and not with another', (passphrase, { skip }) => {
    skip(!hasOpenssl, 'openssl is not installed');
    const opened = openssl(openPkcs12(passphrase), { 'push.p12': make(passphrase) }).toString();
    expect(opened).toContain(push.keyPem);
    expect(opened).toContain(push.certificatePem);
    expect(opened).toContain(apple.caPem);
    expect(() => openssl(openPkcs12('other words'), { 'push.p12': make(passphrase) })).toThrow('invalid password');
  });
});

describe('an exported PEM', () => {
  const signingKey = makeSigningKey().toString();

  test.each(passphrases)('is imported again with its passphrase “%s”, and refused without', (passphrase) => {
    const files = [
      ['ck.pem', push.certificatePem + encryptPrivateKeyPem(push.keyPem, passphrase), push.keyPem],
      ['AuthKey_ABC123DEFG.pem', encryptPrivateKeyPem(signingKey, passphrase), signingKey],
    ] as const;
    for (const [name, content, keyPem] of files) {
      expect(inspect(name, content, passphrase).material).toMatchObject([{ keyPem }]);
      for (const wrong of [undefined, `${passphrase}!`]) {
        const { inspection, material } = inspect(name, content, wrong);
        expect(inspection.problems).toContainEqual(expect.objectContaining({ code: 'wrong-passphrase' }));
        expect(JSON.stringify(material)).not.toContain('PRIVATE KEY');
      }
    }
  });

  test.for(passphrases)('is opened by OpenSSL with “%s”, and not with another', (passphrase, { skip }) => {
    skip(!hasOpenssl, 'openssl is not installed');
    const files = { 'key.pem': encryptPrivateKeyPem(signingKey, passphrase) };
    const open = (typed: string) => ['pkey', '-in', 'key.pem', '-out', 'out', '-passin', `pass:${typed}`];
    expect(openssl(open(passphrase), files).toString()).toBe(signingKey);
    expect(() => openssl(open('other words'), files)).toThrow();
  });
});

/** The object identifier of AES-256 in CBC mode, in DER. */
const aes256Cbc = '60864801650304012a';

function openPkcs12(passphrase: string): readonly string[] {
  return ['pkcs12', '-in', 'push.p12', '-out', 'out', '-noenc', '-passin', `pass:${passphrase}`];
}
