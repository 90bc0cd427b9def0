import { expect, test } from 'vitest';
import { valueRows } from '#shared/preview/value-rows.ts';

test('values stand under their paths, in their order', () => {
  expect(valueRows({ aps: 1, a: { b: 'x', c: [1, null, true] }, d: [{ e: '' }, 2], f: {}, g: [] }, ['aps'])).toEqual({
    rows: [
      { path: 'a.b', value: 'x' },
      { path: 'a.c', value: '1, null, true' },
      { path: 'd[0].e', value: '“”' },
      { path: 'd[1]', value: '2' },
      { path: 'f', value: '{}' },
      { path: 'g', value: '[]' },
    ],
    left: 0,
  });
});

test('many are counted, long ones cut, and deep ones closed', () => {
  const { rows, left } = valueRows(
    Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`k${String(index)}`, index])),
  );
  expect([rows.length, left]).toEqual([12, 18]);
  expect(valueRows({ long: 'x'.repeat(5000) }).rows[0]?.value).toHaveLength(201);
  expect(valueRows({ a: { b: { c: { d: { e: { f: { g: 1 } } } } } } }).rows).toEqual([
    { path: 'a.b.c.d.e.f', value: '{…}' },
  ]);
  let deep: unknown = 1;
  for (let level = 0; level < 20_000; level += 1) deep = [deep];
  expect(valueRows({ deep }).rows).toHaveLength(1);
});

test('what is no object has none', () => {
  for (const value of [undefined, null, 'x', [1]]) expect(valueRows(value)).toEqual({ rows: [], left: 0 });
});
