import { createCore } from '#core/create-core.ts';
import { defaultDataFolder } from '#core/data-folder.ts';
import { socketPath } from '#shared/contract/socket-handshake.ts';
import { join } from 'node:path';
import { createServer } from 'vite';
import { version } from '../electron/cli/version.ts';
import { startLoopback } from '../electron/loopback/start-loopback.ts';

/*
 * Development: the window from Vite's server, with hot replacement, on the core of this process. After a change of
 * shared/ or electron/ start it again.
 */

const port = 5173;
const origin = `http://localhost:${port}`;

const core = await createCore({ dataFolder: defaultDataFolder(), host: 'loopback', version, simulator: 'start' });
const showLink = (link: string): void => {
  console.log(`Open ${origin}/${new URL(link).hash}`);
};
const loopback = await startLoopback({
  router: core.router,
  port: 0,
  rendererFolder: null,
  allowedOrigins: [origin],
  onLink: showLink,
});
const vite = await createServer({
  configFile: join(import.meta.dirname, 'vite.config.ts'),
  server: {
    port,
    strictPort: true,
    proxy: { [socketPath]: { target: new URL(loopback.url).origin, ws: true, changeOrigin: true } },
  },
});
await vite.listen();
showLink(loopback.url);

process.once('SIGINT', () => {
  void Promise.allSettled([vite.close(), loopback.close(), core.close()]).then(() => process.exit(0));
});
