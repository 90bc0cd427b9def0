import type { AnyRouter } from '@orpc/server';
import type { WebSocket } from 'ws';
import type { TransportOptions } from './handler-options.ts';
import { serveChannel } from './serve-channel.ts';

/** Answers calls over a WebSocket that has been let in. Its limits and its closing stay with the host. */
export function serveSocket(router: AnyRouter, socket: WebSocket, options: TransportOptions = {}): void {
  serveChannel(
    router,
    {
      send: (message) => socket.send(message as string | Uint8Array),
      onMessage: (listener) => socket.addEventListener('message', ({ data }) => listener(data)),
      onClose: (listener) => socket.addEventListener('close', listener),
    },
    options,
  );
}
