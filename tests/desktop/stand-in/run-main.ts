/*
 * The child process that plays Electron: `node run-main.ts <main.js>`. It is told the surface of electron.d.ts and the
 * options, imports main with the stand-in for `electron`, lets the app become ready when main has run to its end, as
 * Electron does, and then evaluates what the test asks.
 */
import { once } from 'node:events';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { ElectronSurface } from './electron-surface.ts';
import { electronModules } from './electron-modules.ts';
import { MainProcess, type StandInOptions } from './main-process.ts';
import { Stage } from './stage.ts';
import { Strict } from './strict.ts';

interface Setup {
  readonly surface: ElectronSurface;
  readonly options: StandInOptions;
}

interface Evaluation {
  readonly id: number;
  readonly source: string;
  readonly argument: unknown;
}

const standInUrl = 'stand-in:electron';

function provideElectron(modules: Readonly<Record<string, unknown>>): void {
  Object.assign(globalThis, { standInForElectron: modules });
  const names = Object.keys(modules);
  const source = `export const { ${names.join(', ')} } = globalThis.standInForElectron;`;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: standInUrl, shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url === standInUrl ? { format: 'module', source, shortCircuit: true } : next(url, context),
  });
}

async function evaluate(stage: Stage, { source, argument }: Evaluation): Promise<unknown> {
  const run = (0, eval)(`(${source})`) as (stage: Stage, argument: unknown) => unknown;
  return run(stage, argument);
}

const [setup] = (await once(process, 'message')) as [Setup];
const main = new MainProcess(new Strict(setup.surface), setup.options);
const stage = new Stage(main);
provideElectron(electronModules(main));

process.on('message', (message: Evaluation) => {
  const { id } = message;
  evaluate(stage, message)
    .then((value) => process.send?.({ id, value }))
    .catch((error: unknown) => process.send?.({ id, error: error instanceof Error ? error.message : String(error) }));
});
await import(pathToFileURL(String(process.argv[2])).href);
process.send?.({ type: 'loaded' });
setImmediate(() => {
  main.becomeReady();
});
