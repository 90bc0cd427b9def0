import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maxKeyFileBytes, readSigningKey } from '#core/credentials/read-signing-key.ts';
import { describeFailure, FailureError } from '#shared/failure.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const der = privateKey.export({ type: 'pkcs8', format: 'der' });
const body = der.toString('base64');
const fingerprint = createHash('sha256')
  .update(publicKey.export({ type: 'spki', format: 'der' }))
  .digest('hex');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pushbench-test-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const hasOpenssl = (() => {
  try {
    execFileSync('openssl', ['version']);
    return true;
  } catch {
    return false;
  }
})();

/** What `openssl` writes to the file `out` in the folder of this test. */
function openssl(...args: readonly string[]): Buffer {
  execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  return readFileSync(join(folder, 'out'));
}

function codeOf(bytes: Buffer): string {
  try {
    readSigningKey(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof FailureError) return error.failure.code;
    throw error;
  }
}

describe('a P-256 key is read', () => {
  const forms: readonly (readonly [string, Buffer])[] = [
    ['as Apple writes it', Buffer.from(pem)],
    ['without the last newline', Buffer.from(pem.trimEnd())],
    ['with CRLF', Buffer.from(pem.replaceAll('\n', '\r\n'))],
    ['with a byte order mark', Buffer.from(`\ufeff${pem}`)],
    ['as UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(pem, 'utf16le')])],
    ['with text around it', Buffer.from(`Key for the app, grüße\n\n${pem}\nend of mail`)],
    ['with indented lines', Buffer.from(pem.replaceAll('\n', '\n    '))],
    ['with \\n in two characters, as in an environment variable', Buffer.from(pem.replaceAll('\n', String.raw`\n`))],
    ['on one line', Buffer.from(pem.replaceAll('\n', ' '))],
    ['without its last line', Buffer.from(pem.replace(/-----END.*/s, ''))],
    ['as bare Base64', Buffer.from(body)],
    ['as DER', der],
  ];
  test.each(forms)('%s', (_form, bytes) => {
    expect(readSigningKey(bytes)).toEqual({ keyPem: pem, fingerprintSha256: fingerprint });
  });
});

describe('what is not a P-256 key is named', () => {
  const keyPem = (curve: string) =>
    Buffer.from(generateKeyPairSync('ec', { namedCurve: curve }).privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const files: readonly (readonly [string, () => Buffer | string, string])[] = [
    ['an empty file', () => '', 'key-empty'],
    ['only blanks', () => ' \r\n\t', 'key-empty'],
    ['only zero bytes', () => Buffer.alloc(300), 'key-empty'],
    ['a file over the limit', () => Buffer.alloc(maxKeyFileBytes + 1, 'a'), 'key-too-large'],
    ['text', () => 'hello world', 'key-unreadable'],
    ['a web page', () => '<!DOCTYPE html><html><body>Sign in</body></html>', 'key-unreadable'],
    ['binary junk', () => Buffer.from([0x30, 0x82, 0xff, 0xff, 1, 2, 3]), 'key-unreadable'],
    [
      'a key whose body was cut',
      () => pem.replace(body.slice(60, 64), '').replace(/\n[^\n]*\n-----END/, '\n-----END'),
      'key-damaged',
    ],
    ['a key that was cut off inside the name of its curve', () => pem.slice(0, 60), 'key-damaged'],
    ['a key with foreign characters in it', () => pem.replace(body.slice(20, 24), '@@@@'), 'key-damaged'],
    [
      'an encrypted key',
      () => privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }),
      'key-is-encrypted',
    ],
    [
      'an encrypted key as DER',
      () => privateKey.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase: 'x' }),
      'key-is-encrypted',
    ],
    [
      'an encrypted SEC1 key',
      () => privateKey.export({ type: 'sec1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }),
      'key-is-encrypted',
    ],
    ['a SEC1 key', () => privateKey.export({ type: 'sec1', format: 'pem' }), 'key-is-not-pkcs8'],
    ['a SEC1 key as DER', () => privateKey.export({ type: 'sec1', format: 'der' }), 'key-is-not-pkcs8'],
    ['an RSA key', () => rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }), 'key-is-rsa'],
    ['an RSA key as DER', () => rsa.privateKey.export({ type: 'pkcs8', format: 'der' }), 'key-is-rsa'],
    ['a PKCS#1 RSA key', () => rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }), 'key-is-rsa'],
    ['a PKCS#1 RSA key as DER', () => rsa.privateKey.export({ type: 'pkcs1', format: 'der' }), 'key-is-rsa'],
    ['a public key', () => publicKey.export({ type: 'spki', format: 'pem' }), 'key-is-public'],
    ['a public key as DER', () => publicKey.export({ type: 'spki', format: 'der' }), 'key-is-public'],
    ['a public RSA key', () => rsa.publicKey.export({ type: 'pkcs1', format: 'pem' }), 'key-is-public'],
    [
      'an OpenSSH key',
      () => '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaA==\n-----END OPENSSH PRIVATE KEY-----\n',
      'key-is-ssh',
    ],
    ['a public SSH key', () => 'ssh-ed25519 AAAAC3Nza me@host', 'key-is-ssh'],
    ['a PuTTY key', () => 'PuTTY-User-Key-File-3: ssh-ed25519\n', 'key-is-ssh'],
    [
      'a PGP key',
      () => '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQVYBF==\n-----END PGP PRIVATE KEY BLOCK-----',
      'key-is-pgp',
    ],
    ['a P-384 key', () => keyPem('P-384'), 'key-wrong-curve'],
    [
      'a provisioning profile',
      () =>
        Buffer.concat([
          Buffer.from('3082200006092a864886f70d010702', 'hex'),
          Buffer.from('<plist><key>TeamIdentifier</key>'),
        ]),
      'key-is-profile',
    ],
  ];
  test.each(files)('%s', (_what, make, code) => {
    expect(codeOf(Buffer.from(make()))).toBe(code);
  });

  const curves: readonly (readonly [string, string])[] = [
    ['P-384', 'P-384'],
    ['P-521', 'P-521'],
    ['secp256k1', 'secp256k1'],
    ['brainpoolP256r1', 'brainpoolP256r1'],
  ];
  test.each(curves)('a key on %s with the name of its curve', (curve, name) => {
    expect(() => readSigningKey(keyPem(curve))).toThrow(name);
  });

  test('an Ed25519 key with the name of its curve', () => {
    const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    expect(() => readSigningKey(Buffer.from(key))).toThrow('Ed25519');
  });
});

test('a key whose two halves do not belong together is damaged', () => {
  const point = (half: typeof publicKey) => half.export({ type: 'spki', format: 'der' }).subarray(-65);
  const other = point(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey);
  const mixed = Buffer.from(der);
  other.copy(mixed, mixed.indexOf(point(publicKey)));
  expect(codeOf(mixed)).toBe('key-damaged');
});

describe('what openssl makes is named', () => {
  beforeAll(() => {
    if (!hasOpenssl) return;
    openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'key', '-out', 'out', '-subj', '/CN=push');
    openssl('x509', '-in', 'out', '-out', 'certificate');
  });
  const commands: readonly (readonly [string, string, string])[] = [
    ['a certificate', 'x509 -in certificate -out out', 'key-is-certificate'],
    ['a certificate as DER', 'x509 -in certificate -outform der -out out', 'key-is-certificate'],
    ['a signing request', 'req -new -key key -subj /CN=push -out out', 'key-is-csr'],
    ['a signing request as DER', 'req -new -key key -subj /CN=push -outform der -out out', 'key-is-csr'],
    ['a p12', 'pkcs12 -export -in certificate -inkey key -passout pass:x -out out', 'key-is-pkcs12'],
    ['a key with curve parameters before it', 'ecparam -name prime256v1 -genkey -out out', 'key-is-not-pkcs8'],
  ];
  test.for(commands)('%s', ([_what, command, code], { skip }) => {
    skip(!hasOpenssl, 'openssl is not installed');
    expect(codeOf(openssl(...command.split(' ')))).toBe(code);
  });

  test('a certificate with its key in one file', ({ skip }) => {
    skip(!hasOpenssl, 'openssl is not installed');
    const both = ['key', 'certificate'].map((name) => readFileSync(join(folder, name)));
    expect(codeOf(Buffer.concat(both))).toBe('key-is-certificate');
  });
});

describe('for any input', () => {
  const damaged = (whole: Buffer) =>
    fc.tuple(fc.nat(whole.length - 1), fc.nat(7), fc.nat(whole.length)).map(([at, bit, end]) => {
      const copy = Buffer.from(whole);
      copy[at] = (copy[at] ?? 0) ^ (1 << bit);
      return copy.subarray(0, end > whole.length / 2 ? whole.length : end);
    });
  const inputs = fc.oneof(
    fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
    damaged(der),
    damaged(Buffer.from(pem)),
    damaged(rsa.privateKey.export({ type: 'pkcs1', format: 'der' })),
    damaged(publicKey.export({ type: 'spki', format: 'der' })),
  );

  test('there is a failure with a sentence or a key that can sign, and never another error', () => {
    fc.assert(
      fc.property(inputs, (bytes) => {
        try {
          const { keyPem, fingerprintSha256 } = readSigningKey(bytes);
          expect(createPublicKey(keyPem).asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
          expect(fingerprintSha256).toMatch(/^[\da-f]{64}$/);
        } catch (error) {
          if (!(error instanceof FailureError)) throw error;
          expect(describeFailure(error.failure)).toMatch(/^[^{}]+\.$/);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('no part of the key is in what is thrown', () => {
    const pieces = Array.from({ length: body.length - 7 }, (_unused, at) => body.slice(at, at + 8));
    fc.assert(
      fc.property(damaged(Buffer.from(pem)), (bytes) => {
        try {
          readSigningKey(bytes);
        } catch (error) {
          if (!(error instanceof FailureError)) throw error;
          const said = [error.message, error.stack, JSON.stringify(error.failure), String(error.cause)].join();
          expect(pieces.filter((piece) => said.includes(piece))).toEqual([]);
        }
      }),
    );
  });
});
