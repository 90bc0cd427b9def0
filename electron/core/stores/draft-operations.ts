import { draftSchema } from '#shared/contract/drafts.ts';
import type { Draft } from '../ports/types.ts';
import { parseJsonColumn, parseRow } from './parse-row.ts';
import type { Sqlite } from './sqlite.ts';

export function draftReads(sqlite: Sqlite) {
  return {
    listDrafts: (): Draft[] =>
      sqlite
        .all('SELECT draft FROM drafts ORDER BY position, id')
        .map((row) => parseRow('drafts', () => draftSchema.parse(parseJsonColumn(row.draft)))),
  };
}

export function draftWrites(sqlite: Sqlite) {
  return {
    saveDraft(draft: Draft): void {
      sqlite.run(
        `INSERT INTO drafts (id, position, draft) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET position = excluded.position, draft = excluded.draft`,
        draft.id,
        draft.position,
        // JSON keeps what a text column would lose: half a surrogate pair comes back as it was typed.
        JSON.stringify(draft),
      );
    },
    removeDraft(id: string): void {
      sqlite.run('DELETE FROM drafts WHERE id = ?', id);
    },
  };
}
