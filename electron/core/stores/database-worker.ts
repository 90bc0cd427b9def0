import { dirname } from 'node:path';
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { z } from 'zod';
import { fail, FailureError } from '#shared/failure.ts';
import { migrations } from './migrations.ts';
import { openDatabase } from './open-database.ts';
import { createReads, createWrites, type Ending, type FromWorker, type Request, type ToWorker } from './operations.ts';
import { MalformedRowError } from './parse-row.ts';
import { Presence } from './presence.ts';
import { runRequests } from './run-requests.ts';
import { asFailure } from './sqlite.ts';

/*
 * The database's own thread: opens the file named in `workerData`, then answers calls until it is told to close.
 * SQLite waits for the disk at each commit, and that must not hold up sending.
 */

const { file } = z.object({ file: z.string() }).parse(workerData);

/** At most this many waiting calls share a transaction, so that the first of them does not wait long. */
const batchLimit = 500;

function endingOf(error: unknown): Ending {
  const damaged = error instanceof MalformedRowError;
  const mapped = damaged
    ? fail('database-damaged', { file, detail: error.message })
    : asFailure(error, file, dirname(file));
  if (mapped instanceof FailureError) return { type: 'failure', failure: mapped.failure };
  return { type: 'error', message: mapped instanceof Error ? (mapped.stack ?? mapped.message) : String(mapped) };
}

/** The messages that are waiting, the one just received first, up to one that asks to close. */
function receiveWaiting(port: MessagePort, first: ToWorker): { requests: Request[]; isClosing: boolean } {
  const requests: Request[] = [];
  let message: ToWorker | undefined = first;
  while (message !== undefined) {
    if (message.type === 'close') return { requests, isClosing: true };
    requests.push(message.request);
    if (requests.length === batchLimit) break;
    message = (receiveMessageOnPort(port) as { message: ToWorker } | undefined)?.message;
  }
  return { requests, isClosing: false };
}

function serve(port: MessagePort): void {
  const post = (message: FromWorker) => {
    port.postMessage(message);
  };
  let database;
  try {
    const sqlite = openDatabase(file, migrations);
    const presence = new Presence(file);
    database = { sqlite, presence, reads: createReads(sqlite), writes: createWrites(sqlite, presence), endingOf };
  } catch (error) {
    post({ type: 'opened', ending: endingOf(error) });
    port.close();
    return;
  }
  const { sqlite, presence } = database;
  const open = database;
  port.on('message', (first: ToWorker) => {
    const { requests, isClosing } = receiveWaiting(port, first);
    const endings = runRequests(open, requests);
    for (const [index, ending] of endings.entries()) post({ type: 'ended', id: requests[index]?.id ?? -1, ending });
    if (!isClosing) return;
    sqlite.close();
    presence.release();
    port.close();
  });
  post({ type: 'opened', ending: { type: 'value', value: undefined } });
}

if (parentPort === null) throw new Error('This file is a worker and is started by open-stores.ts.');
serve(parentPort);
