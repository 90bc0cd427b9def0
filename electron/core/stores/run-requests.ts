import type { Ending, Reads, Request, Writes } from './operations.ts';
import { inTransaction, type Sqlite } from './sqlite.ts';

interface Database {
  readonly sqlite: Sqlite;
  readonly reads: Reads;
  readonly writes: Writes;
  readonly endingOf: (error: unknown) => Ending;
}

/**
 * Runs what is waiting in its order and gives the endings. Calls that write share one transaction and so one wait for
 * the disk; each is undone alone when it fails. A call has ended only when that transaction is on the disk.
 */
export function runRequests(database: Database, requests: readonly Request[]): Ending[] {
  const { sqlite, writes, endingOf } = database;
  const isWrite = ({ name }: Request) => name in writes;
  try {
    if (!requests.some(isWrite)) return requests.map((request) => runRead(database, request));
    return inTransaction(sqlite, () =>
      requests.map((request) => (isWrite(request) ? runWrite(database, request) : runRead(database, request))),
    );
  } catch (error) {
    return requests.map(() => endingOf(error));
  }
}

function runRead(database: Database, request: Request): Ending {
  try {
    return { type: 'value', value: call(database, request) };
  } catch (error) {
    return database.endingOf(error);
  }
}

function runWrite(database: Database, request: Request): Ending {
  const { sqlite, endingOf } = database;
  sqlite.exec('SAVEPOINT write');
  try {
    const value = call(database, request);
    sqlite.exec('RELEASE write');
    return { type: 'value', value };
  } catch (error) {
    undo(sqlite, error);
    return endingOf(error);
  }
}

/** After some errors (disk full) SQLite has undone the whole transaction by itself: then that error is everybody's. */
function undo(sqlite: Sqlite, error: unknown): void {
  try {
    sqlite.exec('ROLLBACK TO write; RELEASE write');
  } catch {
    throw error;
  }
}

function call({ reads, writes }: Database, { name, args }: Request): unknown {
  // The name and its arguments come from one request; TypeScript cannot follow that through a lookup.
  const operation = Reflect.get(name in writes ? writes : reads, name) as (...values: unknown[]) => unknown;
  return operation(...args);
}
