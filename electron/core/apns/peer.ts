import { X509Certificate } from 'node:crypto';
import type { CipherNameAndProtocol, TLSSocket } from 'node:tls';
import type { WireTrace } from '#shared/contract/deliveries.ts';

/** Who answered, as far as it is known. */
export type Peer = Pick<
  WireTrace,
  'remoteAddress' | 'remotePort' | 'tlsVersion' | 'cipher' | 'alpn' | 'serverCertificate'
>;

export const nobody: Peer = {
  remoteAddress: null,
  remotePort: null,
  tlsVersion: null,
  cipher: null,
  alpn: null,
  serverCertificate: null,
};

/** Reads the facts of a connection; before TLS is agreed only address and port are there. */
export function describePeer(socket: TLSSocket): Peer {
  const certificate = peerCertificate(socket);
  // Against its type it is undefined until TLS is agreed.
  const cipher = socket.getCipher() as CipherNameAndProtocol | undefined;
  return {
    remoteAddress: socket.remoteAddress ?? null,
    remotePort: socket.remotePort ?? null,
    tlsVersion: cipher === undefined ? null : socket.getProtocol(),
    cipher: cipher?.standardName ?? null,
    alpn: typeof socket.alpnProtocol === 'string' ? socket.alpnProtocol : null,
    serverCertificate:
      certificate !== undefined
        ? {
            subject: oneLine(certificate.subject),
            issuer: oneLine(certificate.issuer),
            validTo: certificate.validToDate.toISOString(),
            fingerprintSha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
          }
        : null,
  };
}

/** Not `getPeerX509Certificate`: called before Node checks the host name, it makes the check fail (Node 24.21). */
function peerCertificate(socket: TLSSocket): X509Certificate | undefined {
  const raw = (socket.getPeerCertificate() as { readonly raw?: Buffer } | null)?.raw;
  if (raw === undefined) return undefined;
  try {
    return new X509Certificate(raw);
  } catch {
    // Node judges the certificate; one that cannot be shown is no reason to fail.
    return undefined;
  }
}

/** Node writes each part of a distinguished name on its own line; an empty name is undefined. */
function oneLine(name: string | undefined): string {
  return (name ?? '').replaceAll('\n', ', ');
}
