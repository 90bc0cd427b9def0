/*
 * Serves the window to a browser on this machine.
 *
 * Threat: whoever talks to this port can send pushes with the user's keys. On the other end may be any page in the user's
 * browser (a port scan from a web site, a name that was rebound to 127.0.0.1), any program and any other user of this
 * computer, and whoever sees the address in a history or a log.
 *
 * Fences:
 * - It binds 127.0.0.1 only.
 * - Every request names this host: a rebound name is refused.
 * - A socket comes from a page of this very origin.
 * - A socket is served only after it has shown the one-time token of the newest printed link, or the session of its tab.
 *   The token stands in the fragment, which no browser sends; it is spent by its first use.
 * - The files are the built window and nothing else, under a policy that lets the page connect to this host only.
 * - Messages, sockets and the time until a socket has shown its ticket are bounded.
 */
import type { AnyRouter } from '@orpc/server';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { access } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import type { TransportOptions } from '#core/transport/handler-options.ts';
import { serveSocket } from '#core/transport/serve-socket.ts';
import { socketPath } from '#shared/contract/socket-handshake.ts';
import { fail } from '#shared/failure.ts';
import { admitSocket } from './admit-socket.ts';
import { createFileListener } from './serve-files.ts';
import { isOwnHost, isOwnOrigin, refuseUpgrade } from './request-fences.ts';
import { Tickets } from './tickets.ts';

export interface LoopbackOptions extends TransportOptions {
  readonly router: AnyRouter;
  /** 0 for any free port. */
  readonly port: number;
  /** The built window. Null where another server has the files, as in development. */
  readonly rendererFolder: string | null;
  /** Gets the next link whenever one was used. */
  readonly onLink?: (url: string) => void;
  /** Other origins whose pages may open the socket: the development server's. Default none. */
  readonly allowedOrigins?: readonly string[];
  /** Within this a socket must have shown its ticket. Default 5 s. */
  readonly handshakeDeadlineMs?: number;
  /** Sockets at the same time. Default 64. */
  readonly maxSockets?: number;
}

export interface Loopback {
  /** The first link: the address with its one-time token. */
  readonly url: string;
  readonly port: number;
  /** Ends every connection and frees the port. */
  readonly close: () => Promise<void>;
}

const address = '127.0.0.1';
const maxMessageBytes = 16 * 1024 * 1024;
const goingAwayCode = 1001;

/** Throws `loopback-port-in-use`, `loopback-port-refused` and `renderer-not-built`. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { rendererFolder, allowedOrigins = [], handshakeDeadlineMs = 5000, maxSockets = 64 } = options;
  if (rendererFolder !== null) await requireBuild(rendererFolder);

  const server = createServer(createFileListener(rendererFolder));
  const port = await listen(server, options.port);
  const tickets = new Tickets();
  const issueLink = () => `http://${address}:${String(port)}/#token=${tickets.issueToken()}`;

  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes });
  server.on('upgrade', (request, connection, head) => {
    connection.on('error', () => connection.destroy());
    if (request.url !== socketPath) {
      refuseUpgrade(connection, 404);
      return;
    }
    if (!isOwnHost(request, port) || !isOwnOrigin(request, allowedOrigins)) {
      refuseUpgrade(connection, 403);
      return;
    }
    if (sockets.clients.size >= maxSockets) {
      refuseUpgrade(connection, 503);
      return;
    }
    sockets.handleUpgrade(request, connection, head, (socket) => {
      // A broken frame or a message that is too large; ws closes the socket itself.
      socket.on('error', () => undefined);
      admitSocket(socket, {
        tickets,
        deadlineMs: handshakeDeadlineMs,
        onAdmitted: (isTokenUsed) => {
          serveSocket(options.router, socket, options);
          if (isTokenUsed) options.onLink?.(issueLink());
        },
      });
    });
  });

  return {
    url: issueLink(),
    port,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets.clients) {
        socket.close(goingAwayCode);
        socket.terminate();
      }
      server.closeAllConnections();
      await closed;
    },
  };
}

async function requireBuild(folder: string): Promise<void> {
  try {
    await access(join(folder, 'index.html'));
  } catch {
    throw fail('renderer-not-built', { folder });
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const detail = error.code ?? error.message;
      reject(
        detail === 'EADDRINUSE'
          ? fail('loopback-port-in-use', { port })
          : fail('loopback-port-refused', { port, detail }),
      );
    });
    server.listen({ host: address, port, exclusive: true }, () => resolve((server.address() as AddressInfo).port));
  });
}
