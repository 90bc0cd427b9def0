import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  cryptoProvider,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const dayMs = 86_400_000;

export interface ServerCertificate {
  readonly certPem: string;
  readonly keyPem: string;
}

export interface CertificateAuthority {
  readonly caPem: string;
  /** A server certificate; without `names` it is for `localhost` and 127.0.0.1, without `notAfter` it is valid. */
  issue(options?: { readonly names?: readonly string[]; readonly notAfter?: Date }): Promise<ServerCertificate>;
}

/** A certificate authority made for one test; nothing trusts it but who is given its PEM. */
export async function createCertificateAuthority(): Promise<CertificateAuthority> {
  cryptoProvider.set(webcrypto as Crypto);
  const keys = await makeKeys();
  const ca = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: 'CN=Pushbench test CA',
    notBefore: new Date(Date.now() - 30 * dayMs),
    notAfter: new Date(Date.now() + 30 * dayMs),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  return {
    caPem: ca.toString('pem'),
    issue: (options = {}) => issue(ca, keys.privateKey, options),
  };
}

async function issue(
  ca: X509Certificate,
  caKey: CryptoKey,
  {
    names = ['localhost', '127.0.0.1'],
    notAfter = new Date(Date.now() + dayMs),
  }: { readonly names?: readonly string[]; readonly notAfter?: Date },
): Promise<ServerCertificate> {
  const keys = await makeKeys();
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: `CN=${names[0] ?? 'nobody'}`,
    issuer: ca.subject,
    notBefore: new Date(notAfter.getTime() - 10 * dayMs),
    notAfter,
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: caKey,
    extensions: [
      new SubjectAlternativeNameExtension(
        names.map((name) => ({ type: /^[\d.]+$/.test(name) ? ('ip' as const) : ('dns' as const), value: name })),
      ),
    ],
  });
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { certPem: certificate.toString('pem'), keyPem: PemConverter.encode(pkcs8, 'PRIVATE KEY') };
}

/** Node's keys under the names that x509's types know them by. */
async function makeKeys(): Promise<CryptoKeyPair> {
  return (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
}

/** Positive and not zero. */
function serialNumber(): string {
  return `01${randomBytes(8).toString('hex')}`;
}
