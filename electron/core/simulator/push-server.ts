import type { RejectionReason } from '#shared/apns/rejection-reasons.ts';
import type { X509Certificate } from 'node:crypto';
import type { ServerHttp2Session } from 'node:http2';
import { constants, performServerHandshake } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { createServer } from 'node:tls';
import type { SimulatorStatus } from '../ports/types.ts';
import { isForOtherEnvironment, readClientCertificate } from './client-certificate.ts';
import type { ClientCertificate } from './client-certificate.ts';
import { provenConcurrentStreams, receiveRequests } from './receive-requests.ts';
import type { JudgedRequest, RequestJudge } from './receive-requests.ts';
import { certificateExpiredAlert, watchForRefusals } from './refuse-by-alert.ts';

export interface PushServerOptions {
  readonly host: string;
  readonly port: number;
  /** PEM of the certificate and its key. */
  readonly serverPem: string;
  /** The clock by which client certificates are valid, in epoch milliseconds. */
  readonly now: () => number;
  /** The environment that new connections find. */
  readonly plays: () => SimulatorStatus['plays'];
  readonly judge: RequestJudge;
  readonly onJudged: (request: JudgedRequest) => void;
  /** Called when the listening socket fails after it was opened. */
  readonly onFailure: (error: Error) => void;
}

/** A listening HTTP/2 server over TLS. */
export interface PushServer {
  readonly port: number;
  /** Says goodbye to every client; their connections are closed within a second. New ones are taken. */
  dropClients(): void;
  /** Says goodbye to every client and closes their connections, within a second. */
  close(): Promise<void>;
}

/**
 * What APNs announces, as observed; without a certificate its limit of streams starts at 1 until a provider token was
 * found valid. Streams beyond it get REFUSED_STREAM, also from a client that has not read the settings yet; they are safe to send again.
 */
const initialSettings = {
  headerTableSize: 4096,
  initialWindowSize: 65_535,
  maxFrameSize: 16_384,
  maxHeaderListSize: 8000,
  maxConcurrentStreams: 1,
} as const;

/** With a certificate the whole limit is there at once. */
const certificateSettings = { ...initialSettings, maxConcurrentStreams: provenConcurrentStreams } as const;

const handshakeTimeoutMs = 10_000;

/** How long clients may take to react to GOAWAY before their connections are cut. */
const farewellMs = 200;

/**
 * Listens for pushes. Like APNs it speaks HTTP/2 only, also to a client that offers no ALPN at all (RFC 9113, 3.4, prior
 * knowledge); a client that offers only other protocols is refused in the handshake. Rejects with the system's error
 * when the port cannot be had.
 */
export async function listenForPushes(options: PushServerOptions): Promise<PushServer> {
  const sockets = new Set<Socket>();
  const sessions = new Set<ServerHttp2Session>();
  const server = createServer({
    cert: options.serverPem,
    key: options.serverPem,
    ALPNProtocols: ['h2'],
    minVersion: 'TLSv1.2',
    handshakeTimeout: handshakeTimeoutMs,
    // APNs asks for a certificate and goes on without one.
    requestCert: true,
    rejectUnauthorized: false,
  });

  // Sockets are kept from their first byte, so that one which never finishes its handshake cannot outlive the server.
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', ignore);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('tlsClientError', ignore);
  const refuseByAlert = watchForRefusals(server);
  server.on('secureConnection', (socket: TLSSocket) => {
    socket.on('error', ignore);
    const certificate = socket.getPeerX509Certificate();
    if (certificate === undefined) serve(socket, null);
    else if (isValidAt(certificate, options.now())) void serveWith(socket, certificate);
    else if (refuseByAlert(socket, certificateExpiredAlert)) setTimeout(() => socket.destroy(), farewellMs);
    else socket.destroy();
  });

  async function serveWith(socket: TLSSocket, certificate: X509Certificate): Promise<void> {
    serve(socket, await readClientCertificate(certificate.raw));
  }

  function serve(socket: TLSSocket, certificate: ClientCertificate | null): void {
    if (socket.destroyed) return;
    const settings = certificate === null ? initialSettings : certificateSettings;
    const session = performServerHandshake(socket, { settings });
    sessions.add(session);
    session.on('error', ignore);
    session.on('close', () => sessions.delete(session));
    if (certificate !== null && isForOtherEnvironment(certificate, options.plays())) {
      dismiss(session, 'BadCertificateEnvironment');
    } else {
      receiveRequests(session, certificate, options.judge, options.onJudged);
    }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: options.host, port: options.port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  server.on('error', options.onFailure);

  return {
    port: (server.address() as AddressInfo).port,
    dropClients() {
      for (const session of sessions) dismiss(session, 'Shutdown');
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const session of sessions) sayGoodbye(session, 'Shutdown');
      const deadline = setTimeout(() => {
        for (const session of sessions) session.destroy();
        for (const socket of sockets) socket.destroy();
      }, farewellMs);
      await closed;
      clearTimeout(deadline);
    },
  };
}

/** Says goodbye and closes the connection after the time that a client may take to react. */
function dismiss(session: ServerHttp2Session, reason: RejectionReason): void {
  sayGoodbye(session, reason);
  const deadline = setTimeout(() => session.destroy(), farewellMs);
  session.once('close', () => clearTimeout(deadline));
}

/** APNs puts a reason into the debug data of GOAWAY, in the form of its answers. */
function sayGoodbye(session: ServerHttp2Session, reason: RejectionReason): void {
  if (session.destroyed) return;
  session.goaway(constants.NGHTTP2_NO_ERROR, 0, Buffer.from(JSON.stringify({ reason })));
  session.close();
}

function isValidAt({ validFromDate, validToDate }: X509Certificate, atMs: number): boolean {
  return validFromDate.getTime() <= atMs && atMs <= validToDate.getTime();
}

/** A client that breaks the protocol, or leaves, is no failure of the server; its connection is closed by Node. */
function ignore(): void {
  // Nothing to do.
}
