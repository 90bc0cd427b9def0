import { X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCertificate } from '#core/certificates/read-certificate.ts';
import {
  environmentExtensions,
  makeAuthority,
  makeKeyPair,
  pushSubject,
  topicsExtension,
  type IssuedCertificate,
  type KeyPair,
  type TestAuthority,
} from '../../../../support/credential-files.ts';

let apple: TestAuthority;
let push: IssuedCertificate;
let keyPair: KeyPair;

beforeAll(async () => {
  apple = await makeAuthority();
  push = await apple.issue();
  keyPair = push;
});

describe('what follows a certificate in its file', () => {
  test.each(['\n', '\r\n', ' \t\n\n'])('is left out when it is blank (%j)', (tail) => {
    const read = readCertificate(Buffer.concat([push.cer, Buffer.from(tail)]));
    expect(read).toEqual(readCertificate(push.cer));
    const known = new X509Certificate(push.cer).fingerprint256.replaceAll(':', '').toLowerCase();
    expect(read.fingerprintSha256).toBe(known);
    expect(() => createSecureContext({ cert: read.pem, key: push.keyPem, ca: [] })).not.toThrow();
  });

  test('makes it unreadable when it is anything else', () => {
    for (const tail of [push.cer, Buffer.from('x'), Buffer.from([0x30, 0x00]), Buffer.alloc(5)]) {
      expect(() => readCertificate(Buffer.concat([push.cer, tail]))).toThrow('more than one');
    }
  });
});

describe('where a certificate for an app may send', () => {
  const read = async (prefix: string, ...environments: readonly ('sandbox' | 'production')[]) => {
    const issued = await apple.issue({
      keyPair,
      subject: pushSubject(prefix),
      extensions: environmentExtensions(...environments),
    });
    return readCertificate(issued.cer);
  };

  test('and its kind are what its extensions say, whatever its name says', async () => {
    const expected = { bundleId: 'com.example.app', topics: ['com.example.app'] };
    expect(await read('Apple Push Services: ', 'sandbox')).toMatchObject({
      ...expected,
      kind: 'development',
      environments: ['sandbox'],
    });
    expect(await read('Apple Push Services: ', 'production')).toMatchObject({
      ...expected,
      kind: 'production',
      environments: ['production'],
    });
    expect(await read('Apple Development IOS Push Services: ', 'sandbox', 'production')).toMatchObject({
      ...expected,
      kind: 'universal',
      environments: ['sandbox', 'production'],
    });
  });

  test('does not change a kind that has a name of its own', async () => {
    expect(await read('VoIP Services: ', 'sandbox')).toMatchObject({
      kind: 'voip-services',
      environments: ['sandbox'],
      topics: ['com.example.app.voip'],
    });
  });
});

test('what a terminal or a window would obey is not printable in what a certificate says', async () => {
  const evil = 'com.example\u001b[31m\u202e\n';
  const other = await makeAuthority(`CN=Nobody\u001b]0;x\u0007, O=Nobody`);
  const issued = await other.issue({
    keyPair: await makeKeyPair('ec'),
    subject: pushSubject('Apple Push Services: ', evil),
    extensions: [topicsExtension([['com.example\u001b\n', 'app']])],
  });
  const { commonName, issuerName, bundleId, topics } = readCertificate(issued.cer);
  const printable = 'com.example\uFFFD[31m\uFFFD';
  expect(commonName).toMatch(/^Apple Push Services: com\.example\uFFFD\[31m\uFFFD/);
  expect(bundleId).toContain(printable);
  expect(topics).toEqual(['com.example\uFFFD\uFFFD']);
  expect(issuerName).toBe('Nobody\uFFFD]0;x\uFFFD');
});
