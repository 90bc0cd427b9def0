import { expect, test } from 'vitest';
import { lintExample, nowMs } from '../examples.ts';

test('an expiration in milliseconds is a warning', () => {
  expect(lintExample({ expiration: { mode: 'date', atMs: nowMs * 1000 } })).toMatchObject([
    { code: 'expiration-milliseconds', severity: 'warning', place: { kind: 'header', field: 'expiration' } },
  ]);
});

test('one in seconds, none, and one of the past are right', () => {
  expect(lintExample({ expiration: { mode: 'date', atMs: nowMs + 1000 } })).toEqual([]);
  expect(lintExample({ expiration: { mode: 'date', atMs: nowMs - 1000 } })).toEqual([]);
  expect(lintExample({ expiration: { mode: 'none' } })).toEqual([]);
});
