import type { AnyRouter } from '@orpc/server';
import { portFarewell, portGreeting } from '#shared/contract/port-handshake.ts';
import type { TransportOptions } from './handler-options.ts';
import { serveChannel } from './serve-channel.ts';

/** What Electron's MessagePortMain and Node's MessagePort have in common. Neither delivers anything before `start()`. */
export interface ServedPort {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  postMessage(message: unknown): void;
  close(): void;
}

export interface Served {
  /** Closes the connection; calls under way are aborted on this side and settle as `core-unavailable` on the other. */
  close(): void;
}

/** Answers calls over the port, greets the other side and starts the port. */
export function serveMessagePort(router: AnyRouter, port: ServedPort, options: TransportOptions = {}): Served {
  const closeListeners: (() => void)[] = [];
  const handleClose = () => {
    for (const listener of closeListeners.splice(0)) listener();
  };
  serveChannel(
    router,
    {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', (message) => listener(dataOf(message))),
      onClose: (listener) => closeListeners.push(listener),
    },
    options,
  );
  port.on('close', handleClose);
  port.start();
  port.postMessage(portGreeting);
  return {
    close: () => {
      port.postMessage(portFarewell);
      port.close();
      // Electron tells of a close only on the other side.
      handleClose();
    },
  };
}

/** Node hands the message over as it is, Electron inside an event. */
function dataOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'data' in message ? message.data : message;
}
