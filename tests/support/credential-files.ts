import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync, randomBytes, webcrypto, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BasicConstraintsExtension,
  cryptoProvider,
  Extension,
  Pkcs10CertificateRequest,
  Pkcs10CertificateRequestGenerator,
  PemConverter,
  type PublicKeyType,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import forge from 'node-forge';
import plist, { type PlistObject } from 'plist';
import { certificateOids } from '#shared/apns/certificates.ts';

/*
 * Credential files as Apple and Keychain Access hand them out, made anew for each test: nothing here is anybody's.
 */

const dayMs = 86_400_000;
const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};
const ec = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

export interface KeyPair {
  readonly keys: CryptoKeyPair;
  readonly key: KeyObject;
  /** PKCS#8. */
  readonly keyPem: string;
}

export async function makeKeyPair(type: 'rsa' | 'ec' = 'rsa', modulusLength = 2048): Promise<KeyPair> {
  cryptoProvider.set(webcrypto as Crypto);
  const keys = (await webcrypto.subtle.generateKey(type === 'rsa' ? { ...rsa, modulusLength } : ec, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return { keys, key, keyPem: `${PemConverter.encode(pkcs8, 'PRIVATE KEY')}\n` };
}

export interface IssuedCertificate extends KeyPair {
  readonly certificate: X509Certificate;
  readonly certificatePem: string;
  /** DER, as a `.cer` from developer.apple.com. */
  readonly cer: Buffer;
}

export interface CertificateOptions {
  /** Subject in RFC 4514, such as `pushSubject` makes. */
  readonly subject?: string;
  readonly extensions?: readonly Extension[];
  /** Relative to now; default: 10 days ago to in 200 days. */
  readonly fromDays?: number;
  readonly toDays?: number;
  readonly keyPair?: KeyPair;
}

export interface TestAuthority {
  readonly caPem: string;
  /** Without options: a universal push certificate for `com.example.app` of the team `TEAM123456`. */
  issue(options?: CertificateOptions): Promise<IssuedCertificate>;
  /** The `.cer` for a signing request in PEM, as developer.apple.com makes it; refuses a request that its key did not sign. */
  answer(request: string, options?: Omit<CertificateOptions, 'keyPair'>): Promise<Buffer>;
}

const appleIssuer = 'CN=Apple Worldwide Developer Relations Certification Authority, OU=G4, O=Apple Inc., C=US';

/** An authority under Apple's name, or under another. */
export async function makeAuthority(name = appleIssuer): Promise<TestAuthority> {
  const { keys } = await makeKeyPair();
  const ca = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name,
    ...validity(-100, 1000),
    signingAlgorithm: rsa,
    keys,
    extensions: [new BasicConstraintsExtension(true, undefined, true)],
  });
  const certify = (
    publicKey: PublicKeyType,
    { subject = pushSubject('Apple Push Services: '), extensions = universalExtensions(), ...rest }: CertificateOptions,
  ) =>
    X509CertificateGenerator.create({
      serialNumber: serialNumber(),
      subject,
      issuer: ca.subject,
      ...validity(rest.fromDays ?? -10, rest.toDays ?? 200),
      signingAlgorithm: rsa,
      publicKey,
      signingKey: keys.privateKey,
      extensions: [...extensions],
    });

  return {
    caPem: `${ca.toString('pem')}\n`,
    async answer(request, options = {}) {
      const asked = new Pkcs10CertificateRequest(request);
      if (!(await asked.verify())) throw new Error('The signing request is not signed by its own key.');
      return Buffer.from((await certify(asked.publicKey, options)).rawData);
    },
    async issue(options = {}) {
      const pair = options.keyPair ?? (await makeKeyPair());
      const certificate = await certify(pair.keys.publicKey, options);
      return {
        ...pair,
        certificate,
        certificatePem: `${certificate.toString('pem')}\n`,
        cer: Buffer.from(certificate.rawData),
      };
    },
  };
}

/** A subject as Apple writes it: user id, common name, team. */
export function pushSubject(prefix: string, id = 'com.example.app', userId = id, teamId = 'TEAM123456'): string {
  return `${certificateOids.userId}=${userId}, CN=${prefix}${id}, OU=${teamId}, O=Example, C=US`;
}

const derNull = new Uint8Array([5, 0]);

/** Extensions 6.3.1 and 6.3.2: where the certificate may send. */
export function environmentExtensions(...environments: readonly ('sandbox' | 'production')[]): Extension[] {
  return environments.map(
    (name) =>
      new Extension(name === 'sandbox' ? certificateOids.development : certificateOids.production, false, derNull),
  );
}

/** Extension 6.3.6: topics, each with its kind. */
export function topicsExtension(topics: readonly (readonly [topic: string, kind: string])[]): Extension {
  const { asn1 } = forge;
  const utf8 = (text: string) => asn1.create(asn1.Class.UNIVERSAL, asn1.Type.UTF8, false, text);
  const sequence = (value: forge.asn1.Asn1[]) => asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, value);
  const list = sequence(topics.flatMap(([topic, kind]) => [utf8(topic), sequence([utf8(kind)])]));
  return new Extension(certificateOids.topics, false, Buffer.from(asn1.toDer(list).getBytes(), 'latin1'));
}

/** Extension 6.3.4: topics of an older VoIP certificate, parted by commas. */
export function voipTopicsExtension(topics: readonly string[]): Extension {
  const text = Buffer.from(topics.join(','));
  return new Extension(certificateOids.voipTopics, false, Buffer.concat([Buffer.from([0x0c, text.length]), text]));
}

export function universalExtensions(bundleId = 'com.example.app'): Extension[] {
  return [
    ...environmentExtensions('sandbox', 'production'),
    topicsExtension([
      [bundleId, 'app'],
      [`${bundleId}.voip`, 'voip'],
      [`${bundleId}.complication`, 'complication'],
    ]),
  ];
}

export async function makeSigningRequest(): Promise<Buffer> {
  const { keys } = await makeKeyPair();
  const request = await Pkcs10CertificateRequestGenerator.create({ name: 'CN=me', keys, signingAlgorithm: rsa });
  return Buffer.from(request.toString('pem'));
}

/** A token signing key as Apple hands it out. */
export function makeSigningKey(namedCurve = 'P-256'): Buffer {
  return Buffer.from(generateKeyPairSync('ec', { namedCurve }).privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

export const hasOpenssl = (() => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** Runs `openssl` in a folder with these files and gives what it wrote to the file `out`. */
export function openssl(args: readonly string[], files: Readonly<Record<string, string | Buffer>> = {}): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'pushbench-test-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    return readFileSync(join(folder, 'out'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How a p12 file encrypts: as OpenSSL does today, with 3DES only, or as Keychain Access does. */
export const pkcs12Encryptions = {
  'AES-256': [],
  '3DES': ['-legacy', '-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
  'RC2-40': ['-legacy', '-certpbe', 'PBE-SHA1-RC2-40', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
} as const satisfies Record<string, readonly string[]>;

export interface Pkcs12Options {
  readonly encryption?: keyof typeof pkcs12Encryptions;
  readonly passphrase?: string;
  readonly certificatePem?: string;
  readonly keyPem?: string;
  readonly extraPem?: string;
  readonly args?: readonly string[];
}

/** A p12 file made by `openssl`, with a certificate, a key or both. */
export function makePkcs12(options: Pkcs12Options): Buffer {
  const { certificatePem, keyPem, extraPem } = options;
  return openssl(
    [
      ...['pkcs12', '-export', '-out', 'out', '-passout', `pass:${options.passphrase ?? ''}`],
      ...pkcs12Encryptions[options.encryption ?? 'AES-256'],
      ...(certificatePem === undefined ? ['-nocerts'] : ['-in', 'certificate.pem']),
      ...(keyPem === undefined
        ? ['-nokeys']
        : certificatePem === undefined
          ? ['-in', 'key.pem']
          : ['-inkey', 'key.pem']),
      ...(extraPem === undefined ? [] : ['-certfile', 'extra.pem']),
      ...(options.args ?? []),
    ],
    { 'certificate.pem': certificatePem ?? '', 'key.pem': keyPem ?? '', 'extra.pem': extraPem ?? '' },
  );
}

export interface ProfileOptions {
  readonly applicationId?: string;
  readonly entitlements?: PlistObject;
  readonly toDays?: number;
  readonly name?: string;
}

/** A provisioning profile: a property list inside of a CMS message, signed by nobody. */
export function makeProfile({
  applicationId = 'TEAM123456.com.example.app',
  entitlements,
  toDays = 300,
  name = 'Example Development',
}: ProfileOptions = {}): Buffer {
  const content = plist.build({
    Name: name,
    TeamIdentifier: ['TEAM123456'],
    CreationDate: new Date(Date.now() - 10 * dayMs),
    ExpirationDate: new Date(Date.now() + toDays * dayMs),
    Entitlements: {
      'application-identifier': applicationId,
      ...(entitlements ?? { 'aps-environment': 'development' }),
    },
  });
  const message = forge.pkcs7.createSignedData();
  message.content = forge.util.createBuffer(Buffer.from(content).toString('latin1'));
  return Buffer.from(forge.asn1.toDer(message.toAsn1()).getBytes(), 'latin1');
}

function validity(fromDays: number, toDays: number) {
  return { notBefore: new Date(Date.now() + fromDays * dayMs), notAfter: new Date(Date.now() + toDays * dayMs) };
}

/** Positive and not zero. */
function serialNumber(): string {
  return `01${randomBytes(8).toString('hex')}`;
}
