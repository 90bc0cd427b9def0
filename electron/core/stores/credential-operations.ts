import { z } from 'zod';
import { fail } from '#shared/failure.ts';
import type { CredentialRecord } from '../ports/stores.ts';
import { parseRow } from './parse-row.ts';
import type { Row, Sqlite } from './sqlite.ts';

const credentialRecordSchema = z.object({
  id: z.string(),
  name: z.string(),
  keyId: z.string(),
  teamId: z.string(),
  fingerprintSha256: z.string(),
  createdAtMs: z.number(),
  lastAcceptedAtMs: z.number().nullable(),
});

function readCredential(row: Row): CredentialRecord {
  return parseRow('credentials', () => credentialRecordSchema.parse(row));
}

export function credentialReads(sqlite: Sqlite) {
  return {
    listCredentials: (): CredentialRecord[] =>
      sqlite
        .all(
          `SELECT id, name, key_id AS keyId, team_id AS teamId, fingerprint_sha256 AS fingerprintSha256,
             created_at_ms AS createdAtMs, last_accepted_at_ms AS lastAcceptedAtMs
           FROM credentials ORDER BY sequence`,
        )
        .map(readCredential),
  };
}

export function credentialWrites(sqlite: Sqlite) {
  return {
    addCredential(record: CredentialRecord): void {
      sqlite.run(
        `INSERT INTO credentials
           (id, name, key_id, team_id, fingerprint_sha256, created_at_ms, last_accepted_at_ms)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        record.id,
        record.name,
        record.keyId,
        record.teamId,
        record.fingerprintSha256,
        record.createdAtMs,
        record.lastAcceptedAtMs,
      );
    },
    renameCredential(id: string, name: string): void {
      const changes = sqlite.run('UPDATE credentials SET name = ? WHERE id = ?', name, id);
      if (changes === 0) throw fail('credential-not-found', { name });
    },
    setCredentialLastAccepted(id: string, atMs: number): void {
      sqlite.run('UPDATE credentials SET last_accepted_at_ms = ? WHERE id = ?', atMs, id);
    },
    removeCredential(id: string): void {
      sqlite.run('DELETE FROM credentials WHERE id = ?', id);
    },
  };
}
