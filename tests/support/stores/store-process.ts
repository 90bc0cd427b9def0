/*
 * A second process over the same database, started by the tests: `store-process.ts <file> <task>`. It prints a line for
 * each thing that is done and ends by itself only when its task does.
 */
import { openStores } from '#core/stores/open-stores.ts';
import { pendingDelivery } from './sample-rows.ts';

const [file = '', task = ''] = process.argv.slice(2);
const stores = await openStores({ file });

switch (task) {
  case 'open':
    await stores.settings.set(`process-${String(process.pid)}`, 'was here');
    await stores.close();
    break;
  case 'count': {
    const taken: number[] = [];
    for (let times = 0; times < 100; times += 1) taken.push(await stores.variables.takeCounts(2));
    console.log(JSON.stringify(taken));
    await stores.close();
    break;
  }
  case 'begin-and-wait': {
    const pending = pendingDelivery(Buffer.from('{}'));
    await stores.deliveries.begin([pending]);
    console.log(pending.summary.id);
    // Waits for the end that the test brings about.
    setInterval(() => undefined, 1 << 30);
    break;
  }
  case 'write-for-ever':
    for (;;) {
      const batch = [pendingDelivery(Buffer.from('{}')), pendingDelivery(Buffer.from('{}'))];
      await stores.deliveries.begin(batch);
      for (const { summary } of batch) process.stdout.write(`${summary.id}\n`);
    }
  case 'leave-open':
    await stores.settings.set('left', 'open');
    break;
  default:
    throw new Error(`No task ${task}.`);
}
