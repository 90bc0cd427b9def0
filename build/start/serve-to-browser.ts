import { createCore } from '#core/create-core.ts';
import { defaultDataFolder } from '#core/data-folder.ts';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { startLoopback } from '../../electron/loopback/start-loopback.ts';
import { projectRoot } from '../suite/command.ts';

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}

/** Serves the window to a browser on this machine until it is interrupted. Throws the failures of core and host. */
export async function serveToBrowser(port: number): Promise<number> {
  const ending = interrupted();
  const core = await createCore({
    dataFolder: defaultDataFolder(),
    host: 'loopback',
    version: packageJson.version,
    simulator: 'start',
  });
  try {
    const loopback = await startLoopback({
      router: core.router,
      port,
      rendererFolder: join(projectRoot, 'out', 'renderer'),
      onLink: (url) => {
        console.log(`That link is used up. For another tab: ${url}`);
      },
      onUnexpectedError: (error) => {
        console.error(error);
      },
    });
    console.log(`\n  Pushbench is at ${loopback.url}\n\nOpen it in a browser on this machine. Ctrl-C ends it.`);
    await ending;
    await loopback.close();
  } finally {
    await core.close();
  }
  return 0;
}
