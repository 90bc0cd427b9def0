import { environments } from '#shared/apns/environments.ts';
import { pushTypes } from '#shared/apns/push-types.ts';
import type { DeliveryFilter } from '../ports/stores.ts';
import type { SqlValue } from './sqlite.ts';

/** What a person sees of a delivery, as one text in SQL. Labels are not stored, so they are made here. */
const searched = [
  'summary',
  'device_name',
  'device_token',
  'topic',
  'push_type',
  labelOf('push_type', pushTypes),
  'apns_id',
  'reason',
  'status',
  'credential_name',
  labelOf('environment', environments),
]
  .map((column) => `coalesce(${column}, '')`)
  .join(` || char(10) || `);

/** A condition on `deliveries` with two parameters, which `deliveryFilterValues` makes. */
export const deliveryFilterSql = `
  (?1 IS NULL OR state IN (SELECT value FROM json_each(?1)))
  AND NOT EXISTS (
    SELECT 1 FROM json_each(?2) AS word WHERE NOT EXISTS (
      SELECT 1 FROM json_each(word.value) AS form WHERE ${searched} LIKE form.value ESCAPE '\\'))`;

/** Every word of the text has to be somewhere, in either case of its letters. */
export function deliveryFilterValues({ states, text = '' }: DeliveryFilter): [states: SqlValue, words: SqlValue] {
  const words = text.split(/\s+/).filter(Boolean).map(patternsOf);
  return [states === undefined ? null : JSON.stringify(states), JSON.stringify(words)];
}

/** `LIKE` knows the two cases of ASCII letters only; other words are looked for as they are usually written. */
function patternsOf(word: string): readonly string[] {
  const lower = word.toLowerCase();
  const forms = [word, lower, word.toUpperCase(), lower.replace(/^./u, (first) => first.toUpperCase())];
  return [...new Set(forms)].map((form) => `%${form.replace(/[\\%_]/g, '\\$&')}%`);
}

function labelOf(column: string, table: Readonly<Record<string, { readonly label: string }>>): string {
  const cases = Object.entries(table).map(([key, { label }]) => `WHEN ${quote(key)} THEN ${quote(label)}`);
  return `CASE ${column} ${cases.join(' ')} END`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
