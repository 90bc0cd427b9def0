import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { DatabaseClient } from '#core/stores/database-client.ts';
import { createStores, openStores, startDatabaseWorker } from '#core/stores/open-stores.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { runStoreProcess } from '../../support/stores/run-store-process.ts';
import { accepted, pendingDelivery } from '../../support/stores/sample-rows.ts';
import { temporaryStores } from '../../support/stores/temporary-stores.ts';

const stopped = expect.objectContaining({ failure: { code: 'database-stopped', params: {} } }) as unknown;

describe('a process that is killed', () => {
  test('loses no delivery that was acknowledged, and never half a batch', async () => {
    await using temporary = await temporaryFolder();
    const file = join(temporary.path, 'pushbench.db');
    for (let round = 1; round <= 3; round++) {
      const program = runStoreProcess(file, 'write-for-ever');
      await program.printed(40 * round);
      program.child.kill('SIGKILL');
      expect(await program.ended).toBe('SIGKILL');
      const stores = await openStores({ file });
      for (const id of program.lines.filter((line) => line.length === 36))
        expect(await stores.deliveries.body(id)).toEqual(Buffer.from('{}'));
      const count = await stores.deliveries.closeAbandoned();
      expect(count % 2).toBe(0);
      expect(count).toBeGreaterThanOrEqual(40 * round);
      await stores.close();
    }
    expect((await readdir(temporary.path)).filter((name) => name.includes('running'))).toEqual([]);
  });

  test('leaves deliveries whose outcome is unknown; those of a process that runs stay pending', async () => {
    await using opened = await temporaryStores();
    const { deliveries } = opened.stores;
    const mine = pendingDelivery(Buffer.from('{}'), { createdAtMs: 3 });
    await deliveries.begin([mine]);
    const [living, dying] = [
      runStoreProcess(opened.file, 'begin-and-wait'),
      runStoreProcess(opened.file, 'begin-and-wait'),
    ];
    await Promise.all([living.printed(1), dying.printed(1)]);
    expect(await deliveries.closeAbandoned()).toBe(0);
    dying.child.kill('SIGKILL');
    await dying.ended;
    expect(await deliveries.closeAbandoned()).toBe(1);
    const states = new Map((await deliveries.list(10, null)).map(({ id, state, cause }) => [id, { state, cause }]));
    expect(states.get(mine.summary.id)).toEqual({ state: 'pending', cause: null });
    expect(states.get(living.lines[0] ?? '')).toEqual({ state: 'pending', cause: null });
    expect(states.get(dying.lines[0] ?? '')).toEqual({
      state: 'unknown',
      cause: { code: 'outcome-unknown', params: {} },
    });
    living.child.kill('SIGKILL');
    await living.ended;
    expect(await deliveries.closeAbandoned()).toBe(1);
  });

  test('is told from stores of this process that were closed', async () => {
    await using opened = await temporaryStores();
    const second = await openStores({ file: opened.file });
    await second.deliveries.begin([pendingDelivery(Buffer.from('{}'))]);
    expect(await opened.stores.deliveries.closeAbandoned()).toBe(0);
    await second.close();
    expect(await opened.stores.deliveries.closeAbandoned()).toBe(1);
    const [summary] = await opened.stores.deliveries.list(1, null);
    await opened.stores.deliveries.settle(summary?.id ?? '', accepted);
    expect(await opened.stores.deliveries.list(1, null)).toMatchObject([{ state: 'accepted', cause: null }]);
  });
});

describe('the database’s thread', () => {
  test('settles every call when it dies, and every call after that', async () => {
    await using temporary = await temporaryFolder();
    const file = join(temporary.path, 'pushbench.db');
    const worker = startDatabaseWorker(file);
    const client = new DatabaseClient(worker);
    await client.opened();
    const stores = createStores(client);
    // Nothing can be answered while somebody else holds the write lock.
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const calls = Array.from({ length: 200 }, (_, index) => stores.settings.set(`key-${String(index)}`, 'value'));
    const settled = Promise.allSettled(calls);
    const terminated = worker.terminate();
    other.close();
    await terminated;
    expect(await settled).toEqual(calls.map(() => ({ status: 'rejected', reason: stopped })));
    await expect(stores.settings.get('key-1')).rejects.toEqual(stopped);
    await stores.close();
  });

  test('settles the opening when it cannot start', async () => {
    const client = new DatabaseClient(new Worker('throw new Error("no")', { eval: true }));
    await expect(client.opened()).rejects.toEqual(stopped);
    await client.close();
  });

  test('finishes what was asked before it closes, and refuses what comes after', async () => {
    await using temporary = await temporaryFolder();
    const file = join(temporary.path, 'pushbench.db');
    const stores = await openStores({ file });
    const writes = Array.from({ length: 50 }, (_, index) => stores.settings.set('last', String(index)));
    const closing = stores.close();
    await expect(stores.settings.get('last')).rejects.toEqual(stopped);
    await Promise.all([...writes, closing, stores.close()]);
    expect(existsSync(`${file}-wal`)).toBe(false);
    const again = await openStores({ file });
    expect(await again.settings.get('last')).toBe('49');
    await again.close();
  });
});
