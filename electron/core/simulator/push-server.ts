import type { RejectionReason } from '#shared/apns/rejection-reasons.ts';
import type { ServerHttp2Session } from 'node:http2';
import { constants, performServerHandshake } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { createServer } from 'node:tls';
import { receiveRequests } from './receive-requests.ts';
import type { JudgedRequest, RequestJudge } from './receive-requests.ts';

export interface PushServerOptions {
  readonly host: string;
  readonly port: number;
  /** PEM of the certificate and its key. */
  readonly serverPem: string;
  readonly judge: RequestJudge;
  readonly onJudged: (request: JudgedRequest) => void;
  /** Called when the listening socket fails after it was opened. */
  readonly onFailure: (error: Error) => void;
}

/** A listening HTTP/2 server over TLS. */
export interface PushServer {
  readonly port: number;
  /** Says goodbye to every client and closes their connections, within a second. */
  close(): Promise<void>;
}

/**
 * What APNs announces, as observed; its limit of streams starts at 1 until a provider token was found valid. Streams
 * beyond it get REFUSED_STREAM, also from a client that has not read the settings yet; they are safe to send again.
 */
const initialSettings = {
  headerTableSize: 4096,
  initialWindowSize: 65_535,
  maxFrameSize: 16_384,
  maxHeaderListSize: 8000,
  maxConcurrentStreams: 1,
} as const;

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
  server.on('secureConnection', (socket: TLSSocket) => {
    socket.on('error', ignore);
    const session = performServerHandshake(socket, { settings: initialSettings });
    sessions.add(session);
    session.on('error', ignore);
    session.on('close', () => sessions.delete(session));
    receiveRequests(session, options.judge, options.onJudged);
  });

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
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const session of sessions) sayGoodbye(session);
      const deadline = setTimeout(() => {
        for (const session of sessions) session.destroy();
        for (const socket of sockets) socket.destroy();
      }, farewellMs);
      await closed;
      clearTimeout(deadline);
    },
  };
}

const shutdownReason = 'Shutdown' satisfies RejectionReason;

/** APNs puts a reason into the debug data of GOAWAY, in the form of its answers. */
function sayGoodbye(session: ServerHttp2Session): void {
  if (session.destroyed) return;
  session.goaway(constants.NGHTTP2_NO_ERROR, 0, Buffer.from(JSON.stringify({ reason: shutdownReason })));
  session.close();
}

/** A client that breaks the protocol, or leaves, is no failure of the server; its connection is closed by Node. */
function ignore(): void {
  // Nothing to do.
}
