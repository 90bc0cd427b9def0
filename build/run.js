// Starts a TypeScript file of this project with Node's own type stripping. Plain JavaScript, so that an older Node gets
// as far as the sentence below.
import module from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const wanted = 24;

if (Number.parseInt(process.versions.node, 10) < wanted) {
  console.error(
    `Pushbench runs on Node ${wanted} or newer, and this is Node ${process.versions.node}. ` +
      'Install Node 24 (the exact version is in .nvmrc; with nvm: "nvm install"), then run this command again.',
  );
  process.exit(64);
}

const entry = resolve(import.meta.dirname, '..', process.argv[2] ?? '');
process.argv.splice(1, 2, entry);
module.enableCompileCache(resolve(import.meta.dirname, '../node_modules/.cache/compile'));
await import(pathToFileURL(entry).href);
