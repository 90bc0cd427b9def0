import react from '@vitejs/plugin-react';
import { existsSync, globSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';

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

/** Parts of the window that come in files of their own. */
const lateParts = ['payload-editor', 'panels', 'dialogs', 'templates-dialog'];

/**
 * The page names the files of what is drawn later: the browser fetches them while the first script runs, and they are there
 * when the core that serves them has gone.
 */
const preloadLateParts: Plugin = {
  name: 'preload-late-parts',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const files = new Set<string>();
      const styles = new Set<string>();
      const add = (fileName: string) => {
        const chunk = bundle[fileName];
        if (chunk?.type !== 'chunk' || chunk.isEntry || files.has(fileName)) return;
        files.add(fileName);
        for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
        for (const imported of chunk.imports) add(imported);
      };
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && lateParts.includes(chunk.name)) add(chunk.fileName);
      const link = (attrs: HtmlTagDescriptor['attrs']): HtmlTagDescriptor => ({
        tag: 'link',
        // As the script that asks for them later does it: otherwise they would be fetched twice.
        attrs: { crossorigin: true, ...attrs },
        injectTo: 'head',
      });
      return [
        ...[...files].map((file) => link({ rel: 'modulepreload', href: `./${file}` })),
        ...[...styles].map((file) => link({ rel: 'preload', as: 'style', href: `./${file}` })),
      ];
    },
  },
};

export default defineConfig({
  root: fromRoot('renderer'),
  // Relative, so that the same files work under app:// and under the loopback host's http://.
  base: './',
  cacheDir: fromRoot('node_modules/.cache/vite'),
  plugins: [react(), preloadLateParts],
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
