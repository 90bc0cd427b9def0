import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import 'reflect-metadata';
import { Pkcs10CertificateRequest } from '@peculiar/x509';
import { describe, expect, test } from 'vitest';
import { checkSubject, makeSigningRequest, signingRequestFileName } from '#core/credentials/make-signing-request.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const keyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

describe('a signing request', () => {
  test('names e-mail address and common name in any script and is signed by the key', async () => {
    const pem = makeSigningRequest(keyPem, { commonName: 'Jürgen, 推送 & Söhne', email: 'dev+push@example.com' });
    expect(pem).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----\n[^\r]+\n-----END CERTIFICATE REQUEST-----\n$/);
    const request = new Pkcs10CertificateRequest(pem);
    expect(request.subjectName.toJSON()).toEqual([{ E: ['dev+push@example.com'] }, { CN: ['Jürgen, 推送 & Söhne'] }]);
    expect(request.signatureAlgorithm).toMatchObject({ name: 'RSASSA-PKCS1-v1_5', hash: { name: 'SHA-256' } });
    expect(Buffer.from(request.publicKey.rawData)).toEqual(
      createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
    );
    expect(await request.verify()).toBe(true);
  });

  test.each([
    [{ commonName: ' ', email: 'dev@example.com' }, 'signing-request-name-missing'],
    [{ commonName: 'Dev', email: '' }, 'signing-request-email-invalid'],
    [{ commonName: 'Dev', email: 'dev@localhost' }, 'signing-request-email-invalid'],
    [{ commonName: 'Dev', email: 'dev@@example.com' }, 'signing-request-email-invalid'],
    [{ commonName: 'Dev', email: 'dev @example.com' }, 'signing-request-email-invalid'],
    [{ commonName: 'Dev', email: 'dév@example.com' }, 'signing-request-email-invalid'],
    [{ commonName: 'Dev', email: 'dev@example.' }, 'signing-request-email-invalid'],
  ])('is not made for %o', (subject, code) => {
    expect(() => checkSubject(subject)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code }) as unknown }) as Error,
    );
  });

  test('is made for what was typed without blanks around it', () => {
    expect(checkSubject({ commonName: ' Dev Team ', email: ' dev@mail.example.com ' })).toEqual({
      commonName: 'Dev Team',
      email: 'dev@mail.example.com',
    });
  });

  test.each([
    ['Dev Team', 'Dev Team.certSigningRequest'],
    ['推送', '推送.certSigningRequest'],
    ['../etc/passwd', '-etc-passwd.certSigningRequest'],
    ['a:b\u0000\u202ec?', 'a-b-c-.certSigningRequest'],
    ['...', 'request.certSigningRequest'],
  ])('called “%s” is proposed as the file “%s”', (commonName, fileName) => {
    expect(signingRequestFileName(commonName)).toBe(fileName);
  });
});
