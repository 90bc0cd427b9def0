/**
 * The one door to `@parse/node-apn`. It gets a connection that is already made and an authorization that is already
 * signed, and writes requests; everything it would do on its own account is switched off, for these reasons:
 *
 * - its own token: it signs one per provider, and Apple answers many with 429, so `authorization` comes from us;
 * - its retries: it re-sends on 408, 429, 5xx and ExpiredProviderToken; one click is one request;
 * - its timeout: it counts only a part of the way; the deadline is kept by the sender;
 * - its `closeAndDestroySession`: on a graceful GOAWAY it fails everything under way, and Node ends a session by itself
 *   where it has to end;
 * - its reading of answers: it collects a body without bound until a string can hold no more, and that error, thrown in
 *   a listener, ends the process.
 *
 * What happens to a request is read from its stream, because node-apn gives no status, headers or times.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ClientHttp2Session, ClientHttp2Stream } from 'node:http2';
import { isIPv6 } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { Provider } from '@parse/node-apn';

declare module '@parse/node-apn' {
  interface ProviderOptions {
    createConnection: () => TLSSocket;
    /** Megabytes; for `http2.connect`. */
    maxSessionMemory: number;
  }
  interface Provider {
    readonly client: Client;
  }
}

/** The part of node-apn's client that its types leave out. */
interface Client {
  readonly session: ClientHttp2Session | undefined;
  connect(): Promise<void>;
  write(
    request: { headers: Record<string, string>; body: Buffer },
    deviceToken: string,
    type: 'device',
    method: 'post',
  ): Promise<unknown>;
  shutdown(): Promise<void>;
  setLogger(logger: SilentLogger): void;
  closeAndDestroySession(): void;
}

interface SilentLogger {
  (message: string): void;
  readonly enabled: boolean;
}

type StreamListener = (stream: ClientHttp2Stream) => void;

export interface ApnsProvider {
  readonly session: ClientHttp2Session;
  /**
   * Submits one request at once. `onStream` gets its stream before this returns and alone listens to it; `onRefused`
   * gets the error when no stream could be made, and then nothing has left.
   */
  write(request: ProviderRequest, onStream: StreamListener, onRefused: (error: unknown) => void): void;
  /** Takes no more requests; those under way are answered. */
  retire(): void;
}

export interface ProviderRequest {
  /** Values as Latin-1 text of the bytes to send. */
  readonly headers: Record<string, string>;
  readonly body: Buffer;
  readonly deviceToken: string;
}

/** node-apn wants a certificate or a token; text it cannot parse is kept and, with our own connection, never used. */
const unusedCertificate = Buffer.from('unused');

/**
 * Bodies that are still being written count. Over the limit (Node's default is 10) Node refuses the answer with
 * ENHANCE_YOUR_CALM, and a server that answers 413 in the middle of a large body is not heard.
 */
const sessionMemoryMegabytes = 1000;

const silent: SilentLogger = Object.assign(() => undefined, { enabled: false });

/** What node-apn listens to on a stream. */
const nodeApnEvents = ['response', 'data', 'end', 'timeout', 'aborted', 'error', 'frameError'];

/** Joins a stream to the `write` that made it. */
const writing = new AsyncLocalStorage<StreamListener>();

subscribe('http2.client.stream.created', (message) => {
  const { stream } = message as { stream: ClientHttp2Stream };
  writing.getStore()?.(stream);
});

/** Speaks HTTP/2 over a connected TLS socket to `host`. */
export async function openProvider(socket: TLSSocket, host: string): Promise<ApnsProvider> {
  let isTaken = false;
  const { client } = new Provider({
    cert: unusedCertificate,
    key: unusedCertificate,
    production: false,
    address: isIPv6(host) ? `[${host}]` : host,
    connectionRetryLimit: 0,
    requestTimeout: 0,
    maxSessionMemory: sessionMemoryMegabytes,
    createConnection: () => {
      if (isTaken) throw new Error('the connection is over');
      isTaken = true;
      return socket;
    },
  });
  client.setLogger(silent);
  client.closeAndDestroySession = () => undefined;
  await client.connect();
  const session = client.session;
  if (session === undefined) throw new Error('node-apn made no session');

  return {
    session,
    write: ({ headers, body, deviceToken }, onStream, onRefused) => {
      let dropLaterListeners: (() => void) | undefined;
      const listener: StreamListener = (stream) => {
        onStream(stream);
        dropLaterListeners = laterListeners(stream);
      };
      writing.run(listener, () => {
        client.write({ headers, body }, deviceToken, 'device', 'post').catch((refusal: unknown) => {
          if (dropLaterListeners === undefined) onRefused(unwrap(refusal));
        });
      });
      dropLaterListeners?.();
    },
    retire: () => {
      void client.shutdown();
      if (!session.closed) session.close();
    },
  };
}

/** Removes, when called, what node-apn has put on `stream` since. Others stay: Node itself waits for `ready` there. */
function laterListeners(stream: ClientHttp2Stream): () => void {
  const listenersOf = (event: string) => stream.rawListeners(event) as (() => void)[];
  const earlier = new Set(nodeApnEvents.flatMap(listenersOf));
  return () => {
    for (const event of nodeApnEvents) {
      for (const listener of listenersOf(event)) if (!earlier.has(listener)) stream.removeListener(event, listener);
    }
  };
}

/** node-apn rejects with `{ device, error }`. */
function unwrap(refusal: unknown): unknown {
  return typeof refusal === 'object' && refusal !== null && 'error' in refusal ? refusal.error : refusal;
}
