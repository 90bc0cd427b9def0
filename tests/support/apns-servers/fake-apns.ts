import {
  constants,
  createSecureServer,
  type Http2Session,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { createCertificateAuthority, type ServerCertificate } from '../certificates.ts';

export interface ReceivedRequest {
  /** The connection it came on, counted from 0. */
  readonly connection: number;
  readonly method: string;
  readonly path: string;
  /** Header values read as UTF-8. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What a fake APNs does with a request: an answer, or one way of giving none. */
export type FakeAnswer =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** Keeps the request without an answer. */
  | 'never'
  /** REFUSED_STREAM: not processed. */
  | 'refuse'
  /** Ends the stream with INTERNAL_ERROR. */
  | 'reset'
  /** Breaks the connection off. */
  | 'disconnect';

export interface FakeApnsOptions {
  /** Decides; `index` counts the requests from 0. Default: 200 with an `apns-id`. */
  readonly respond?: (request: ReceivedRequest, index: number) => FakeAnswer | Promise<FakeAnswer>;
  /** SETTINGS_MAX_CONCURRENT_STREAMS. Default: 1000. */
  readonly maxConcurrentStreams?: number;
  /** Default: a certificate for localhost and 127.0.0.1 of a CA made for this server. */
  readonly certificate?: ServerCertificate;
  /** Called for each connection as soon as it is there. */
  readonly onConnection?: (session: ServerHttp2Session) => void;
}

export interface FakeApns {
  readonly host: string;
  readonly port: number;
  /** The CA to trust. */
  readonly caPem: string;
  /** Every request whose body has arrived, in order of arrival. */
  readonly requests: readonly ReceivedRequest[];
  /** Connections made so far. */
  readonly connections: number;
  /** Connections open now. */
  readonly openConnections: number;
  /** The largest number of requests that were open at once. */
  readonly mostOpenStreams: number;
  /** Resolves when `count` requests have arrived. */
  received(count: number): Promise<void>;
  /** Resolves when no connection is open. */
  disconnected(): Promise<void>;
  /** Says goodbye on every connection: gracefully with code 0. */
  sendGoaway(code?: number, lastStreamId?: number, opaque?: string): void;
  /** Tells every connection a new SETTINGS_MAX_CONCURRENT_STREAMS. */
  setMaxConcurrentStreams(count: number): void;
  close(): Promise<void>;
}

export const sampleApnsId = '0A1B2C3D-0000-4000-8000-00000000000F';

const accept: FakeAnswer = { status: 200, headers: { 'apns-id': sampleApnsId } };

/** A server on 127.0.0.1 that speaks HTTP/2 over TLS and answers as the test says; it judges nothing itself. */
export async function startFakeApns(options: FakeApnsOptions = {}): Promise<FakeApns> {
  const authority = await createCertificateAuthority();
  const { certPem, keyPem } = options.certificate ?? (await authority.issue());
  const server = createSecureServer({
    cert: certPem,
    key: keyPem,
    settings: { maxConcurrentStreams: options.maxConcurrentStreams ?? 1000 },
  });
  const sessions = new Set<Http2Session>();
  const sockets = new Set<TLSSocket>();
  const requests: ReceivedRequest[] = [];
  const conditions = new Set<() => void>();
  let connections = 0;
  let openStreams = 0;
  let mostOpenStreams = 0;

  function changed(): void {
    for (const check of conditions) check();
  }

  function until(isMet: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!isMet()) return;
        conditions.delete(check);
        resolve();
      };
      conditions.add(check);
      check();
    });
  }

  // A session hides its socket; breaking it off through the session would say goodbye first.
  let socket: TLSSocket | undefined;
  server.prependListener('secureConnection', (secured: TLSSocket) => {
    socket = secured;
    sockets.add(secured);
    secured.on('close', () => sockets.delete(secured));
  });
  server.on('session', (session) => {
    const ownSocket = socket;
    const connection = connections;
    connections += 1;
    sessions.add(session);
    session.on('error', () => undefined);
    session.on('close', () => {
      sessions.delete(session);
      changed();
    });
    session.on('stream', (stream, headers) => {
      openStreams += 1;
      mostOpenStreams = Math.max(mostOpenStreams, openStreams);
      stream.once('close', () => {
        openStreams -= 1;
      });
      void serve(stream, connection, headers as Record<string, string>, () => ownSocket?.destroy());
    });
    options.onConnection?.(session);
  });
  server.on('sessionError', () => undefined);

  async function serve(
    stream: ServerHttp2Stream,
    connection: number,
    headers: Readonly<Record<string, string>>,
    disconnect: () => void,
  ): Promise<void> {
    stream.on('error', () => undefined);
    const body = await readBody(stream);
    if (body === undefined) return;
    const request: ReceivedRequest = {
      connection,
      method: headers[':method'] ?? '',
      path: headers[':path'] ?? '',
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, Buffer.from(value, 'latin1').toString('utf8')]),
      ),
      body,
    };
    requests.push(request);
    changed();
    const answer = await (options.respond?.(request, requests.length - 1) ?? accept);
    if (!stream.destroyed) give(stream, answer, disconnect);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: '127.0.0.1',
    port,
    caPem: authority.caPem,
    requests,
    get connections() {
      return connections;
    },
    get openConnections() {
      return sessions.size;
    },
    get mostOpenStreams() {
      return mostOpenStreams;
    },
    received: (count) => until(() => requests.length >= count),
    disconnected: () => until(() => sessions.size === 0),
    sendGoaway: (code = constants.NGHTTP2_NO_ERROR, lastStreamId, opaque) => {
      for (const session of sessions) {
        session.goaway(code, lastStreamId, opaque === undefined ? undefined : Buffer.from(opaque));
        // Without this a Node server never reads again and does not see the client go.
        session.close();
      }
    },
    setMaxConcurrentStreams: (count) => {
      for (const session of sessions) session.settings({ maxConcurrentStreams: count });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        // A session whose client went away in the middle may never end by itself.
        for (const open of sockets) open.destroy();
      }),
  };
}

/** The whole body; `undefined` when the client went away first. */
async function readBody(stream: ServerHttp2Stream): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return await new Promise((resolve) => {
    stream.once('end', () => {
      resolve(Buffer.concat(chunks));
    });
    stream.once('close', () => {
      resolve(undefined);
    });
  });
}

function give(stream: ServerHttp2Stream, answer: FakeAnswer, disconnect: () => void): void {
  switch (answer) {
    case 'never':
      return;
    case 'refuse':
      stream.close(constants.NGHTTP2_REFUSED_STREAM);
      return;
    case 'reset':
      stream.close(constants.NGHTTP2_INTERNAL_ERROR);
      return;
    case 'disconnect':
      disconnect();
      return;
    default:
      stream.respond({ ':status': answer.status, ...answer.headers }, { endStream: answer.body === undefined });
      if (answer.body !== undefined) stream.end(answer.body);
  }
}
