import { join } from 'node:path';
import { build, preview } from 'vite';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A page with Monaco alone, built and served as the window is, to compare the window with. */
export interface BareEditor extends AsyncDisposable {
  readonly url: string;
}

export async function serveBareEditor(): Promise<BareEditor> {
  const folder = await temporaryFolder();
  const common = {
    root: join(import.meta.dirname, 'bare-editor'),
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder.path, emptyOutDir: true, target: 'es2024', chunkSizeWarningLimit: 8000 },
  } as const;
  await build(common);
  const server = await preview({ ...common, preview: { host: '127.0.0.1', port: 0 } });
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    async [Symbol.asyncDispose]() {
      await server.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}
