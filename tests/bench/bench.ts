import { parseArgs } from 'node:util';
import { measureEditorStart } from './measure-editor-start.ts';
import { measureLint } from './measure-lint.ts';
import { measureSend } from './measure-send.ts';
import { measureTyping } from './measure-typing.ts';

/*
 * Numbers of one run on one machine: compare them with each other, never with another run's. The window has to be
 * built. `npm run bench -- --json` prints one object; words after it choose what is measured: `send`, `lint`,
 * `editor-start`, `typing`.
 */
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const measurements = {
  send: measureSend,
  lint: measureLint,
  'editor-start': measureEditorStart,
  typing: measureTyping,
};
const results: Record<string, number> = {};
for (const [name, measure] of Object.entries(measurements)) {
  if (positionals.length === 0 || positionals.includes(name)) Object.assign(results, await measure());
}
if (values.json) {
  console.log(JSON.stringify(results));
} else {
  for (const [name, value] of Object.entries(results)) console.log(`${name.padEnd(24)}${value.toFixed(3)}`);
}
