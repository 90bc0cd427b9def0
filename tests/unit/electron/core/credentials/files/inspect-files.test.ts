import { beforeAll, describe, expect, test } from 'vitest';
import { inspectFiles } from '#core/credentials/files/inspect-files.ts';
import { credentialInspectionSchema } from '#shared/contract/credential-inspection.ts';
import {
  environmentExtensions,
  makeAuthority,
  makeKeyPair,
  makeProfile,
  makeSigningKey,
  makeSigningRequest,
  pushSubject,
  topicsExtension,
  voipTopicsExtension,
  type CertificateOptions,
  type IssuedCertificate,
  type KeyPair,
  type TestAuthority,
} from '../../../../../support/credential-files.ts';

let apple: TestAuthority;
let push: IssuedCertificate;
let otherKey: KeyPair;

beforeAll(async () => {
  apple = await makeAuthority();
  push = await apple.issue();
  otherKey = await makeKeyPair();
});

/** The file names are the keys. */
function inspect(files: Readonly<Record<string, Buffer | string>>, passphrase?: string) {
  const named = Object.entries(files).map(([name, content]) => ({ name, bytes: Buffer.from(content) }));
  const inspected = inspectFiles(named, passphrase, Date.now());
  expect(credentialInspectionSchema.parse(inspected.inspection)).toEqual(inspected.inspection);
  return inspected;
}

const codes = (files: Readonly<Record<string, Buffer | string>>, passphrase?: string) =>
  inspect(files, passphrase).inspection.problems.map(({ code, severity }) => `${severity} ${code}`);

const issueCer = async (options: CertificateOptions) =>
  (await apple.issue({ keyPair: otherKey, extensions: [], ...options })).cer;

describe('a push certificate', () => {
  test('is told whole: kind, topics, environments, app, team, validity and fingerprint', () => {
    const { inspection } = inspect({ 'aps.cer': push.cer });
    expect(inspection).toEqual({
      kind: 'universal',
      topics: ['com.example.app', 'com.example.app.voip', 'com.example.app.complication'],
      environments: ['sandbox', 'production'],
      bundleId: 'com.example.app',
      teamId: 'TEAM123456',
      keyId: null,
      notBefore: push.certificate.notBefore.toISOString(),
      notAfter: push.certificate.notAfter.toISOString(),
      expired: false,
      hasPrivateKey: false,
      fingerprintSha256: expect.stringMatching(/^[\da-f]{64}$/) as unknown,
      problems: [
        { code: 'no-private-key', severity: 'warning', message: expect.stringContaining('Keychain Access') as unknown },
      ],
    });
  });

  const both = ['sandbox', 'production'] as const;
  const kinds: readonly (readonly [string, CertificateOptions, object])[] = [
    [
      'Apple Development IOS Push Services: ',
      { extensions: environmentExtensions('sandbox') },
      { kind: 'development', environments: ['sandbox'], topics: ['com.example.app'] },
    ],
    ['Apple Sandbox Push Services: ', {}, { kind: 'development', environments: ['sandbox'] }],
    [
      'Apple Production IOS Push Services: ',
      { extensions: environmentExtensions('production') },
      { kind: 'production', environments: ['production'] },
    ],
    ['Apple Production Mac Push Services: ', {}, { kind: 'production', environments: ['production'] }],
    ['Apple Push Services: ', {}, { kind: 'universal', environments: both, topics: ['com.example.app'] }],
    [
      'VoIP Services: ',
      {
        extensions: [
          ...environmentExtensions(...both),
          voipTopicsExtension(['com.example.app.voip', 'com.example.other.voip']),
        ],
      },
      {
        kind: 'voip-services',
        environments: both,
        topics: ['com.example.app.voip', 'com.example.other.voip'],
        bundleId: 'com.example.app',
      },
    ],
    ['VoIP Services: ', {}, { kind: 'voip-services', topics: ['com.example.app.voip'], bundleId: 'com.example.app' }],
    [
      'WatchKit Services: ',
      { extensions: [topicsExtension([['com.example.app.complication', 'complication']])] },
      { kind: 'watchkit', topics: ['com.example.app.complication'], environments: both },
    ],
    [
      'WatchKit Services: ',
      {},
      { kind: 'watchkit', topics: ['com.example.app.complication'], bundleId: 'com.example.app' },
    ],
  ];
  test.each(kinds)('named “%s…” is recognised (%#)', async (prefix, options, expected) => {
    expect(inspect({ 'a.cer': await issueCer({ subject: pushSubject(prefix), ...options }) }).inspection).toMatchObject(
      expected,
    );
  });

  const ids: readonly (readonly [string, string, string, object])[] = [
    [
      'Website Push ID: ',
      'web.com.example',
      'web.com.example',
      { kind: 'website', topics: ['web.com.example'], bundleId: null, environments: ['production'] },
    ],
    [
      'Pass Type ID: ',
      'pass.com.example',
      'pass.com.example',
      { kind: 'pass', topics: ['pass.com.example'], bundleId: null },
    ],
    [
      'APSP:',
      '0a1b',
      'com.apple.mgmt.External.0a1b',
      { kind: 'mdm', topics: ['com.apple.mgmt.External.0a1b'], bundleId: null },
    ],
    [
      'VoIP Services: ',
      'com.example.app',
      'com.example.app.voip',
      { topics: ['com.example.app.voip'], bundleId: 'com.example.app' },
    ],
  ];
  test.each(ids)('named “%s%s” with the user id %s has its topic', async (prefix, id, userId, expected) => {
    expect(inspect({ 'a.cer': await issueCer({ subject: pushSubject(prefix, id, userId) }) }).inspection).toMatchObject(
      expected,
    );
  });

  test('of an unknown name is recognised by Apple’s extensions', async () => {
    const cer = await issueCer({
      subject: pushSubject('Apple New Push Services: '),
      extensions: environmentExtensions('sandbox'),
    });
    expect(inspect({ 'a.cer': cer }).inspection).toMatchObject({ kind: 'development', topics: ['com.example.app'] });
  });

  test('of another authority is read, with a note that names it', async () => {
    const own = await (await makeAuthority('CN=My CA, O=Mine')).issue();
    const { inspection } = inspect({ 'a.pem': own.certificatePem + own.keyPem });
    expect(inspection).toMatchObject({
      kind: 'universal',
      hasPrivateKey: true,
      problems: [{ code: 'not-signed-by-apple', severity: 'note' }],
    });
    expect(inspection.problems[0]?.message).toContain('“My CA”');
  });

  test('says when it has expired, will soon, or is not valid yet', async () => {
    const problemsAt = async (fromDays: number, toDays: number) => {
      const issued = await apple.issue({ keyPair: otherKey, fromDays, toDays });
      const { expired, problems } = inspect({ 'a.pem': issued.certificatePem + issued.keyPem }).inspection;
      return [expired, ...problems.map(({ code, severity }) => `${severity} ${code}`)];
    };
    expect(await problemsAt(-100, -1)).toEqual([true, 'error expired']);
    expect(await problemsAt(-100, 29)).toEqual([false, 'warning expires-soon']);
    expect(await problemsAt(-100, 31)).toEqual([false]);
    expect(await problemsAt(2, 100)).toEqual([false, 'error not-yet-valid']);
  });
});

describe('what is not a push certificate', () => {
  const names: readonly (readonly [string, string])[] = [
    ['Apple Development: Jo (ABC)', 'Apple Development certificate'],
    ['iPhone Distribution: Example', 'iPhone Distribution certificate'],
    ['Developer ID Application: Example', 'Developer ID certificate'],
    ['www.example.com', 'a certificate for “www.example.com”'],
  ];
  test.each(names)('is named: %s', async (name, said) => {
    const { inspection } = inspect({ 'a.cer': await issueCer({ subject: `CN=${name}, OU=TEAM123456` }) });
    expect(inspection).toMatchObject({
      kind: 'certificate',
      problems: [{ code: 'not-a-push-certificate', severity: 'error' }],
    });
    expect(inspection.problems[0]?.message).toContain(said);
  });

  test('and Apple’s own intermediate certificate counts only beside no other', () => {
    expect(codes({ 'wwdr.pem': apple.caPem })).toEqual(['error not-a-push-certificate']);
    const { inspection, material } = inspect({ 'all.pem': apple.caPem + push.certificatePem + push.keyPem });
    expect(inspection).toMatchObject({ kind: 'universal', hasPrivateKey: true, problems: [] });
    expect(material).toMatchObject([
      { kind: 'certificate', certificatePem: push.certificatePem, chainPem: apple.caPem },
    ]);
  });
});

describe('certificate and key are put together', () => {
  const forms: readonly (readonly [string, () => Readonly<Record<string, Buffer | string>>])[] = [
    ['in one PEM, certificate first', () => ({ 'ck.pem': push.certificatePem + push.keyPem })],
    ['in one PEM, key first', () => ({ 'ck.pem': push.keyPem + push.certificatePem })],
    [
      'in one PEM with Bag Attributes',
      () => ({
        'ck.pem': `Bag Attributes\n    friendlyName: Apple Push Services: com.example.app\n    localKeyID: 01 02\nsubject=UID = com.example.app\n${push.certificatePem}Bag Attributes\n    localKeyID: 01 02\nKey Attributes: <No Attributes>\n${push.keyPem}`,
      }),
    ],
    [
      'in one PEM with CRLF and no last newline',
      () => ({ 'ck.pem': (push.certificatePem + push.keyPem).trimEnd().replaceAll('\n', '\r\n') }),
    ],
    ['in two files', () => ({ 'aps.cer': push.cer, 'key.pem': push.keyPem })],
    ['in two files, the key first', () => ({ 'key.pem': push.keyPem, 'aps.pem': push.certificatePem })],
    [
      'with a PKCS#1 key',
      () => ({ 'aps.cer': push.cer, 'key.pem': push.key.export({ type: 'pkcs1', format: 'pem' }) }),
    ],
    ['with a DER key', () => ({ 'aps.cer': push.cer, 'key.der': push.key.export({ type: 'pkcs8', format: 'der' }) })],
  ];
  test.each(forms)('%s', (_form, files) => {
    const { inspection, material } = inspect(files());
    expect(inspection).toMatchObject({ kind: 'universal', hasPrivateKey: true, problems: [] });
    expect(material[0]).toMatchObject({
      kind: 'certificate',
      certificatePem: push.certificatePem,
      keyPem: push.keyPem,
    });
  });

  const encrypted: readonly (readonly [string, () => string | Buffer])[] = [
    [
      'PKCS#8, AES',
      () => push.key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'sécret' }),
    ],
    [
      'PKCS#8, 3DES',
      () => push.key.export({ type: 'pkcs8', format: 'pem', cipher: 'des-ede3-cbc', passphrase: 'sécret' }),
    ],
    [
      'DEK-Info, AES-128',
      () => push.key.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'sécret' }),
    ],
    [
      'DEK-Info, AES-256',
      () => push.key.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'sécret' }),
    ],
    [
      'DEK-Info, 3DES',
      () => push.key.export({ type: 'pkcs1', format: 'pem', cipher: 'des-ede3-cbc', passphrase: 'sécret' }),
    ],
  ];
  test.each(encrypted)('with an encrypted key (%s)', (_form, key) => {
    const files = { 'ck.pem': `${push.certificatePem}${key().toString()}` };
    expect(inspect(files, 'sécret').material).toMatchObject([{ kind: 'certificate', keyPem: push.keyPem }]);
    // Whether the key is missing is not known before it is opened.
    expect(codes(files, 'other')).toEqual(['error wrong-passphrase']);
    expect(codes(files)).toEqual(['error wrong-passphrase']);
    const withAnother = { 'key.pem': otherKey.keyPem, ...files };
    expect(codes(withAnother)).toEqual(['error wrong-passphrase']);
  });

  test('with an elliptic key, also one encrypted by DEK-Info', async () => {
    const issued = await apple.issue({ keyPair: await makeKeyPair('ec') });
    const key = issued.key.export({ type: 'sec1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' });
    for (const text of [issued.keyPem, String(key)]) {
      const { inspection } = inspect({ 'ck.pem': issued.certificatePem + text }, 'x');
      expect(inspection).toMatchObject({ kind: 'universal', hasPrivateKey: true, problems: [] });
    }
  });

  test('each with its own, when several are dropped', async () => {
    const second = await apple.issue({
      subject: pushSubject('Apple Push Services: ', 'com.example.second'),
      extensions: [],
    });
    const { material, inspection } = inspect({
      '1.cer': push.cer,
      '2.cer': second.cer,
      'keys.pem': second.keyPem + push.keyPem,
    });
    expect(material).toMatchObject([
      { fileName: '1.cer', keyPem: push.keyPem, inspection: { bundleId: 'com.example.app' } },
      { fileName: '2.cer', keyPem: second.keyPem, inspection: { bundleId: 'com.example.second' } },
    ]);
    expect(inspection.problems).toEqual([]);
  });

  test('with another key beside, of which it is said that it fits nothing', () => {
    const files = { 'a.cer': push.cer, 'b.pem': otherKey.keyPem, 'c.pem': push.keyPem };
    const { inspection, material } = inspect(files);
    expect(material).toMatchObject([{ keyPem: push.keyPem }, { kind: 'private-key', fileName: 'b.pem' }]);
    expect(inspection).toMatchObject({
      hasPrivateKey: true,
      problems: [
        {
          code: 'no-certificate',
          severity: 'warning',
          message: expect.stringMatching(/^b\.pem: .*none of the certificates/) as unknown,
        },
      ],
    });
  });

  test('not when the TLS library takes neither, so that it is never stored', async () => {
    const weak = await apple.issue({ keyPair: await makeKeyPair('rsa', 512), extensions: [] });
    const { inspection } = inspect({ 'ck.pem': weak.certificatePem + weak.keyPem });
    expect(inspection.problems).toMatchObject([
      {
        code: 'unreadable',
        severity: 'error',
        message: expect.stringContaining('the TLS library refuses them (ERR_SSL_') as unknown,
      },
    ]);
  });

  test('not when the key is another’s, which is said', () => {
    expect(codes({ 'aps.cer': push.cer, 'key.pem': otherKey.keyPem })).toEqual(['error key-mismatch']);
    expect(codes({ 'ck.pem': push.certificatePem + otherKey.keyPem })).toEqual(['error key-mismatch']);
  });

  test('and a token key dropped beside a certificate is one of its own', () => {
    const { material, inspection } = inspect({ 'aps.cer': push.cer, 'AuthKey_ABC123DEFG.p8': makeSigningKey() });
    expect(material.map(({ kind }) => kind)).toEqual(['certificate', 'key']);
    expect(inspection.problems).toMatchObject([
      { code: 'no-private-key', message: expect.stringMatching(/^aps\.cer: /) as unknown },
    ]);
  });
});

describe('a token signing key', () => {
  test('is recognised whatever its file is called, with the key id from the name', () => {
    const key = makeSigningKey();
    expect(inspect({ 'AuthKey_ABC123DEFG.p8': key }).inspection).toMatchObject({
      kind: 'key',
      keyId: 'ABC123DEFG',
      hasPrivateKey: true,
      environments: [],
      problems: [],
    });
    expect(inspect({ 'key.txt': key }).inspection).toMatchObject({ kind: 'key', keyId: null, problems: [] });
    expect(inspect({ 'key.p8': key }).material).toMatchObject([{ kind: 'key', keyPem: key.toString() }]);
  });

  test('takes bundle id and team id from a profile that is dropped with it', () => {
    expect(
      inspect({ 'AuthKey_ABC123DEFG.p8': makeSigningKey(), 'a.mobileprovision': makeProfile() }).inspection,
    ).toMatchObject({
      kind: 'key',
      bundleId: 'com.example.app',
      teamId: 'TEAM123456',
    });
  });
});

describe('a provisioning profile', () => {
  test('gives bundle id, team id and environment', () => {
    expect(inspect({ 'x.mobileprovision': makeProfile() }).inspection).toMatchObject({
      kind: 'profile',
      topics: ['com.example.app'],
      environments: ['sandbox'],
      bundleId: 'com.example.app',
      teamId: 'TEAM123456',
      expired: false,
      hasPrivateKey: false,
      problems: [],
    });
  });

  test('of a Mac app is read too, and so is the property list alone', () => {
    const mac = makeProfile({
      entitlements: {
        'com.apple.application-identifier': 'TEAM123456.com.example.mac',
        'com.apple.developer.aps-environment': 'production',
      },
      applicationId: 'TEAM123456.com.example.mac',
    });
    const expected = { bundleId: 'com.example.mac', environments: ['production'] };
    expect(inspect({ 'x.provisionprofile': mac }).inspection).toMatchObject(expected);
    const text = mac.toString('latin1');
    const xml = text.slice(text.indexOf('<?xml'), text.indexOf('</plist>') + 8);
    expect(inspect({ 'x.plist': xml }).inspection).toMatchObject(expected);
  });

  test('is warned about when it is for a wildcard, has no aps-environment or has expired', () => {
    expect(codes({ x: makeProfile({ applicationId: 'TEAM123456.*' }) })).toEqual(['warning wildcard-app-id']);
    expect(codes({ x: makeProfile({ applicationId: 'TEAM123456.com.example.*' }) })).toEqual([
      'warning wildcard-app-id',
    ]);
    expect(codes({ x: makeProfile({ entitlements: { 'get-task-allow': true } }) })).toEqual([
      'warning no-aps-environment',
    ]);
    expect(codes({ x: makeProfile({ toDays: -1 }) })).toEqual(['warning expired']);
  });
});

test('no name of a file or profile says anything to a terminal', () => {
  const profile = makeProfile({ name: 'Evil\u009b2J\u202e\n' });
  const { inspection, material } = inspect({ 'red\u001b[31m.p8': makeSigningKey('P-384'), 'x\n': profile });
  expect(material).toMatchObject([
    { fileName: 'red\uFFFD[31m.p8' },
    { kind: 'profile', fileName: 'x\uFFFD', name: 'Evil\uFFFD2J\uFFFD\uFFFD' },
  ]);
  expect(inspection.problems[0]?.message).toMatch(/^red\uFFFD\[31m\.p8: /);
});

describe('what cannot be used is named', () => {
  const files: readonly (readonly [string, () => Readonly<Record<string, Buffer | string>>, string, string])[] = [
    ['an RSA key', () => ({ 'AuthKey_ABC123DEFG.p8': otherKey.keyPem }), 'error rsa-key', 'RSA key'],
    ['another curve', () => ({ 'key.p8': makeSigningKey('P-384') }), 'error wrong-curve', 'P-384'],
    ['a curve nobody else uses', () => ({ 'key.p8': makeSigningKey('secp256k1') }), 'error wrong-curve', 'secp256k1'],
    [
      'an SSH key',
      () => ({ id_rsa: '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaA==\n-----END OPENSSH PRIVATE KEY-----\n' }),
      'error unreadable',
      'SSH key',
    ],
    ['a public SSH key', () => ({ 'id.pub': 'ssh-ed25519 AAAAC3Nza me@host' }), 'error unreadable', 'SSH key'],
    [
      'a PGP key',
      () => ({ 'a.asc': '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQVYBF==\n-----END PGP PRIVATE KEY BLOCK-----' }),
      'error unreadable',
      'PGP',
    ],
    [
      'a public key',
      () => ({ 'a.pem': '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----' }),
      'error unreadable',
      'public key',
    ],
    ['an empty file', () => ({ 'a.p12': '' }), 'error empty', 'empty'],
    ['blanks', () => ({ 'a.p12': ' \n' }), 'error empty', 'empty'],
    ['junk', () => ({ 'a.p12': 'hello' }), 'error unreadable', 'not a key'],
    [
      'a key that was cut',
      () => ({ 'a.p8': `${makeSigningKey().toString().slice(0, 80)}\n-----END PRIVATE KEY-----` }),
      'error unreadable',
      'damaged',
    ],
    ['a certificate that was cut', () => ({ 'a.cer': push.cer.subarray(0, 400) }), 'error unreadable', 'certificate'],
    [
      'an App Store Connect key as its tools keep it',
      () => ({ 'api.json': JSON.stringify({ key_id: 'A', issuer_id: 'b', key: 'c' }) }),
      'error app-store-connect-key',
      'issuer id',
    ],
    [
      'an in-app purchase key by its name',
      () => ({ 'SubscriptionKey_ABC123DEFG.p8': makeSigningKey() }),
      'warning app-store-connect-key',
      'in-app purchases',
    ],
  ];
  test.each(files)('%s', (_what, make, code, said) => {
    const { problems } = inspect(make()).inspection;
    expect(problems.map((found) => `${found.severity} ${found.code}`)).toEqual([code]);
    expect(problems[0]?.message).toContain(said);
  });

  test('a signing request', async () => {
    const request = await makeSigningRequest();
    expect(inspect({ 'a.certSigningRequest': request }).inspection).toMatchObject({
      kind: 'csr',
      problems: [{ code: 'csr', severity: 'error' }],
    });
    expect(codes({ der: Buffer.from(request.toString().replace(/-----[^-]+-----|\s/g, ''), 'base64') })).toEqual([
      'error csr',
    ]);
  });

  test('a file that is good, beside one that is not', () => {
    const { inspection } = inspect({ 'ck.pem': push.certificatePem + push.keyPem, 'notes.txt': 'hello' });
    expect(inspection).toMatchObject({ kind: 'universal', hasPrivateKey: true, problems: [{ code: 'unreadable' }] });
    expect(inspection.problems[0]?.message).toMatch(/^notes\.txt: /);
  });
});
