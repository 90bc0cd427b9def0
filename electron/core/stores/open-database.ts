import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { fail } from '#shared/failure.ts';
import { systemErrorCode } from '#shared/system-error.ts';
import { inTransaction, Sqlite, sqliteErrorKind, withSqlite, type SqliteOptions } from './sqlite.ts';

/** "PBN1", in the header of every database of Pushbench. Source: https://www.sqlite.org/fileformat.html, offset 68 */
export const applicationId = 0x50424e31;

const busyTimeoutMs = 10_000;

/**
 * Opens the database file, makes it when it is not there and brings it up to the last of `migrations`. What must not
 * be opened is refused before anything is written: `database-newer`, `database-foreign`, `database-damaged`. Several
 * processes may do this at once. Before the first step on an existing database a copy of it is made beside it,
 * `<file>.backup-v<version>`.
 */
export function openDatabase(file: string, migrations: readonly string[]): Sqlite {
  makeFolder(dirname(file));
  refuseUntouched(file, migrations.length);
  const sqlite = new Sqlite(file, { busyTimeoutMs });
  try {
    switchToWriteAheadLog(sqlite);
    sqlite.exec('PRAGMA synchronous = FULL');
    if (migrate(sqlite, file, migrations)) {
      // So that the header in the file tells the version to whoever looks before opening.
      sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    }
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw fail('data-folder-unwritable', { folder, detail: systemErrorCode(error) });
  }
}

function refuseUntouched(file: string, known: number): void {
  if (sizeOf(file) === 0) return;
  const hasLog = existsSync(`${file}-wal`);
  // With a log beside it the truth is in both files; without one nothing may be made beside a file that is not ours.
  const options: SqliteOptions = hasLog ? { access: 'read', busyTimeoutMs } : { access: 'immutable' };
  try {
    withSqlite(file, options, (sqlite) => {
      const tables = sqlite.number('SELECT count(*) FROM sqlite_schema');
      refuse(sqlite, file, known, tables);
    });
  } catch (error) {
    const kind = sqliteErrorKind(error);
    // Another process may be writing this moment; then opening it, which waits for locks, tells the truth.
    if (kind === undefined || (kind === 'damaged' && hasLog === existsSync(`${file}-wal`))) throw error;
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function refuse(sqlite: Sqlite, file: string, known: number, tables: number): void {
  const owner = sqlite.number('PRAGMA application_id');
  // A database of another process's first run, not yet filled, has no owner and no tables.
  if (owner !== applicationId && (owner !== 0 || tables > 0)) throw fail('database-foreign', { file });
  const found = sqlite.number('PRAGMA user_version');
  if (found > known) throw fail('database-newer', { file, found, known });
}

/** The change of mode does not wait for locks by itself, and two processes may make the file at once. */
function switchToWriteAheadLog(sqlite: Sqlite): void {
  const giveUpAtMs = Date.now() + busyTimeoutMs;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      sqlite.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (sqliteErrorKind(error) !== 'busy' || Date.now() > giveUpAtMs) throw error;
      Atomics.wait(pause, 0, 0, 10);
    }
  }
}

/**
 * Runs the missing steps in one transaction, so that no other process finds a half-made database, and tells whether there
 * were any.
 */
function migrate(sqlite: Sqlite, file: string, migrations: readonly string[]): boolean {
  return inTransaction(sqlite, () => {
    refuse(sqlite, file, migrations.length, sqlite.number('SELECT count(*) FROM sqlite_schema'));
    const version = sqlite.number('PRAGMA user_version');
    const steps = migrations.slice(version);
    if (steps.length === 0) return false;
    if (version > 0) backUp(file, version);
    for (const step of steps) sqlite.exec(step);
    sqlite.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}`);
    return true;
  });
}

/** Copies what is committed, over a second connection: the first one holds the write lock, so nothing is missed. */
function backUp(file: string, version: number): void {
  const unfinished = `${file}.backup-${randomUUID()}`;
  try {
    withSqlite(file, { busyTimeoutMs }, (sqlite) => sqlite.run('VACUUM INTO ?', unfinished));
    renameSync(unfinished, `${file}.backup-v${version}`);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
