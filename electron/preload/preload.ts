import { connectMessage, desktopOrigin } from '#shared/contract/port-handshake.ts';
import { ipcRenderer } from 'electron';

/*
 * The only code between the page and the main process. Were the page taken over, all it could do here is to open one
 * more port to the same contract. It knows no call names and exposes nothing to the page, so it never grows.
 */

function isConnect(event: MessageEvent<unknown>): boolean {
  const message = event.data;
  return (
    event.source === window &&
    event.origin === desktopOrigin &&
    event.ports.length === 1 &&
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === connectMessage
  );
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (isConnect(event)) ipcRenderer.postMessage(connectMessage, null, [...event.ports]);
});
