import { connect } from 'node:net';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { socketPath } from '#shared/contract/socket-handshake.ts';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends a request byte for byte, so that nothing tidies the path or the Host header up on the way. */
export async function rawRequest(
  port: number,
  path: string,
  { method = 'GET', host = `127.0.0.1:${String(port)}` } = {},
): Promise<RawAnswer> {
  const socket = connect({ port, host: '127.0.0.1' });
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.write(`${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  await once(socket, 'close');
  const [head = '', ...rest] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { status: Number(statusLine.split(' ')[1]), headers, body: rest.join('\r\n\r\n') };
}

export interface SocketOptions {
  readonly origin?: string;
  readonly host?: string;
  readonly path?: string;
}

export function openSocket(port: number, { origin, host, path = socketPath }: SocketOptions = {}): WebSocket {
  return new WebSocket(`ws://127.0.0.1:${String(port)}${path}`, {
    ...(origin === undefined ? {} : { origin }),
    ...(host === undefined ? {} : { headers: { host } }),
  });
}

/** How the socket ended: the status where it was not upgraded, else its close code and reason. */
export function endOf(socket: WebSocket): Promise<string> {
  return new Promise((resolve) => {
    socket.on('unexpected-response', (request, response) => {
      request.destroy();
      resolve(`status ${String(response.statusCode)}`);
    });
    socket.on('close', (code, reason) => resolve(`${String(code)} ${reason.toString()}`.trim()));
    socket.on('error', () => undefined);
  });
}

export function tokenOf(url: string): string {
  return new URLSearchParams(new URL(url).hash.slice(1)).get('token') ?? '';
}
