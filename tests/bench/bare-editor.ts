import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import { createFileListener } from '../../electron/loopback/serve-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A page with Monaco alone, built and served as the window is, to compare the window with. */
export interface BareEditor extends AsyncDisposable {
  readonly url: string;
}

export async function serveBareEditor(): Promise<BareEditor> {
  const folder = await temporaryFolder();
  await build({
    root: join(import.meta.dirname, 'bare-editor'),
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder.path, emptyOutDir: true, target: 'es2024', chunkSizeWarningLimit: 8000 },
  });
  const server = createServer(createFileListener(folder.path)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await server[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}
