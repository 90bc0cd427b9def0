import type { CoreRouter } from '#core/router.ts';
import { serveMessagePort, type Served } from '#core/transport/serve-message-port.ts';
import { connectMessage, desktopOrigin } from '#shared/contract/port-handshake.ts';
import { ipcMain, type IpcMainEvent, type WebContents } from 'electron';
import { reportUnexpected } from './report-unexpected.ts';

/*
 * The only door of ipcMain. Whoever gets a port through it can do all that the contract can, so the sender is checked
 * first: the page of our own window, on our own origin, in its top frame.
 */

function isOurPage(event: IpcMainEvent, ours: WebContents | undefined): boolean {
  const { sender, senderFrame } = event;
  return sender === ours && senderFrame?.parent === null && senderFrame.origin === desktopOrigin;
}

/** Serves the router on each port that the window's page hands over; a new one of the same page ends the former. */
export function acceptPorts(router: CoreRouter, currentContents: () => WebContents | undefined): void {
  let served: Served | undefined;
  ipcMain.on(connectMessage, (event) => {
    const [port, ...more] = event.ports;
    if (port === undefined || more.length > 0 || !isOurPage(event, currentContents())) {
      for (const refused of event.ports) refused.close();
      return;
    }
    served?.close();
    served = serveMessagePort(router, port, { onUnexpectedError: reportUnexpected });
  });
}
