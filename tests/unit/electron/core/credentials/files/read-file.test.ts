import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import forge from 'node-forge';
import { describe, expect, test } from 'vitest';
import { inspectFiles } from '#core/credentials/files/inspect-files.ts';
import { readFile } from '#core/credentials/files/read-file.ts';
import { mutationsOf } from '../../../../../support/mutations.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const der = privateKey.export({ type: 'pkcs8', format: 'der' });
const body = der.toString('base64');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });

const dsa = generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 });

function makeBundle(): Buffer {
  const message = forge.pkcs7.createSignedData();
  const keys = forge.pki.rsa.generateKeyPair({ bits: 512 });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = keys.publicKey;
  certificate.sign(keys.privateKey);
  message.addCertificate(certificate);
  return Buffer.from(forge.asn1.toDer(message.toAsn1()).getBytes(), 'latin1');
}

const problemsOf = (content: Buffer | string) =>
  readFile(Buffer.from(content), undefined).problems.map(({ code, message }) => `${code}: ${message}`);

describe('a P-256 key is read', () => {
  const forms: readonly (readonly [string, Buffer | string])[] = [
    ['as Apple writes it', pem],
    ['without the last newline', pem.trimEnd()],
    ['with CRLF', pem.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${pem}`],
    ['as UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(pem, 'utf16le')])],
    ['with text around it', `Key for the app, grüße\n\n${pem}\nend of mail`],
    ['with indented lines', pem.replaceAll('\n', '\n    ')],
    ['with \\n in two characters, as in an environment variable', pem.replaceAll('\n', String.raw`\n`)],
    ['on one line', pem.replaceAll('\n', ' ')],
    ['without its last line', pem.replace(/-----END.*/s, '')],
    ['as bare Base64', body],
    ['as DER', der],
    ['as SEC1', privateKey.export({ type: 'sec1', format: 'pem' })],
    ['as SEC1 in DER', privateKey.export({ type: 'sec1', format: 'der' })],
  ];
  test.each(forms)('%s', (_form, content) => {
    expect(readFile(Buffer.from(content), undefined)).toMatchObject({
      parts: [{ type: 'private-key', pem, algorithm: 'p-256' }],
      problems: [],
    });
  });
});

describe('what cannot be read is named', () => {
  const files: readonly (readonly [string, () => Buffer | string, RegExp])[] = [
    ['only zero bytes', () => Buffer.alloc(300), /^empty: The file holds nothing but zero bytes/],
    ['a DSA key', () => dsa.privateKey.export({ type: 'pkcs8', format: 'pem' }), /^unreadable: This is a DSA key/],
    ['a DSA key of OpenSSL', () => '-----BEGIN DSA PRIVATE KEY-----\nMIIB\n-----END DSA PRIVATE KEY-----', /a DSA key/],
    ['a bundle of certificates', makeBundle, /^unreadable: This is a bundle of certificates \(\.p7b\)/],
    ['a PGP key, old packets', () => Buffer.from([0x95, 0x03, 0x98, 0x04, 1, 2, 3]), /PGP/],
    ['a public PGP key', () => Buffer.from([0x98, 0x33, 0x04, 1, 2, 3]), /PGP/],
    ['a PGP key, new packets', () => Buffer.from([0xc5, 0xc2, 0x10, 0x06, 1, 2, 3]), /PGP/],
    ['a web page', () => '<!DOCTYPE html><html><body>Sign in</body></html>', /^unreadable: This is not a key/],
    ['binary junk', () => Buffer.from([0x30, 0x82, 0xff, 0xff, 1, 2, 3]), /^unreadable: This is not a key/],
    [
      'a key whose body was cut',
      () => pem.replace(body.slice(60, 64), '').replace(/\n[^\n]*\n-----END/, '\n-----END'),
      /damaged/,
    ],
    ['a key that was cut off inside the name of its curve', () => pem.slice(0, 60), /damaged/],
    ['a key with foreign characters in it', () => pem.replace(body.slice(20, 24), '@@@@'), /damaged/],
    ['a public key as DER', () => publicKey.export({ type: 'spki', format: 'der' }), /public key/],
    ['a public RSA key', () => rsa.publicKey.export({ type: 'pkcs1', format: 'pem' }), /public key/],
    ['a PuTTY key', () => 'PuTTY-User-Key-File-3: ssh-ed25519\n', /SSH key/],
  ];
  test.each(files)('%s', (_what, make, said) => {
    expect(problemsOf(make())).toEqual([expect.stringMatching(said)]);
  });

  test('a key whose two halves do not belong together is damaged', () => {
    const point = (half: typeof publicKey) => half.export({ type: 'spki', format: 'der' }).subarray(-65);
    const other = point(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey);
    const mixed = Buffer.from(der);
    other.copy(mixed, mixed.indexOf(point(publicKey)));
    expect(problemsOf(mixed)).toEqual([expect.stringMatching(/damaged/)]);
  });

  test.each(['P-521', 'brainpoolP256r1', 'Ed25519'])('a key on the curve %s is told by its name', (curve) => {
    const key =
      curve === 'Ed25519'
        ? generateKeyPairSync('ed25519').privateKey
        : generateKeyPairSync('ec', { namedCurve: curve }).privateKey;
    const bytes = Buffer.from(key.export({ type: 'pkcs8', format: 'pem' }));
    const { inspection } = inspectFiles([{ name: 'key.p8', bytes }], undefined, Date.now());
    expect(inspection.problems).toMatchObject([
      { code: 'wrong-curve', message: expect.stringContaining(curve) as unknown },
    ]);
  });
});

test('no part of a damaged key is in what is said about it', () => {
  const pieces = Array.from({ length: body.length - 7 }, (_unused, at) => body.slice(at, at + 8));
  fc.assert(
    fc.property(mutationsOf([Buffer.from(pem), der]), (bytes) => {
      const { inspection } = inspectFiles([{ name: 'key.p8', bytes }], undefined, Date.now());
      const said = JSON.stringify(inspection);
      expect(pieces.filter((piece) => said.includes(piece))).toEqual([]);
    }),
  );
});
