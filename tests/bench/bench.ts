import { parseArgs } from 'node:util';
import { measureSend } from './measure-send.ts';

/*
 * Numbers of one run on one machine: compare them with each other, never with another run's.
 * `npm run bench -- --json` prints one object.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const results = await measureSend();
if (values.json) {
  console.log(JSON.stringify(results));
} else {
  for (const [name, value] of Object.entries(results)) console.log(`${name.padEnd(24)}${value.toFixed(3)}`);
}
