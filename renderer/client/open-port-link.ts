import { RPCLink } from '@orpc/client/message-port';
import { failWhenLost } from '#shared/contract/client.ts';
import { connectMessage, portFarewell, portGreeting } from '#shared/contract/port-handshake.ts';
import type { OpenLink } from './link-opener.ts';

/** Hands one end of a fresh channel to the preload and talks to the core over the other. */
export function openDesktopLink(signal: AbortSignal): Promise<OpenLink> {
  const { port1, port2 } = new MessageChannel();
  window.postMessage({ type: connectMessage }, window.origin, [port2]);
  return openPortLink(port1, signal);
}

/** Waits for the greeting of whoever serves the other end. */
export function openPortLink(port: MessagePort, signal: AbortSignal): Promise<OpenLink> {
  return new Promise((resolve, reject) => {
    let isLost = false;
    const { promise: lost, resolve: tellLost } = Promise.withResolvers<undefined>();
    const closeListeners: (() => void)[] = [];
    const handleLost = () => {
      isLost = true;
      signal.removeEventListener('abort', close);
      tellLost(undefined);
      for (const listener of closeListeners.splice(0)) listener();
      reject(new Error('The port closed before the core answered.'));
    };
    const close = () => {
      port.close();
      handleLost();
    };
    const link = new RPCLink({
      port: {
        postMessage: (message: unknown) => port.postMessage(message),
        on: (event, listener) => {
          if (event === 'close') closeListeners.push(listener);
          if (event === 'message') port.addEventListener('message', listener);
        },
      },
      interceptors: [failWhenLost(() => isLost)],
    });
    port.addEventListener('message', ({ data }) => {
      if (data === portFarewell) close();
      if (data !== portGreeting) return;
      signal.removeEventListener('abort', close);
      resolve({ link, lost, close });
    });
    port.addEventListener('close', handleLost);
    signal.addEventListener('abort', close, { once: true });
    port.start();
  });
}
