import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { watchForRefusals } from '#core/simulator/refuse-by-alert.ts';
import { createCertificateAuthority } from '../certificates.ts';

/** A server that is not APNs. */
export interface ForeignServer {
  readonly host: string;
  readonly port: number;
  /** The CA to trust, when it speaks TLS. */
  readonly caPem: string | null;
  /** Connections made so far. */
  readonly connections: number;
  close(): Promise<void>;
}

/** Answers HTTP/1.1 in the clear, HTML for everything. */
export async function startPlainHttpServer(): Promise<ForeignServer> {
  const server = createHttpServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html></html>');
  });
  return await listen(server, null);
}

/** Speaks HTTP/1.1 over TLS and refuses HTTP/2 in the handshake. */
export async function startHttp1TlsServer(): Promise<ForeignServer> {
  const authority = await createCertificateAuthority();
  const { certPem, keyPem } = await authority.issue();
  const server = createHttpsServer({ cert: certPem, key: keyPem }, (_request, response) =>
    response.end('<html></html>'),
  );
  return await listen(server, authority.caPem);
}

/** Speaks TLS without ALPN, as an old HTTP/1 server does. */
export async function startTlsServerWithoutAlpn(): Promise<ForeignServer> {
  const authority = await createCertificateAuthority();
  const { certPem, keyPem } = await authority.issue();
  const server = createTlsServer({ cert: certPem, key: keyPem }, (socket) => socket.on('error', () => undefined));
  return await listen(server, authority.caPem);
}

/** Accepts connections and never says anything. */
export async function startSilentServer(): Promise<ForeignServer> {
  return await listen(createTcpServer(), null);
}

/** Closes each connection as soon as it is there. */
export async function startClosingServer(): Promise<ForeignServer> {
  return await listen(
    createTcpServer((socket) => socket.destroy()),
    null,
  );
}

/** Chooses HTTP/2 in the handshake and then neither reads nor writes nor closes, as a path that froze. */
export async function startFrozenHttp2Server(): Promise<ForeignServer> {
  const authority = await createCertificateAuthority();
  const { certPem, keyPem } = await authority.issue();
  const options = { cert: certPem, key: keyPem, ALPNProtocols: ['h2'], allowHalfOpen: true };
  return await listen(
    createTlsServer(options, (socket) => {
      socket.on('error', () => undefined);
      socket.pause();
    }),
    authority.caPem,
  );
}

/** Chooses HTTP/2 in the handshake and then talks nonsense. */
export async function startNonsenseHttp2Server(): Promise<ForeignServer> {
  const authority = await createCertificateAuthority();
  const { certPem, keyPem } = await authority.issue();
  const server = createTlsServer({ cert: certPem, key: keyPem, ALPNProtocols: ['h2'] }, (socket) => {
    socket.on('error', () => undefined);
    socket.write('HTTP/1.1 400 Bad Request\r\n\r\n');
  });
  return await listen(server, authority.caPem);
}

/** The version of TLS that a server speaks, and no other. */
export type TlsVersion = 'TLSv1.2' | 'TLSv1.3';

/** Asks for a client certificate and refuses whoever connects by this TLS alert. */
export async function startAlertingServer(alert: number, version: TlsVersion): Promise<ForeignServer> {
  const authority = await createCertificateAuthority();
  const { certPem, keyPem } = await authority.issue();
  const server = createTlsServer(
    {
      ...{ cert: certPem, key: keyPem, ALPNProtocols: ['h2'] },
      ...{ minVersion: version, maxVersion: version, requestCert: true, rejectUnauthorized: false },
    },
    (socket) => {
      socket.on('error', () => undefined);
      refuseByAlert(socket, alert);
    },
  );
  const refuseByAlert = watchForRefusals(server);
  return await listen(server, authority.caPem);
}

/** Drops whoever shows a certificate that it does not trust, as Node's own servers do: without an alert. */
export async function startServerForOtherCertificates(version: TlsVersion): Promise<ForeignServer> {
  const authority = await createCertificateAuthority();
  const { certPem, keyPem } = await authority.issue();
  const server = createTlsServer({
    ...{ cert: certPem, key: keyPem, ca: authority.caPem, ALPNProtocols: ['h2'] },
    ...{ minVersion: version, maxVersion: version, requestCert: true, rejectUnauthorized: true },
  });
  return await listen(server, authority.caPem);
}

/** A port of 127.0.0.1 on which nothing listens. */
export async function findClosedPort(): Promise<number> {
  const server = await startSilentServer();
  await server.close();
  return server.port;
}

async function listen(server: Server, caPem: string | null): Promise<ForeignServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: '127.0.0.1',
    port,
    caPem,
    get connections() {
      return connections;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}
