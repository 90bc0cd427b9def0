import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { fail, FailureError } from '#shared/failure.ts';

/** Values of one row as SQLite gives them, to be parsed by whoever asked. */
export type Row = Record<string, SQLOutputValue>;
export type SqlValue = SQLInputValue;

export interface SqliteOptions {
  /** Opens only what is there, and never writes. */
  readonly access?: 'read' | 'immutable' | 'write-existing';
  /** How long a statement waits for another connection's lock. Default 0. */
  readonly busyTimeoutMs?: number;
}

/** One connection to an SQLite file; the only door to `node:sqlite`. Statements are prepared once and kept. */
export class Sqlite {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();

  constructor(file: string, { access, busyTimeoutMs = 0 }: SqliteOptions = {}) {
    const url = pathToFileURL(file);
    // Immutable: reads without locks and without making the files of a write-ahead log beside the database.
    if (access === 'immutable') url.searchParams.set('immutable', '1');
    if (access === 'write-existing') url.searchParams.set('mode', 'rw');
    this.#database = new DatabaseSync(url, {
      readOnly: access === 'read' || access === 'immutable',
      timeout: busyTimeoutMs,
      enableForeignKeyConstraints: true,
    });
  }

  /** Runs statements that give no rows. */
  exec(sql: string): void {
    this.#database.exec(sql);
  }

  /** Runs one statement and gives the number of rows it changed. */
  run(sql: string, ...values: SqlValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  get(sql: string, ...values: SqlValue[]): Row | undefined {
    return this.#statement(sql).get(...values);
  }

  all(sql: string, ...values: SqlValue[]): Row[] {
    return this.#statement(sql).all(...values);
  }

  /** The number in the only column of the only row. */
  number(sql: string): number {
    return Number(Object.values(this.get(sql) ?? {})[0]);
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #statement(sql: string): ReturnType<DatabaseSync['prepare']> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** Runs `work` with a connection that is closed afterwards. */
export function withSqlite<Result>(file: string, options: SqliteOptions, work: (sqlite: Sqlite) => Result): Result {
  const sqlite = new Sqlite(file, options);
  try {
    return work(sqlite);
  } finally {
    sqlite.close();
  }
}

/** Runs `work` in a transaction that holds the write lock from its start; an error undoes all of it. */
export function inTransaction<Result>(sqlite: Sqlite, work: () => Result): Result {
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    sqlite.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(sqlite);
    throw error;
  }
}

function rollBack(sqlite: Sqlite): void {
  try {
    sqlite.exec('ROLLBACK');
  } catch {
    // SQLite has already rolled back by itself (disk full, input/output error).
  }
}

/** What SQLite says went wrong, in the words of the program. Source: https://www.sqlite.org/rescode.html */
const kinds = new Map<number, 'busy' | 'damaged' | 'unwritable'>([
  [5, 'busy'],
  [6, 'busy'],
  [8, 'unwritable'],
  [10, 'unwritable'],
  [11, 'damaged'],
  [13, 'unwritable'],
  [14, 'unwritable'],
  [26, 'damaged'],
]);

/** `undefined` when the error is not SQLite's, or is a mistake in a statement. */
export function sqliteErrorKind(error: unknown): 'busy' | 'damaged' | 'unwritable' | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  // The low byte is the primary result code.
  return kinds.get(error.errcode & 0xff);
}

/** An error of SQLite as the failure a person can act on; every other error as it is. */
export function asFailure(error: unknown, file: string, folder: string): unknown {
  if (error instanceof FailureError || !(error instanceof Error)) return error;
  const detail = error.message;
  switch (sqliteErrorKind(error)) {
    case 'busy':
      return fail('database-busy', { file });
    case 'damaged':
      return fail('database-damaged', { file, detail });
    case 'unwritable':
      return fail('data-folder-unwritable', { folder, detail });
    case undefined:
      return error;
  }
}
