/**
 * Node lets a TLS server accept or drop a client certificate, but not refuse it by an alert, as APNs does. So the alert is
 * written past Node, on the socket below: `secureConnection` comes while OpenSSL still holds the last messages of the
 * handshake, and what is written then gets to the client before them. In TLS 1.2 alerts of that moment are in the clear; in
 * TLS 1.3 the alert is the first record under the server's traffic secret, which Node gives out for key logs; OpenSSL must not
 * write another one after it, which the half-closed socket sees to. Measured with
 * Node 24 against clients of OpenSSL, curl and Node; not tried with Electron's BoringSSL.
 */
import { createCipheriv, createHmac } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Server, TLSSocket } from 'node:tls';

/** Number of the alert `certificate_expired`: expired, or not valid yet. Source: RFC 8446, section 6. */
export const certificateExpiredAlert = 45;

const fatal = 2;
const alertRecord = 21;
const applicationDataRecord = 23;
/** TLS 1.2, which records of TLS 1.3 name as well. */
const recordVersion = [3, 3] as const;

interface RecordProtection {
  readonly cipher: 'aes-128-gcm' | 'aes-256-gcm' | 'chacha20-poly1305';
  readonly hash: 'sha256' | 'sha384';
  readonly keyBytes: number;
}

/** The suites of TLS 1.3 that Node offers. */
const protections: Readonly<Record<string, RecordProtection>> = {
  TLS_AES_128_GCM_SHA256: { cipher: 'aes-128-gcm', hash: 'sha256', keyBytes: 16 },
  TLS_AES_256_GCM_SHA384: { cipher: 'aes-256-gcm', hash: 'sha384', keyBytes: 32 },
  TLS_CHACHA20_POLY1305_SHA256: { cipher: 'chacha20-poly1305', hash: 'sha256', keyBytes: 32 },
};

const nonceBytes = 12;
const tagBytes = 16;

/** Refuses a client; to be called while `secureConnection` is emitted. False: no alert can be sent, and nothing was done. */
export type RefuseByAlert = (secured: TLSSocket, alert: number) => boolean;

/** Watches a server from its start for what refusing takes: the sockets below, and the secrets that TLS 1.3 protects with. */
export function watchForRefusals(server: Server): RefuseByAlert {
  const transports = new Map<string, Socket>();
  const trafficSecrets = new WeakMap<TLSSocket, Buffer>();
  server.on('connection', (transport: Socket) => {
    const peer = peerOf(transport);
    transports.set(peer, transport);
    transport.once('close', () => transports.delete(peer));
  });
  server.on('keylog', (line: Buffer, secured: TLSSocket) => {
    const secret = trafficSecretIn(line);
    if (secret !== undefined) trafficSecrets.set(secured, secret);
  });
  return (secured, alert) => {
    const transport = transports.get(peerOf(secured));
    const record = alertRecordFor(secured, trafficSecrets.get(secured), Buffer.from([fatal, alert]));
    if (transport === undefined || record === undefined) return false;
    transport.write(record);
    // Half-closed, so that the alert is not lost when the client is still writing.
    transport.end();
    secured.resume();
    return true;
  };
}

function peerOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress ?? ''} ${String(remotePort)}`;
}

/** The server's traffic secret in a line of a key log, if that is what the line holds. */
function trafficSecretIn(keyLogLine: Buffer): Buffer | undefined {
  const [label, , secret] = keyLogLine.toString('latin1').trim().split(' ');
  return label === 'SERVER_TRAFFIC_SECRET_0' && secret !== undefined ? Buffer.from(secret, 'hex') : undefined;
}

function alertRecordFor(secured: TLSSocket, trafficSecret: Buffer | undefined, content: Buffer): Buffer | undefined {
  if (secured.getProtocol() === 'TLSv1.3') {
    const protection = protections[secured.getCipher().standardName];
    return protection && trafficSecret && protect(content, protection, trafficSecret);
  }
  // In a resumed session the server's part of the handshake was over before the client's.
  if (secured.isSessionReused()) return undefined;
  return Buffer.concat([Buffer.from([alertRecord, ...recordVersion, 0, content.length]), content]);
}

/** The first record under a traffic secret: its number is 0, so the nonce is the write IV. Source: RFC 8446, sections 5.2, 5.3, 7.3. */
function protect(content: Buffer, { cipher, hash, keyBytes }: RecordProtection, trafficSecret: Buffer): Buffer {
  const key = expandLabel(hash, trafficSecret, 'key', keyBytes);
  const nonce = expandLabel(hash, trafficSecret, 'iv', nonceBytes);
  const plain = Buffer.concat([content, Buffer.from([alertRecord])]);
  const header = Buffer.from([applicationDataRecord, ...recordVersion, 0, plain.length + tagBytes]);
  // The three have the same methods; the types of Node part them.
  const sealing = createCipheriv(cipher as 'aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  sealing.setAAD(header, { plaintextLength: plain.length });
  return Buffer.concat([header, sealing.update(plain), sealing.final(), sealing.getAuthTag()]);
}

/** HKDF-Expand-Label with an empty context, for no more bytes than one block of the hash. Source: RFC 8446, section 7.1. */
function expandLabel(hash: RecordProtection['hash'], secret: Buffer, label: string, lengthBytes: number): Buffer {
  const fullLabel = Buffer.from(`tls13 ${label}`);
  const info = Buffer.concat([Buffer.from([0, lengthBytes, fullLabel.length]), fullLabel, Buffer.from([0])]);
  const block = createHmac(hash, secret)
    .update(info)
    .update(Buffer.from([1]))
    .digest();
  return block.subarray(0, lengthBytes);
}
