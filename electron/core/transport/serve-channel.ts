import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/websocket';
import { createHandlerOptions } from './handler-options.ts';
import type { TransportOptions } from './handler-options.ts';

/** Anything that carries whole messages both ways and tells when it is gone. */
export interface Channel {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
}

/**
 * Answers the calls that arrive over the channel. When it closes, the signal of every call under way is aborted.
 *
 * Ports and sockets share oRPC's handler that is fed message by message: with the one for message ports, and the one for
 * `ws`, a message that is no call ends in an unhandled rejection or on the console instead of `onUnexpectedError`.
 */
export function serveChannel(router: AnyRouter, channel: Channel, options: TransportOptions = {}): void {
  const handler = new RPCHandler(router, createHandlerOptions(options));
  const peer = { send: (message: unknown) => channel.send(message), addEventListener: notNeeded };
  channel.onMessage((message) => {
    if (!isCarrier(message)) return;
    const data = typeof message === 'string' ? message : message.slice().buffer;
    handler.message(peer, data, { context: {} }).catch((error: unknown) => options.onUnexpectedError?.(error));
  });
  channel.onClose(() => handler.close(peer));
}

/** Calls travel as text, or as bytes where a Blob is among the values. */
function isCarrier(message: unknown): message is string | Uint8Array<ArrayBuffer> {
  return typeof message === 'string' || message instanceof Uint8Array;
}

function notNeeded(): void {
  // Messages are handed over one by one.
}
