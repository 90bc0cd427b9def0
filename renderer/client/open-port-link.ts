import { RPCLink } from '@orpc/client/message-port';
import { failWhenLost } from '#shared/contract/client.ts';
import { connectMessage } from '#shared/contract/port-handshake.ts';
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
    const handleLost = () => {
      isLost = true;
      tellLost(undefined);
      reject(new Error('The port closed before the core answered.'));
    };
    const close = () => {
      port.close();
      handleLost();
    };
    // Before the link's own listener: a call that ends because of the close has to find the connection lost.
    port.addEventListener('close', handleLost);
    const link = new RPCLink({ port, interceptors: [failWhenLost(() => isLost)] });
    const handleGreeting = () => {
      signal.removeEventListener('abort', close);
      resolve({ link, lost, close });
    };
    port.addEventListener('message', handleGreeting, { once: true });
    signal.addEventListener('abort', close, { once: true });
    port.start();
  });
}
