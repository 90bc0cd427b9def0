import type { IncomingMessage } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** Says whether the request was made to this host by one of its two names; a rebound name is neither. */
export function isOwnHost({ headers: { host } }: IncomingMessage, port: number | undefined): boolean {
  return host === `127.0.0.1:${String(port)}` || host === `localhost:${String(port)}`;
}

/** Says whether a page of the host that the request was made to asks, or one of the origins allowed besides. */
export function isOwnOrigin({ headers: { host, origin } }: IncomingMessage, allowed: readonly string[]): boolean {
  return origin !== undefined && (origin === `http://${String(host)}` || allowed.includes(origin));
}

export function refuseUpgrade(connection: Duplex, status: 403 | 404 | 503): void {
  connection.end(`HTTP/1.1 ${String(status)} ${String(STATUS_CODES[status])}\r\nconnection: close\r\n\r\n`);
}
