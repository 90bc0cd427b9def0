import react from '@vitejs/plugin-react';
import { existsSync, globSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig } from 'vite';
import { preloadEditor } from './preload-editor.ts';

const root = dirname(import.meta.dirname);
const fromRoot = (path: string) => join(root, path);

/** Not bundled: Electron itself, native code, what reads files beside itself, and what node-apn brings along in any case. */
const external = ['electron', '@parse/node-apn', '@napi-rs/keyring', 'node-forge'];

/**
 * What Node and Electron's main process start. Entries, workers and shared chunks all land in `out/desktop`, so a path
 * relative to `import.meta.url` (a worker, the preload, `../renderer`) is the same from every one of them.
 */
const nodeEntries = [
  'electron/desktop/main.ts',
  'electron/cli/main.ts',
  ...globSync('electron/**/*-worker.ts', { cwd: root }),
].filter((path) => existsSync(fromRoot(path)));

function nodeEntryName(path: string): string {
  const [, host, file] = /([^/]+)\/([^/]+)\.ts$/.exec(path) ?? [];
  return file === 'main' && host !== 'desktop' ? String(host) : String(file);
}

export default defineConfig({
  root: fromRoot('renderer'),
  // Relative, so that the same files work under app:// and under the loopback host's http://.
  base: './',
  cacheDir: fromRoot('node_modules/.cache/vite'),
  plugins: [react(), preloadEditor],
  worker: { format: 'es' },
  build: { emptyOutDir: true, reportCompressedSize: false, target: 'es2024' },
  environments: {
    client: {
      build: {
        outDir: fromRoot('out/renderer'),
        // An inlined font or image would be a data: URL, which the content security policy refuses for fonts.
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 8000,
        modulePreload: { polyfill: false },
        // One file for all that the first frame needs: each more takes its time, also from the browser's own store.
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
      },
    },
    node: {
      consumer: 'server',
      resolve: { noExternal: true, external, conditions: ['node', 'module'] },
      build: {
        outDir: fromRoot('out/desktop'),
        ssr: true,
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: Object.fromEntries(nodeEntries.map((path) => [nodeEntryName(path), fromRoot(path)])),
          external: [...external, /^node:/, ...builtinModules],
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        outDir: fromRoot('out/desktop'),
        emptyOutDir: false,
        ssr: true,
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: { preload: fromRoot('electron/preload/preload.ts') },
          external: ['electron'],
          // A sandboxed preload is one CommonJS file.
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  },
  builder: {
    // In this order: the preload goes into the folder that the node bundle empties first.
    async buildApp(builder) {
      const { node, preload, client } = builder.environments;
      for (const environment of [node, preload, client])
        if (environment !== undefined) await builder.build(environment);
    },
  },
});
