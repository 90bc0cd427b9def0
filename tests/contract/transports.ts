import type { ClientContext, ClientLink } from '@orpc/client';
import type { AnyRouter } from '@orpc/server';
import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort as WorkerPort } from 'node:worker_threads';
import { WebSocket } from 'ws';
import { openInProcessLink } from '#core/transport/in-process-client.ts';
import { serveMessagePort } from '#core/transport/serve-message-port.ts';
import type { ServedPort } from '#core/transport/serve-message-port.ts';
import { socketPath } from '#shared/contract/socket-handshake.ts';
import { startLoopback } from '../../electron/loopback/start-loopback.ts';
import type { Loopback } from '../../electron/loopback/start-loopback.ts';
import { openPortLink } from '../../renderer/client/open-port-link.ts';
import { openSocketLink } from '../../renderer/client/open-socket-link.ts';

export interface OpenTransport {
  readonly link: ClientLink<ClientContext>;
  /** Ends the connection from the side of the host, as a crash or a quit would. */
  readonly closeHost: () => Promise<void>;
  /** Ends it from the side of the window, as a reload would. */
  readonly closeClient: () => void;
}

type Opener = (router: AnyRouter, onUnexpectedError: (error: unknown) => void) => Promise<OpenTransport>;

/** Every way in which a client reaches the core, each with the code that the program itself uses on both ends. */
export const transports: Readonly<Record<string, Opener>> = {
  'a MessagePort': (router, onUnexpectedError) => openPorts(router, onUnexpectedError, (port) => port),
  'a port of the kind of MessagePortMain, whose other end is not told of a close': (router, onUnexpectedError) =>
    openPorts(router, onUnexpectedError, (port) => new MainPort(port), withoutCloseEvent),
  'a WebSocket of the loopback host': async (router, onUnexpectedError) => {
    const host = await startLoopback({ router, port: 0, rendererFolder: null, onUnexpectedError });
    const { socket, ticket } = openHostSocket(host);
    const { link, close } = await openSocketLink(asDomSocket(socket), ticket, new AbortController().signal);
    return { link, closeHost: host.close, closeClient: close };
  },
  'the same process': (router, onUnexpectedError) => {
    const { link, close } = openInProcessLink(router, { onUnexpectedError });
    return Promise.resolve({ link, closeHost: async () => close(), closeClient: close });
  },
};

/** Opens a socket with the printed link of the host, as a browser would. */
export function openHostSocket({ url }: Pick<Loopback, 'url'>) {
  const { origin, host, hash } = new URL(url);
  const ticket = { token: new URLSearchParams(hash.slice(1)).get('token'), session: null };
  return { socket: new WebSocket(`ws://${host}${socketPath}`, { origin }), ticket };
}

async function openPorts(
  router: AnyRouter,
  onUnexpectedError: (error: unknown) => void,
  wrap: (port: WorkerPort) => ServedPort,
  limit: (port: MessagePort) => MessagePort = (port) => port,
): Promise<OpenTransport> {
  const { port1, port2 } = new MessageChannel();
  const served = serveMessagePort(router, wrap(port1), { onUnexpectedError });
  const { link, close } = await openPortLink(limit(asDomPort(port2)), new AbortController().signal);
  return { link, closeHost: async () => served.close(), closeClient: close };
}

/** What Electron's main process gets: events of an emitter, no `addEventListener`, nothing before `start()`. */
class MainPort implements ServedPort {
  readonly #port: WorkerPort;
  readonly #emitter = new EventEmitter();

  constructor(port: WorkerPort) {
    this.#port = port;
  }

  on(event: 'message' | 'close', listener: (message: unknown) => void): this {
    this.#emitter.on(event, listener);
    return this;
  }

  start(): void {
    this.#port.on('message', (data: unknown) => this.#emitter.emit('message', { data, ports: [] }));
    this.#port.on('close', () => this.#emitter.emit('close'));
  }

  postMessage(message: unknown): void {
    this.#port.postMessage(message);
  }

  close(): void {
    this.#emitter.removeAllListeners('close');
    this.#port.close();
  }
}

/** Chromium does not tell a page that its port was closed, unless an experimental feature is on. */
function withoutCloseEvent(port: MessagePort): MessagePort {
  const listen = port.addEventListener.bind(port);
  port.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
    if (type !== 'close') listen(type, listener);
  };
  return port;
}

/** Node's port and the sockets of `ws` do what a browser's do; their types only say it differently. */
export function asDomPort(port: unknown): MessagePort {
  return port as MessagePort;
}

export function asDomSocket(socket: unknown): globalThis.WebSocket {
  return socket as globalThis.WebSocket;
}
