import { Worker } from 'node:worker_threads';
import type { Stores } from '../ports/stores.ts';
import { DatabaseClient } from './database-client.ts';

/**
 * Opens the database `file`, or makes it with its folder, in a thread of its own. Several processes may have it open.
 * Throws `database-newer`, `database-foreign`, `database-damaged` (the file is left as it is), `database-busy` or
 * `data-folder-unwritable`.
 */
export async function openStores({ file }: { readonly file: string }): Promise<Stores> {
  const client = new DatabaseClient(startDatabaseWorker(file));
  try {
    await client.opened();
  } catch (error) {
    await client.close();
    throw error;
  }
  return createStores(client);
}

/** Starts the database's thread; whoever talks to it is a `DatabaseClient`. */
export function startDatabaseWorker(file: string): Worker {
  // The bundle puts the worker beside whatever it makes of this file, under the same name.
  const script = import.meta.url.endsWith('.ts') ? './database-worker.ts' : './database-worker.js';
  return new Worker(new URL(script, import.meta.url), { workerData: { file }, name: 'database' });
}

/** The stores over a thread that is open. */
export function createStores(client: DatabaseClient): Stores {
  return {
    devices: {
      list: () => client.call('listDevices'),
      add: (device) => client.call('addDevice', device),
      update: (device) => client.call('updateDevice', device),
      remove: (id) => client.call('removeDevice', id),
      replaceSamples: (samples) => client.call('replaceSampleDevices', samples),
    },
    credentials: {
      list: () => client.call('listCredentials'),
      apply: (changes) => client.call('applyCredentialChanges', changes),
      noteAnswer: (id, answer, isAccepted) => client.call('noteCredentialAnswer', id, answer, isAccepted),
      remove: (id) => client.call('removeCredential', id),
    },
    deliveries: {
      begin: (deliveries) =>
        client.call(
          'beginDeliveries',
          deliveries.map((delivery) => ({ ...delivery, body: compact(delivery.body) })),
        ),
      settle: (id, outcome) => client.call('settleDelivery', id, outcome),
      list: (limit, beforeId, filter = {}) => client.call('listDeliveries', limit, beforeId, filter),
      get: (id) => client.call('getDelivery', id),
      body: async (id) => asBuffer(await client.call('getBody', id)),
      remove: (id) => client.call('removeDelivery', id),
      clear: () => client.call('clearDeliveries'),
      closeAbandoned: () => client.call('closeAbandonedDeliveries'),
    },
    drafts: {
      list: () => client.call('listDrafts'),
      save: (draft) => client.call('saveDraft', draft),
      remove: (id) => client.call('removeDraft', id),
    },
    blobs: {
      get: async (key) => asBuffer(await client.call('getBlob', key)),
      change: ({ only, clear = false, put }) =>
        client.call('changeBlobs', {
          only: { key: only.key, blob: only.blob && compact(only.blob) },
          clear,
          put: put.map(([key, blob]) => [key, compact(blob)] as const),
        }),
      remove: (key) => client.call('removeBlob', key),
    },
    settings: {
      get: (key) => client.call('getSetting', key),
      set: (key, value) => client.call('setSetting', key, value),
    },
    variables: {
      listSets: () => client.call('listVariableSets'),
      saveSet: (set) => client.call('saveVariableSet', set),
      removeSet: (id) => client.call('removeVariableSet', id),
      lastCount: () => client.call('lastPushCount'),
      takeCounts: async (amount) => (await client.call('takePushCounts', amount)) - amount + 1,
    },
    close: () => client.close(),
  };
}

/** A small Buffer is a window onto a shared pool, all of which would cross to the other thread. */
function compact(bytes: Buffer): Uint8Array {
  return new Uint8Array(bytes);
}

function asBuffer<Bytes extends Uint8Array | undefined>(bytes: Bytes): Buffer | Extract<Bytes, undefined>;
function asBuffer(bytes: Uint8Array | undefined): Buffer | undefined {
  return bytes === undefined ? undefined : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
