import { expect, test } from 'vitest';
import type { Diagnostic, DiagnosticPlace, Severity } from '#shared/lint/diagnostic.ts';
import { placesIn } from '../../../../../renderer/editor/known-text.ts';
import {
  countBySeverity,
  countFixable,
  describeCounts,
  describeFixAll,
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

test('“Fix all” says what it makes, and of which others the fix is a choice', () => {
  const mended = (severity: Severity, isChoice = false) => ({ ...problem(severity), fixes: [{ ...fix, isChoice }] });
  const certain = [mended('error'), problem('error')];
  expect(describeFixAll(certain)).toBe(
    'Makes the one fix of an error or a warning that can only be meant so. One undo brings all of it back.',
  );
  expect(describeFixAll([...certain, mended('error', true), mended('hint')])).toBe(
    'Makes the one fix of an error or a warning that can only be meant so. Another one has a fix that may not be what you meant: choose it in the list of problems. Notes and hints stay as they are. One undo brings all of it back.',
  );
  const more = [...certain, mended('warning'), mended('error', true), mended('warning', true)];
  expect(describeFixAll(more)).toMatch(/^Makes the 2 fixes .* 2 others have fixes that may not be what you meant: /);
});
