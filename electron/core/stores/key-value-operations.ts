import type { Sqlite } from './sqlite.ts';

function readBlob(sqlite: Sqlite, key: string): Uint8Array | undefined {
  const blob = sqlite.get('SELECT blob FROM blobs WHERE key = ?', key)?.blob;
  return blob instanceof Uint8Array ? blob : undefined;
}

/** A `BlobChange` as it crosses to the database's thread. */
interface ChangeOfBlobs {
  readonly only: { readonly key: string; readonly blob: Uint8Array | undefined };
  readonly clear: boolean;
  readonly put: readonly (readonly [key: string, blob: Uint8Array])[];
}

function isSame(found: Uint8Array | undefined, wanted: Uint8Array | undefined): boolean {
  return found === undefined || wanted === undefined ? found === wanted : Buffer.compare(found, wanted) === 0;
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
    /** Changes nothing and gives false when another blob stands under the key than the caller saw. */
    changeBlobs({ only, clear, put }: ChangeOfBlobs): boolean {
      if (!isSame(readBlob(sqlite, only.key), only.blob)) return false;
      if (clear) sqlite.run('DELETE FROM blobs');
      for (const [key, blob] of put) {
        sqlite.run(
          'INSERT INTO blobs (key, blob) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET blob = excluded.blob',
          key,
          blob,
        );
      }
      return true;
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
