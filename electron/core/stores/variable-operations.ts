import { variableSetSchema } from '#shared/contract/variables.ts';
import { fail } from '#shared/failure.ts';
import type { VariableSet } from '../ports/types.ts';
import { parseJsonColumn, parseRow } from './parse-row.ts';
import type { Sqlite } from './sqlite.ts';

const countSetting = 'last-push-count';

export function variableReads(sqlite: Sqlite) {
  return {
    listVariableSets: (): VariableSet[] =>
      sqlite
        .all('SELECT id, name, variables FROM variable_sets ORDER BY sequence')
        .map((row) =>
          parseRow('variable_sets', () =>
            variableSetSchema.parse({ ...row, variables: parseJsonColumn(row.variables) }),
          ),
        ),
    lastPushCount: (): number => asCount(sqlite.get('SELECT value FROM settings WHERE key = ?', countSetting)?.value),
  };
}

export function variableWrites(sqlite: Sqlite) {
  return {
    saveVariableSet({ id, name, variables }: VariableSet): void {
      if (sqlite.get('SELECT 1 FROM variable_sets WHERE name = ? AND id <> ?', name, id) !== undefined) {
        throw fail('variable-set-exists', { name });
      }
      sqlite.run(
        `INSERT INTO variable_sets (id, name, variables) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, variables = excluded.variables`,
        id,
        name,
        JSON.stringify(variables),
      );
    },
    removeVariableSet(id: string): void {
      sqlite.run('DELETE FROM variable_sets WHERE id = ?', id);
    },
    /** Takes as many numbers as are asked for and gives the last of them, in one statement. */
    takePushCounts(amount: number): number {
      const row = sqlite.get(
        `INSERT INTO settings (key, value) VALUES (?1, ?2)
         ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + ?2 RETURNING value`,
        countSetting,
        amount,
      );
      return asCount(row?.value);
    },
  };
}

function asCount(value: unknown): number {
  return typeof value === 'string' ? Number(value) : 0;
}
