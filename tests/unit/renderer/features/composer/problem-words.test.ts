import { expect, test } from 'vitest';
import type { Diagnostic, DiagnosticPlace, Severity } from '#shared/lint/diagnostic.ts';
import { placesIn } from '../../../../../renderer/editor/known-text.ts';
import {
  countBySeverity,
  countFixable,
  describeCounts,
  describePlace,
} from '../../../../../renderer/features/composer/problem-words.ts';

const fix = { title: 'Mend', edits: [] };

function problem(severity: Severity, place: DiagnosticPlace = { kind: 'target' }): Diagnostic {
  return { code: 'unknown-key', severity, message: '', place };
}

test('problems are counted by severity, the gravest first; what does not occur is not told', () => {
  const counts = countBySeverity([problem('hint'), problem('error'), problem('info'), problem('error')]);
  expect(describeCounts(counts)).toBe('2 errors, 1 note, 1 hint');
  expect(describeCounts(counts, 500)).toBe('2 errors, 1 note, 1 hint, 500 more');
  expect(describeCounts([])).toBe('none');
});

test('a place is a line and a column, or the name of what it is about', () => {
  const placeAt = placesIn('{\n  "aps": {}\n}');
  const places: DiagnosticPlace[] = [
    { kind: 'payload', range: { offset: 4, length: 5 }, path: ['aps'] },
    { kind: 'payload', range: { offset: 4000, length: 5 }, path: [] },
    { kind: 'header', field: 'collapseId' },
    { kind: 'target' },
    { kind: 'credential' },
  ];
  expect(places.map((place) => describePlace(problem('error', place), placeAt))).toEqual([
    '2:3',
    '3:2',
    'apns-collapse-id',
    'Device',
    'Credential',
  ]);
});

test('only what is grave and can be mended for certain counts for “Fix all”', () => {
  const problems = [problem('error'), problem('warning'), problem('hint')];
  expect(countFixable(problems.map((found) => ({ ...found, fixes: [fix] })))).toBe(2);
  expect(countFixable(problems)).toBe(0);
});
