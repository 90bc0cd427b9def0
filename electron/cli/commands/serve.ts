import { createCore } from '#core/create-core.ts';
import { startLoopback } from '../../loopback/start-loopback.ts';
import type { CommandHost } from '../command-host.ts';
import { exitCodes } from '../exit-codes.ts';
import { portNumber } from '../options.ts';
import { printLine, untilInterrupted } from '../terminal.ts';
import { version } from '../version.ts';
import { dataFolder } from '../with-core.ts';

interface ServeOptions {
  readonly dataDir?: string;
  readonly port: number;
  readonly json?: boolean;
}

/** `serve`: the window in a browser of this machine, until it is interrupted. */
export function addServeCommand({ program, terminal, finish }: CommandHost): void {
  program
    .command('serve')
    .description('Serves the window to a browser on this machine until it is interrupted.')
    .option('--port <n>', 'port to listen on; 0 picks a free one', portNumber, 0)
    .option('--json', 'print the address as JSON')
    .option('--data-dir <folder>', 'data folder')
    .action(async (_options: unknown, command: { optsWithGlobals(): ServeOptions }) => {
      const options = command.optsWithGlobals();
      const core = await createCore({
        dataFolder: dataFolder(terminal, options.dataDir),
        host: 'loopback',
        version,
        simulator: 'start',
        vaultPassphrase: terminal.vaultPassphrase,
        environment: terminal.environment,
      });
      const interrupted = untilInterrupted();
      try {
        const { url, close } = await startLoopback({
          router: core.router,
          port: options.port,
          rendererFolder: terminal.rendererFolder,
          onUnexpectedError(error) {
            void printLine(terminal.stderr, error instanceof Error ? (error.stack ?? error.message) : String(error));
          },
          onLink(link) {
            void printLine(terminal.stderr, `That link is used up. The next one: ${link}`);
          },
        });
        await printLine(terminal.stdout, options.json === true ? JSON.stringify({ url }) : url);
        await interrupted;
        await close();
      } finally {
        await core.close();
      }
      finish(exitCodes.success);
    });
}
