import { randomBytes } from 'node:crypto';

export interface ServerCertificates {
  /** PEM of the CA to trust. Its private key is gone. */
  readonly caPem: string;
  /** PEM of the leaf certificate and its private key. */
  readonly serverPem: string;
}

/** The most that macOS accepts of a certificate whose CA was added by hand is 825 days (Apple, HT210176). */
const validityDays = 800;
const dayMs = 24 * 60 * 60 * 1000;

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** Makes a CA, signs one certificate for this machine's loopback with it, and forgets the CA's key. */
export async function makeCertificates(nowMs: number): Promise<ServerCertificates> {
  // Loaded here because a certificate is made once in two years, while every start would pay for the library.
  await import('reflect-metadata');
  const x509 = await import('@peculiar/x509');

  const validity = { notBefore: new Date(nowMs - dayMs), notAfter: new Date(nowMs + validityDays * dayMs) };
  const caKeys = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: 'CN=Pushbench Local APNs CA',
    ...validity,
    signingAlgorithm: algorithm,
    keys: caKeys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(caKeys.publicKey),
    ],
  });

  const serverKeys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const server = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: 'CN=Pushbench Local APNs',
    issuer: ca.subject,
    ...validity,
    signingAlgorithm: algorithm,
    publicKey: serverKeys.publicKey,
    signingKey: caKeys.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        { type: 'ip', value: '127.0.0.1' },
        { type: 'ip', value: '::1' },
        { type: 'dns', value: 'localhost' },
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(caKeys.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(serverKeys.publicKey),
    ],
  });

  const serverKey = Buffer.from(await crypto.subtle.exportKey('pkcs8', serverKeys.privateKey));
  return {
    caPem: `${ca.toString('pem')}\n`,
    serverPem: `${server.toString('pem')}\n${x509.PemConverter.encode(serverKey, 'PRIVATE KEY')}\n`,
  };
}

/** 127 random bits with a leading one after the sign bit, so that the number is positive and of a fixed length. */
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString('hex');
}
