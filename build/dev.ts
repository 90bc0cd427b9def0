// The window with hot reloading in a browser: Vite serves its sources, a loopback host in this process serves the core.
import { createServer } from 'vite';
import packageFile from '../package.json' with { type: 'json' };
import { createCore } from '../electron/core/create-core.ts';
import { defaultDataFolder } from '../electron/core/data-folder.ts';
import { startLoopback } from '../electron/loopback/start-loopback.ts';
import { socketPath } from '../shared/contract/socket-handshake.ts';

const dataFolder = defaultDataFolder();
const core = await createCore({ dataFolder, host: 'loopback', version: packageFile.version, simulator: 'start' });

// Known once Vite listens, and needed only then.
const allowedOrigins: string[] = [];
const host = await startLoopback({
  router: core.router,
  port: 0,
  rendererFolder: null,
  allowedOrigins,
  onLink: printLink,
  onUnexpectedError: (error) => console.error(error),
});

const vite = await createServer({
  configFile: `${import.meta.dirname}/vite.config.ts`,
  server: {
    host: '127.0.0.1',
    proxy: { [socketPath]: { target: `http://127.0.0.1:${String(host.port)}`, ws: true, changeOrigin: true } },
  },
});
await vite.listen();
const origin = new URL(vite.resolvedUrls?.local[0] ?? '').origin;
allowedOrigins.push(origin);
printLink(host.url);

/** The link of the host with the address of Vite. */
function printLink(url: string): void {
  console.log(`Pushbench for development: ${origin}/${new URL(url).hash}`);
}

process.once('SIGINT', () => {
  void Promise.all([vite.close(), host.close()])
    .then(() => core.close())
    .then(() => process.exit(0));
});
