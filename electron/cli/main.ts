import { resolve } from 'node:path';
import { runCli } from './run-cli.ts';
import { vaultPassphrase } from './vault-passphrase.ts';

// A reader that went away (`| head -1`) or a full disk takes nothing from what was done; writing ends without a word.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const code = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  vaultPassphrase,
  // `npm run` moves to the project's root and keeps where the person stood in INIT_CWD.
  folder: process.env['npm_lifecycle_event'] === 'cli' ? (process.env['INIT_CWD'] ?? process.cwd()) : process.cwd(),
  // Sources and bundle lie equally deep below the root.
  rendererFolder: resolve(import.meta.dirname, '../../out/renderer'),
});
process.exitCode = code;
