import { RPCLink } from '@orpc/client/websocket';
import { failWhenLost } from '#shared/contract/client.ts';
import { readWelcome, refusals, refusedCloseCode } from '#shared/contract/socket-handshake.ts';
import type { Hello } from '#shared/contract/socket-handshake.ts';
import { fail } from '#shared/failure.ts';
import type { OpenLink } from './link-opener.ts';

/** The part of a WebSocket that is used here, so that a test can bring another implementation. */
export type Socket = Pick<WebSocket, 'addEventListener' | 'removeEventListener' | 'send' | 'close' | 'readyState'>;

/** The ticket of this tab: the token of the link it was opened by, and the session that came of it. */
export interface Ticket {
  readonly token: string | null;
  readonly session: string | null;
}

export interface SocketLink extends OpenLink {
  readonly session: string;
}

/**
 * Shows the ticket and waits to be let in. Throws `loopback-link-missing`, `loopback-link-used` or `loopback-link-unknown`
 * where the host refuses it.
 */
export function openSocketLink(socket: Socket, ticket: Ticket, signal: AbortSignal): Promise<SocketLink> {
  return new Promise((resolve, reject) => {
    let isLost = false;
    const { promise: lost, resolve: tellLost } = Promise.withResolvers<undefined>();
    const close = () => socket.close();
    const hello: Hello = { type: 'hello', ...ticket };

    socket.addEventListener('open', () => socket.send(JSON.stringify(hello)), { once: true });
    socket.addEventListener(
      'message',
      ({ data }) => {
        const welcome = typeof data === 'string' ? readWelcome(data) : undefined;
        if (welcome === undefined) {
          close();
          return;
        }
        signal.removeEventListener('abort', close);
        const link = new RPCLink({ websocket: socket, interceptors: [failWhenLost(() => isLost)] });
        resolve({ link, lost, close, session: welcome.session });
      },
      { once: true },
    );
    // Before the link's own listener: a call that ends because of the close has to find the connection lost.
    socket.addEventListener('close', ({ code, reason }) => {
      isLost = true;
      signal.removeEventListener('abort', close);
      tellLost(undefined);
      const refusal = code === refusedCloseCode ? refusals.find((known) => known === reason) : undefined;
      reject(refusal === undefined ? new Error(`The socket closed (${code}).`) : fail(refusal));
    });
    signal.addEventListener('abort', close, { once: true });
    if (signal.aborted) close();
  });
}
