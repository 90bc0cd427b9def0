import type { ValueRow, ValueRows } from './notification-look.ts';
import { isJsonObject } from './read-key.ts';

const mostRows = 12;
const mostLevels = 5;
const longestValue = 200;

export const noRows: ValueRows = { rows: [], left: 0 };

/** The values of an object to read, each by its path, `without` some of its keys; the first twelve of them. */
export function valueRows(value: unknown, without: readonly string[] = []): ValueRows {
  const rows: ValueRow[] = [];
  let left = 0;
  const add = (path: string, text: string) => {
    if (rows.length < mostRows) rows.push({ path, value: text });
    else left += 1;
  };
  const visit = (path: string, item: unknown, level: number) => {
    const members = membersOf(item);
    if (members === undefined || members.length === 0 || level > mostLevels || left > 0) add(path, write(item));
    else for (const [key, member] of members) visit(joined(path, key), member, level + 1);
  };
  if (isJsonObject(value)) {
    for (const [key, member] of Object.entries(value)) if (!without.includes(key)) visit(key, member, 1);
  }
  return { rows, left };
}

/** Members of objects, and of arrays that hold more than plain values. */
function membersOf(value: unknown): readonly (readonly [string | number, unknown])[] | undefined {
  if (isJsonObject(value)) return Object.entries(value);
  if (!Array.isArray(value) || value.every((item) => typeof item !== 'object' || item === null)) return undefined;
  return value.map((item: unknown, index) => [index, item] as const);
}

function joined(path: string, key: string | number): string {
  return typeof key === 'number' ? `${path}[${String(key)}]` : `${path}.${key}`;
}

function write(value: unknown): string {
  const isPlainList = Array.isArray(value) && value.length > 0 && membersOf(value) === undefined;
  const text = isPlainList ? value.slice(0, 20).map(writePlain).join(', ') : writePlain(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

function writePlain(value: unknown): string {
  if (typeof value === 'string') return value === '' ? '“”' : value.slice(0, longestValue + 1);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (isJsonObject(value)) return Object.keys(value).length === 0 ? '{}' : '{…}';
  return String(value);
}
