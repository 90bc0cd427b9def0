// First, before anything is started from here.
import '../electron/cli/vault-passphrase.ts';
import { buildWhatIsStale } from './start/build-what-is-stale.ts';

/*
 * `npm run cli`: the command line from the sources, which are never stale. Only `serve` needs something built, the window.
 */
if (process.argv.slice(2).includes('serve') && !(await buildWhatIsStale(() => undefined))) process.exit(1);
await import('../electron/cli/main.ts');
