import { ownVariable } from '#shared/own-environment.ts';
import { describeFailure, FailureError } from '#shared/failure.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhatIsStale } from './start/build-what-is-stale.ts';
import { openDesktop } from './start/open-desktop.ts';
import { findDesktop } from './start/find-desktop.ts';

/*
 * `npm start`: builds what changed, then opens the desktop app; where that cannot be, says why and serves the same window
 * to a browser on this machine.
 */

const usage = `npm start -- [--port N] [--data-dir FOLDER]

  --port N           port of the browser window, where the desktop app cannot open; 0 (default) picks a free one
  --data-dir FOLDER  where Pushbench keeps its data (also: PUSHBENCH_DATA_DIR)`;

interface StartOptions {
  readonly port: number;
}

/** Reads the arguments and puts the data folder, as an absolute path, where every host looks for it. */
function readOptions(): StartOptions {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '0' }, 'data-dir': { type: 'string' } },
  });
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
  if (!(port <= 65_535)) throw new TypeError(`“${values.port}” is not a port. Give a number from 0 to 65535.`);
  const dataFolder = values['data-dir'] ?? process.env[ownVariable.dataFolder];
  if (dataFolder !== undefined && dataFolder !== '') {
    // npm changes the working directory and keeps the person's own in INIT_CWD.
    process.env[ownVariable.dataFolder] = resolve(process.env['INIT_CWD'] ?? '.', dataFolder);
  }
  return { port };
}

async function start({ port }: StartOptions): Promise<number> {
  if (!(await buildWhatIsStale(() => console.log('Building Pushbench …')))) return 1;
  const desktop = await findDesktop();
  const opened = desktop.kind === 'found' ? await openDesktop(desktop.executablePath) : desktop;
  if (opened.kind === 'ended') return opened.exitCode;
  console.log(`The desktop app cannot open here: ${opened.reason}. Opening in a browser instead.`);
  // Only here: the desktop app has the core in its own process.
  const { serveToBrowser } = await import('./start/serve-to-browser.ts');
  return serveToBrowser(port);
}

let options: StartOptions;
try {
  options = readOptions();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exit(64);
}
try {
  process.exit(await start(options));
} catch (error) {
  console.error(error instanceof FailureError ? describeFailure(error.failure) : error);
  process.exit(1);
}
