import { createCore, type Core } from '#core/create-core.ts';
import { defaultDataFolder } from '#core/data-folder.ts';
import { createInProcessClient } from '#core/transport/in-process-client.ts';
import { toFailure, type ContractClient } from '#shared/contract/client.ts';
import { describeFailure } from './describe-failure.ts';
import { resolve } from 'node:path';
import { printLine, type Terminal } from './terminal.ts';
import { version } from './version.ts';

export interface OpenCore {
  readonly core: Core;
  readonly client: ContractClient;
}

/** An empty choice, as of an unset shell variable, counts as none. */
export function dataFolder(terminal: Terminal, chosen = ''): string {
  return resolve(terminal.folder, chosen === '' ? defaultDataFolder(terminal.environment) : chosen);
}

/** Opens the core on the data folder for as long as the work takes. */
export async function withCore<Result>(
  terminal: Terminal,
  chosenFolder: string | undefined,
  work: (open: OpenCore) => Promise<Result>,
): Promise<Result> {
  const core = await createCore({
    dataFolder: dataFolder(terminal, chosenFolder),
    host: 'cli',
    version,
    simulator: 'on-demand',
    vaultPassphrase: terminal.vaultPassphrase,
    environment: terminal.environment,
  });
  const { client, close } = createInProcessClient(core.router);
  try {
    return await work({ core, client });
  } finally {
    close();
    // What was done stays done, and its answer with it.
    await core.close().catch((error: unknown) => printLine(terminal.stderr, describeFailure(toFailure(error))));
  }
}
