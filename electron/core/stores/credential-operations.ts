import { z } from 'zod';
import {
  credentialAnswerSchema,
  credentialDetailsSchema,
  keepingSchema,
  type CredentialAnswer,
  type CredentialDetails,
} from '#shared/contract/credentials.ts';
import { fail } from '#shared/failure.ts';
import type { CredentialChange, CredentialRecord, NewCredential } from '../ports/stores.ts';
import { parseRow } from './parse-row.ts';
import type { Row, Sqlite } from './sqlite.ts';

const json = z.string().transform((text): unknown => JSON.parse(text));

const credentialRecordSchema = z.object({
  id: z.string(),
  name: z.string(),
  keeping: keepingSchema,
  details: json.pipe(credentialDetailsSchema),
  createdAtMs: z.number(),
  lastAcceptedAtMs: z.number().nullable(),
  answers: json.pipe(z.array(credentialAnswerSchema)),
});

function readCredential(row: Row): CredentialRecord {
  return parseRow('credentials', () => credentialRecordSchema.parse(row));
}

export function credentialReads(sqlite: Sqlite) {
  return {
    listCredentials: (): CredentialRecord[] =>
      sqlite
        .all(
          `SELECT id, name, keeping, details, created_at_ms AS createdAtMs, last_accepted_at_ms AS lastAcceptedAtMs,
             (SELECT json_group_array(
                json_object('environment', environment, 'topic', topic, 'reason', reason, 'atMs', at_ms)
                ORDER BY at_ms DESC)
              FROM credential_answers WHERE credential_id = credentials.id) AS answers
           FROM credentials ORDER BY sequence`,
        )
        .map(readCredential),
  };
}

export function credentialWrites(sqlite: Sqlite) {
  const add = (record: NewCredential): void => {
    sqlite.run(
      'INSERT INTO credentials (id, name, keeping, details, created_at_ms) VALUES (?, ?, ?, ?, ?)',
      record.id,
      record.name,
      record.keeping,
      JSON.stringify(record.details),
      record.createdAtMs,
    );
  };

  const setDetails = (id: string, details: CredentialDetails): void => {
    // What APNs said of the certificate before says nothing about its successor.
    const isAnother = sqlite.get(
      "SELECT 1 FROM credentials WHERE id = ? AND details ->> '$.fingerprintSha256' IS NOT ?",
      id,
      'fingerprintSha256' in details ? details.fingerprintSha256 : null,
    );
    if (isAnother !== undefined) {
      sqlite.run('DELETE FROM credential_answers WHERE credential_id = ?', id);
      sqlite.run('UPDATE credentials SET last_accepted_at_ms = NULL WHERE id = ?', id);
    }
    sqlite.run('UPDATE credentials SET details = ? WHERE id = ?', JSON.stringify(details), id);
  };

  return {
    applyCredentialChanges(changes: readonly CredentialChange[]): void {
      for (const change of changes) {
        if ('added' in change) {
          add(change.added);
          continue;
        }
        const { id, changed } = change;
        const known = sqlite.run(
          'UPDATE credentials SET name = coalesce(?, name), keeping = coalesce(?, keeping) WHERE id = ?',
          changed.name ?? null,
          changed.keeping ?? null,
          id,
        );
        if (known === 0) throw fail('credential-not-found', { name: id });
        if (changed.details !== undefined) setDetails(id, changed.details);
      }
    },
    noteCredentialAnswer(id: string, answer: CredentialAnswer, isAccepted: boolean): void {
      // One that was removed while its answer was on the way has none.
      sqlite.run(
        `INSERT INTO credential_answers (credential_id, environment, topic, reason, at_ms)
         SELECT id, ?, ?, ?, ? FROM credentials WHERE id = ?
         ON CONFLICT (credential_id, environment, topic) DO UPDATE SET reason = excluded.reason, at_ms = excluded.at_ms`,
        answer.environment,
        answer.topic,
        answer.reason,
        answer.atMs,
        id,
      );
      if (isAccepted) sqlite.run('UPDATE credentials SET last_accepted_at_ms = ? WHERE id = ?', answer.atMs, id);
    },
    removeCredential(id: string): void {
      sqlite.run('DELETE FROM credential_answers WHERE credential_id = ?', id);
      sqlite.run('DELETE FROM credentials WHERE id = ?', id);
    },
  };
}
