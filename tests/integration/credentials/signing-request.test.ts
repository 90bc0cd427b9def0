import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeSigningRequest } from '#core/credentials/make-signing-request.ts';
import { hasOpenssl, openssl } from '../../support/credential-files.ts';

test('OpenSSL verifies a signing request and reads its subject', ({ skip }) => {
  skip(!hasOpenssl, 'openssl is not installed');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const request = makeSigningRequest(keyPem, { commonName: 'Jürgen 推送', email: 'dev@example.com' });
  const read = ['req', '-in', 'request', '-verify', '-text', '-nameopt', 'utf8,sep_comma_plus', '-out', 'out'];
  const text = openssl(read, { request }).toString();
  expect(text).toContain('Subject: emailAddress=dev@example.com,CN=Jürgen 推送\n');
  expect(text).toContain('Public-Key: (2048 bit)');
  expect(text).toContain('Signature Algorithm: sha256WithRSAEncryption');
  const damaged = request.replace(/[A-Za-z](?=[A-Za-z\d+/]{20}\n)/, (letter) => (letter === 'A' ? 'B' : 'A'));
  expect(() => openssl(read, { request: damaged })).toThrow();
});
