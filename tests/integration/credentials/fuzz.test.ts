import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { checkProviderToken } from '#core/credentials/check-provider-token.ts';
import { inspectFiles } from '#core/credentials/files/inspect-files.ts';
import { inspectCredentialFiles } from '#core/credentials/inspect-credential-files.ts';
import { readClientCertificate } from '#core/simulator/client-certificate.ts';
import { credentialInspectionSchema } from '#shared/contract/credential-inspection.ts';
import { providerTokenCheckSchema } from '#shared/contract/provider-token-check.ts';
import {
  hasOpenssl,
  makeAuthority,
  makePkcs12,
  makeProfile,
  makeSigningKey,
  makeSigningRequest,
  pkcs12Encryptions,
} from '../../support/credential-files.ts';
import { mutationsOf } from '../../support/mutations.ts';
import { signProviderToken } from '../../support/sign-provider-token.ts';

/** `npm run fuzz` takes ten minutes, the suite a few seconds. */
const secondsForAll = import.meta.env.MODE === 'fuzz' ? 600 : 14;
const passphrase = 'secret';

const samples = new Map<string, Buffer>();

beforeAll(async () => {
  // The XML library tells the console what it finds wrong; the thread that reads files keeps that to itself.
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  const apple = await makeAuthority();
  const push = await apple.issue();
  const encrypted = { format: 'pem', cipher: 'aes-128-cbc', passphrase } as const;
  samples.set('certificates', push.cer);
  samples.set('certificates in PEM', Buffer.from(push.certificatePem + push.keyPem + apple.caPem));
  samples.set('signing keys', makeSigningKey());
  samples.set('signing requests', await makeSigningRequest());
  samples.set('encrypted PKCS#8 keys', Buffer.from(push.key.export({ type: 'pkcs8', ...encrypted })));
  samples.set('keys with DEK-Info', Buffer.from(push.key.export({ type: 'pkcs1', ...encrypted })));
  samples.set('provisioning profiles', makeProfile());
  if (!hasOpenssl) return;
  for (const encryption of Object.keys(pkcs12Encryptions) as (keyof typeof pkcs12Encryptions)[]) {
    samples.set(`p12 files with ${encryption}`, makePkcs12({ ...push, encryption, passphrase, extraPem: apple.caPem }));
  }
});

const kinds = [
  'certificates',
  'certificates in PEM',
  'signing keys',
  'signing requests',
  'encrypted PKCS#8 keys',
  'keys with DEK-Info',
  'provisioning profiles',
  ...Object.keys(pkcs12Encryptions).map((encryption) => `p12 files with ${encryption}`),
];

describe('damaged files never throw, each is named or read', () => {
  test.for(kinds)('%s', { timeout: secondsForAll * 1000 + 60_000 }, (kind, { skip }) => {
    const sample = samples.get(kind);
    skip(sample === undefined, 'openssl is not installed');
    const all = [sample ?? Buffer.alloc(0), ...samples.values()];
    let slowestMs = 0;
    // Half of the inputs come from this kind's sample, the others mix all kinds.
    fc.assert(
      fc.property(fc.oneof(mutationsOf(all.slice(0, 1)), mutationsOf(all)), (bytes) => {
        const startedMs = performance.now();
        const { inspection, material } = inspectFiles([{ name: 'file', bytes }], passphrase, Date.now());
        slowestMs = Math.max(slowestMs, performance.now() - startedMs);
        expect(credentialInspectionSchema.safeParse(inspection).success).toBe(true);
        if (material.length === 0) expect(inspection.problems).not.toEqual([]);
        for (const { message } of inspection.problems) expect(message).toMatch(/^[^{}]+\.$/s);
      }),
      {
        numRuns: 1_000_000,
        interruptAfterTimeLimit: (secondsForAll * 1000) / kinds.length,
        markInterruptAsFailure: false,
      },
    );
    // The thread would have been ended.
    expect(slowestMs).toBeLessThan(5000);
  });
});

describe('what else reads foreign bytes', () => {
  const run = {
    numRuns: 1_000_000,
    interruptAfterTimeLimit: (secondsForAll * 1000) / kinds.length,
    markInterruptAsFailure: false,
  };
  const timeout = secondsForAll * 1000 + 60_000;

  test('the reader of client certificates of Local APNs never throws', { timeout }, async () => {
    const sample = samples.get('certificates') ?? Buffer.alloc(0);
    await fc.assert(
      fc.asyncProperty(mutationsOf([sample]), async (bytes) => {
        const { topics, environments } = await readClientCertificate(bytes);
        expect(environments.length).toBeLessThanOrEqual(2);
        for (const topic of topics) expect(topic).not.toMatch(/\p{Cc}/u);
      }),
      run,
    );
  });

  test('the reader of pasted provider tokens never throws', { timeout }, () => {
    const key = makeSigningKey().toString();
    const nowMs = Date.now();
    const token = signProviderToken({
      key,
      header: { alg: 'ES256', kid: 'ABC123DEFG' },
      claims: { iss: 'TEAM123456', iat: Math.floor(nowMs / 1000) },
    });
    const pasted = [Buffer.from(token), Buffer.from(`authorization: bearer ${token}`)];
    const expected = { keyPem: key, keyId: 'ABC123DEFG', teamId: 'TEAM123456', nowMs };
    fc.assert(
      fc.property(mutationsOf(pasted), (bytes) => {
        const check = checkProviderToken(bytes.toString('latin1'), expected);
        expect(providerTokenCheckSchema.safeParse(check).success).toBe(true);
        if (check.signatureValid !== true) expect(check.problems).not.toEqual([]);
      }),
      run,
    );
  });
});

describe('files made to do harm end in time', () => {
  const nested = (depth: number) => {
    let der = Buffer.from([0x05, 0x00]);
    const wrap = (length: number) => [0x30, 0x83, length >> 16, (length >> 8) & 255, length & 255];
    for (let level = 0; level < depth; level++) der = Buffer.concat([Buffer.from(wrap(der.length)), der]);
    return der;
  };
  const files: readonly (readonly [string, () => Buffer])[] = [
    ['deeply nested structures', () => nested(5000)],
    ['a megabyte of nested tags', () => Buffer.alloc(1024 * 1024, Buffer.from([0x30, 0x80]))],
    [
      'a megabyte of empty elements',
      () =>
        Buffer.concat([Buffer.from([0x30, 0x83, 0x0f, 0xff, 0xfa]), Buffer.alloc(0x0ffffa, Buffer.from([0x05, 0x00]))]),
    ],
    ['a megabyte of PEM beginnings', () => Buffer.alloc(1024 * 1024, '-----BEGIN CERTIFICATE-----\n')],
    ['a megabyte of unfinished property lists', () => Buffer.alloc(1024 * 1024, '<?xml <plist>')],
    [
      'a property list of nested arrays',
      () => Buffer.from(`<?xml version="1.0"?><plist>${'<array>'.repeat(70_000)}${'</array>'.repeat(70_000)}</plist>`),
    ],
    [
      'a megabyte of blanks before PEM',
      () => Buffer.concat([Buffer.alloc(1024 * 1024 - 200, ' '), Buffer.from('-----BEGIN PRIVATE KEY-----')]),
    ],
    ['a megabyte of header lines', () => Buffer.from(`-----BEGIN RSA PRIVATE KEY-----\n${'a:b\n'.repeat(250_000)}`)],
  ];
  test.each(files)('%s', async (_what, make) => {
    const { inspection } = await inspectCredentialFiles([{ name: 'file', bytes: make() }]);
    expect(inspection.problems).toMatchObject([{ severity: 'error' }]);
  });
});
