import { expect, test } from 'vitest';
import { lintExample } from '../examples.ts';

test.each([
  [`${'推'.repeat(21)}xx`, 'collapse-id-too-long'],
  ['x'.repeat(65), 'collapse-id-too-long'],
  ['a\nb', 'header-control-character'],
])('one of more than 64 bytes, or with a line break, is an error: %j', (collapseId, code) => {
  expect(lintExample({ collapseId })).toMatchObject([
    { code, severity: 'error', place: { kind: 'header', field: 'collapseId' } },
  ]);
});

test.each([`${'推'.repeat(21)}x`, 'x'.repeat(64), 'match 7', ''])('64 bytes are right: %s', (collapseId) => {
  expect(lintExample({ collapseId })).toEqual([]);
});
