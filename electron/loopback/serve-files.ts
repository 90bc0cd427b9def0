import type { IncomingMessage, ServerResponse } from 'node:http';
import { readStaticFile } from '#core/static-files.ts';
import { isOwnHost } from './request-fences.ts';

const wrongHost =
  'Pushbench answers only at 127.0.0.1 and localhost, on the port it printed. Open the address from the terminal; over SSH, forward that port to the same port.\n';

/** Answers GET and HEAD with the built window; null: with nothing. */
export function createFileListener(
  folder: string | null,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    void answer(folder, request, response).catch(() => response.destroy());
  };
}

async function answer(folder: string | null, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '/', headers } = request;
  if (!isOwnHost(request, request.socket.localPort)) {
    refuse(response, 403, wrongHost);
    return;
  }
  if (method !== 'GET' && method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    refuse(response, 405, 'Only GET and HEAD.\n');
    return;
  }
  if (folder === null) {
    refuse(response, 404, 'The development server has the files.\n');
    return;
  }
  // Named in full: not every browser takes 'self' to cover WebSockets.
  const file = await readStaticFile(folder, url, { connectSources: [`ws://${String(headers.host)}`] });
  const isPage = file.headers['content-type']?.startsWith('text/html') === true;
  response.writeHead(file.status, {
    ...file.headers,
    ...(isPage ? { 'cache-control': 'no-store' } : {}),
    'content-length': file.body.byteLength,
  });
  response.end(method === 'HEAD' ? undefined : file.body);
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(sentence);
}
