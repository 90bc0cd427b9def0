import { ownVariable } from '#shared/own-environment.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCli, type CliResult } from './run-cli.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What `PUSHBENCH_VAULT_PASSPHRASE` is in these tests. */
export const vaultPassphrase = 'correct horse battery staple';

/** Of the files; the variable `FILE_PASSPHRASE` holds it. */
export const filePassphrase = 'vErYsEcReT';

export interface CliWithVault extends AsyncDisposable {
  readonly folder: string;
  /** Runs a command in the folder, whose data is in it too, with a payload on its input. Arguments parted by spaces, or a list. */
  run(args: string | readonly string[], environment?: NodeJS.ProcessEnv): Promise<CliResult>;
  /** The same with `--json`: the one object it printed, and nothing on the error stream. */
  json(
    args: string | readonly string[],
    environment?: NodeJS.ProcessEnv,
  ): Promise<{ readonly code: number | null; readonly answer: unknown }>;
  write(fileName: string, content: string | Buffer): Promise<void>;
  /** All that any command has printed so far. */
  printed(): string;
}

/** A command line on a data folder of its own, whose vault a passphrase protects: there is no keychain. */
export async function cliWithVault(): Promise<CliWithVault> {
  const folder = await temporaryFolder();
  let printed = '';
  const run = async (args: string | readonly string[], environment: NodeJS.ProcessEnv = {}) => {
    const result = await runCli(typeof args === 'string' ? args.split(' ') : args, {
      dataFolder: folder.path,
      input: '{"aps":{"alert":"Hi"}}',
      environment: {
        [ownVariable.vaultPassphrase]: vaultPassphrase,
        FILE_PASSPHRASE: filePassphrase,
        ...environment,
      },
    });
    printed += result.stdout + result.stderr;
    return result;
  };
  return {
    folder: folder.path,
    run,
    async json(args, environment) {
      const { code, stdout, stderr } = await run(
        [...(typeof args === 'string' ? args.split(' ') : args), '--json'],
        environment,
      );
      if (stderr !== '' || stdout.trim().includes('\n')) throw new Error(`Not one object: ${stdout}${stderr}`);
      const answer: unknown = JSON.parse(stdout);
      return { code, answer };
    },
    write: (fileName, content) => writeFile(join(folder.path, fileName), content),
    printed: () => printed,
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}
