import type { Sqlite } from './sqlite.ts';

function readBlob(sqlite: Sqlite, key: string): Uint8Array | undefined {
  const blob = sqlite.get('SELECT blob FROM blobs WHERE key = ?', key)?.blob;
  return blob instanceof Uint8Array ? blob : undefined;
}

export function keyValueReads(sqlite: Sqlite) {
  return {
    getBlob: (key: string): Uint8Array | undefined => readBlob(sqlite, key),
    getSetting(key: string): string | undefined {
      const value = sqlite.get('SELECT value FROM settings WHERE key = ?', key)?.value;
      return typeof value === 'string' ? value : undefined;
    },
  };
}

export function keyValueWrites(sqlite: Sqlite) {
  return {
    putBlob(key: string, blob: Uint8Array): void {
      sqlite.run(
        'INSERT INTO blobs (key, blob) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET blob = excluded.blob',
        key,
        blob,
      );
    },
    /** Gives the blob that stands there afterwards: this one, or the one that was there first. */
    putBlobIfAbsent(key: string, blob: Uint8Array): Uint8Array {
      sqlite.run('INSERT INTO blobs (key, blob) VALUES (?, ?) ON CONFLICT (key) DO NOTHING', key, blob);
      return readBlob(sqlite, key) ?? blob;
    },
    removeBlob(key: string): void {
      sqlite.run('DELETE FROM blobs WHERE key = ?', key);
    },
    setSetting(key: string, value: string): void {
      sqlite.run(
        'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        key,
        value,
      );
    },
  };
}
