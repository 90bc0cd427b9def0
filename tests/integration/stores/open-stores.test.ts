import { copyFile, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { applicationId, openDatabase } from '#core/stores/open-database.ts';
import { migrations } from '#core/stores/migrations.ts';
import { openStores } from '#core/stores/open-stores.ts';
import type { FailureCode } from '#shared/failure.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { runStoreProcess } from '../../support/stores/run-store-process.ts';
import { credential, device } from '../../support/stores/sample-rows.ts';

function failing(code: FailureCode, params: object = {}): unknown {
  return expect.objectContaining({ failure: { code, params: expect.objectContaining(params) as unknown } });
}

/** Makes a database with plain SQLite. */
function makeDatabase(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

function ask(file: string, sql: string): unknown {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
  } finally {
    database.close();
  }
}

async function expectUntouched(folder: string, file: string, open: () => Promise<void>): Promise<void> {
  const bytes = await readFile(file);
  const names = await readdir(folder);
  await open();
  expect(await readFile(file)).toEqual(bytes);
  expect(await readdir(folder)).toEqual(names);
}

describe('opening the database', () => {
  test('makes it with its folder, and leaves one file when it is closed', async () => {
    await using temporary = await temporaryFolder();
    const folder = join(temporary.path, 'new', 'with ? and # and %20');
    const file = join(folder, 'pushbench.db');
    const stores = await openStores({ file });
    await stores.devices.add(device);
    await stores.close();
    expect(await readdir(folder)).toEqual(['pushbench.db']);
    expect(ask(file, 'PRAGMA application_id')).toEqual([{ application_id: applicationId }]);
    expect(ask(file, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  });

  test('finds again what was written before', async () => {
    await using temporary = await temporaryFolder();
    const file = join(temporary.path, 'pushbench.db');
    const first = await openStores({ file });
    await first.devices.add(device);
    await first.close();
    const second = await openStores({ file });
    expect(await second.devices.list()).toEqual([device]);
    await second.close();
    expect(await readdir(temporary.path)).toEqual(['pushbench.db']);
  });

  test('takes an empty file for a new database', async () => {
    await using temporary = await temporaryFolder();
    const file = join(temporary.path, 'pushbench.db');
    await writeFile(file, '');
    const stores = await openStores({ file });
    expect(await stores.devices.list()).toEqual([]);
    await stores.close();
  });

  test('refuses a database of a newer version and does not touch it', async () => {
    await using temporary = await temporaryFolder();
    const file = join(temporary.path, 'pushbench.db');
    makeDatabase(
      file,
      `PRAGMA journal_mode = WAL; CREATE TABLE later (x); PRAGMA application_id = ${String(applicationId)}; PRAGMA user_version = 99`,
    );
    await expectUntouched(temporary.path, file, async () => {
      await expect(openStores({ file })).rejects.toEqual(failing('database-newer', { file, found: 99 }));
    });
  });

  test('refuses a newer version whose change is still in its log', async () => {
    await using temporary = await temporaryFolder();
    const file = join(temporary.path, 'pushbench.db');
    await (await openStores({ file })).close();
    const newer = new DatabaseSync(file);
    newer.exec('PRAGMA user_version = 99');
    const copy = join(temporary.path, 'copy');
    await mkdir(copy);
    for (const end of ['', '-wal']) await copyFile(`${file}${end}`, join(copy, `pushbench.db${end}`));
    newer.close();
    const copied = join(copy, 'pushbench.db');
    const log = await readFile(`${copied}-wal`);
    expect(log.length).toBeGreaterThan(0);
    await expect(openStores({ file: copied })).rejects.toEqual(failing('database-newer', { found: 99 }));
    expect(await readFile(`${copied}-wal`)).toEqual(log);
  });

  test.each([
    ['with another application id', 'PRAGMA application_id = 252006674; CREATE TABLE t (x)'],
    ['without an application id', 'CREATE TABLE moz_places (id INTEGER)'],
    ['with a log', 'PRAGMA journal_mode = WAL; CREATE TABLE moz_places (id INTEGER)'],
  ])('refuses a database of another program %s and does not touch it', async (_, sql) => {
    await using temporary = await temporaryFolder();
    const file = join(temporary.path, 'places.sqlite');
    makeDatabase(file, sql);
    await expectUntouched(temporary.path, file, async () => {
      await expect(openStores({ file })).rejects.toEqual(failing('database-foreign', { file }));
    });
  });

  test('refuses what is no database and does not touch it', async () => {
    await using temporary = await temporaryFolder();
    const file = join(temporary.path, 'pushbench.db');
    await writeFile(file, 'This is a letter, not a database.\n'.repeat(100));
    await expectUntouched(temporary.path, file, async () => {
      await expect(openStores({ file })).rejects.toEqual(failing('database-damaged', { file }));
    });
  });

  test('refuses a database that was cut off and does not touch it', async () => {
    await using temporary = await temporaryFolder();
    const file = join(temporary.path, 'pushbench.db');
    await (await openStores({ file })).close();
    await truncate(file, 8192);
    await expectUntouched(temporary.path, file, async () => {
      await expect(openStores({ file })).rejects.toEqual(failing('database-damaged', { file }));
    });
  });

  test('says of a page that turned out damaged, when it is read, that the database is damaged', async () => {
    await using temporary = await temporaryFolder();
    const file = join(temporary.path, 'pushbench.db');
    await (await openStores({ file })).close();
    const [{ rootpage }] = ask(file, `SELECT rootpage FROM sqlite_schema WHERE name = 'devices'`) as [
      { rootpage: number },
    ];
    const bytes = await readFile(file);
    bytes.fill(0xee, (rootpage - 1) * 4096, rootpage * 4096);
    await writeFile(file, bytes);
    const stores = await openStores({ file });
    await expect(stores.devices.list()).rejects.toEqual(failing('database-damaged', { file }));
    await expect(stores.devices.add(device)).rejects.toEqual(failing('database-damaged', { file }));
    await stores.settings.set('others', 'still work');
    expect(await stores.settings.get('others')).toBe('still work');
    await stores.close();
  });

  test('says that the folder cannot be written', async () => {
    await using temporary = await temporaryFolder();
    await writeFile(join(temporary.path, 'file'), '');
    const folder = join(temporary.path, 'file', 'data');
    await expect(openStores({ file: join(folder, 'pushbench.db') })).rejects.toEqual(
      failing('data-folder-unwritable', { folder }),
    );
  });

  test('works when several processes and threads make the same file at once', async () => {
    await using temporary = await temporaryFolder();
    const file = join(temporary.path, 'pushbench.db');
    const programs = [1, 2, 3].map(() => runStoreProcess(file, 'open'));
    const here = await Promise.all([openStores({ file }), openStores({ file }), openStores({ file })]);
    await Promise.all(here.map((stores, index) => stores.settings.set(`thread-${String(index)}`, 'was here')));
    expect(await Promise.all(programs.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    await Promise.all(here.map((stores) => stores.close()));
    expect(await readdir(temporary.path)).toEqual(['pushbench.db']);
    expect(ask(file, `SELECT count(*) AS rows FROM settings WHERE value = 'was here'`)).toEqual([{ rows: 6 }]);
  });

  test('does not keep a process alive that forgot to close it', async () => {
    await using temporary = await temporaryFolder();
    const program = runStoreProcess(join(temporary.path, 'pushbench.db'), 'leave-open');
    expect(await program.ended).toBe(0);
  });
});

describe('migrating', () => {
  const first = 'CREATE TABLE things (name TEXT)';
  const second = 'ALTER TABLE things ADD COLUMN size INTEGER; UPDATE things SET size = length(name)';
  const third = 'CREATE INDEX by_size ON things (size)';

  /** A database as version 1 left it, with one row. */
  async function oldDatabase(folder: string): Promise<string> {
    const file = join(folder, 'pushbench.db');
    openDatabase(file, [first]).close();
    makeDatabase(file, `INSERT INTO things VALUES ('kept')`);
    return file;
  }

  test('brings an older database up step by step and keeps a copy of how it was', async () => {
    await using temporary = await temporaryFolder();
    const file = await oldDatabase(temporary.path);
    openDatabase(file, [first, second, third]).close();
    expect((await readdir(temporary.path)).sort()).toEqual(['pushbench.db', 'pushbench.db.backup-v1']);
    expect(ask(file, 'SELECT * FROM things')).toEqual([{ name: 'kept', size: 4 }]);
    expect(ask(file, 'PRAGMA user_version')).toEqual([{ user_version: 3 }]);
    expect(ask(`${file}.backup-v1`, 'SELECT * FROM things')).toEqual([{ name: 'kept' }]);
    expect(ask(`${file}.backup-v1`, 'PRAGMA user_version')).toEqual([{ user_version: 1 }]);
  });

  test('leaves a database as it was when one of the steps fails', async () => {
    await using temporary = await temporaryFolder();
    const file = await oldDatabase(temporary.path);
    const broken = 'DELETE FROM things; SELECT no_such_column FROM things';
    expect(() => openDatabase(file, [first, second, broken])).toThrow('no_such_column');
    expect(ask(file, 'SELECT * FROM things')).toEqual([{ name: 'kept' }]);
    expect(ask(file, 'PRAGMA user_version')).toEqual([{ user_version: 1 }]);
    openDatabase(file, [first, second, third]).close();
    expect(ask(file, 'PRAGMA user_version')).toEqual([{ user_version: 3 }]);
  });

  test('keeps the signing keys of version 1, which knew nothing else', async () => {
    await using temporary = await temporaryFolder();
    const file = join(temporary.path, 'pushbench.db');
    openDatabase(file, migrations.slice(0, 1)).close();
    makeDatabase(
      file,
      `INSERT INTO credentials VALUES
         (1, 'first', 'Team “A”', 'ABC123DEFG', 'DEF123GHIJ', 'cd', 1700000000000, 1700000000005),
         (7, 'second', 'XYZ123DEFG', 'XYZ123DEFG', 'DEF123GHIJ', 'ef', 1700000000001, NULL)`,
    );
    const stores = await openStores({ file });
    const key = (keyId: string, fingerprintSha256: string) => ({
      keeping: 'vault',
      details: {
        kind: 'key',
        keyId,
        teamId: 'DEF123GHIJ',
        fingerprintSha256,
        scope: { environments: null, bundleIds: null },
      },
      answers: [],
    });
    expect(await stores.credentials.list()).toEqual([
      {
        id: 'first',
        name: 'Team “A”',
        ...key('ABC123DEFG', 'cd'),
        createdAtMs: 1_700_000_000_000,
        lastAcceptedAtMs: 1_700_000_000_005,
      },
      {
        id: 'second',
        name: 'XYZ123DEFG',
        ...key('XYZ123DEFG', 'ef'),
        createdAtMs: 1_700_000_000_001,
        lastAcceptedAtMs: null,
      },
    ]);
    await stores.credentials.apply([{ added: credential }]);
    expect((await stores.credentials.list()).at(-1)).toEqual(credential);
    await stores.close();
    expect(ask(`${file}.backup-v1`, 'SELECT key_id FROM credentials ORDER BY sequence')).toEqual([
      { key_id: 'ABC123DEFG' },
      { key_id: 'XYZ123DEFG' },
    ]);
  });

  test('makes no copy of a database that is new or up to date', async () => {
    await using temporary = await temporaryFolder();
    const file = await oldDatabase(temporary.path);
    openDatabase(file, [first]).close();
    expect(await readdir(temporary.path)).toEqual(['pushbench.db']);
  });
});
