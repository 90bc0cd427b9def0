import { createORPCClient } from '@orpc/client';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { ContractClient } from '#shared/contract/client.ts';
import { socketPath } from '#shared/contract/socket-handshake.ts';
import { hasToken, keepSession, readTicket, takeToken } from './browser-ticket.ts';
import { Connection } from './connection.ts';
import type { LinkOpener } from './link-opener.ts';
import { openDesktopLink } from './open-port-link.ts';
import { openSocketLink } from './open-socket-link.ts';

/** In the desktop app the page comes from the app itself, in a browser from the loopback host. */
const isDesktop = location.protocol === 'app:';

/** The window's connection to the core: `start()` it once, show its state, and ask everything again when it comes back. */
export const connection = new Connection({ open: isDesktop ? openDesktopLink : createBrowserOpener() });

export const client = createORPCClient<ContractClient>(connection.link);

/** Query and mutation options of every procedure, for TanStack Query. */
export const orpc = createTanstackQueryUtils(client);

// A computer that wakes up, and a tab that is looked at again, need not wait for the pause to end.
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) connection.retryNow();
});

function createBrowserOpener(): LinkOpener {
  const token = takeToken();
  // Another link of the same host, opened in this tab, differs in its hash alone: the browser loads nothing by itself.
  window.addEventListener('hashchange', () => {
    if (hasToken()) location.reload();
  });
  return async (signal) => {
    const socket = new WebSocket(`ws://${location.host}${socketPath}`);
    const opened = await openSocketLink(socket, readTicket(token), signal);
    keepSession(opened.session);
    return opened;
  };
}
