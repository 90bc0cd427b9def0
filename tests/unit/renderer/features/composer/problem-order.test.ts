import { describe, expect, test } from 'vitest';
import type { Diagnostic, DiagnosticPlace, HeaderField, Severity } from '#shared/lint/diagnostic.ts';
import {
  inListOrder,
  problemBeyond,
  type ProblemSpot,
} from '../../../../../renderer/features/composer/problem-order.ts';

function problem(message: string, place: DiagnosticPlace): Diagnostic {
  return { code: 'unknown-key', severity: 'warning', message, place };
}

const inText = (message: string, offset: number) =>
  problem(message, { kind: 'payload', range: { offset, length: 3 }, path: [] });
const inField = (message: string, field: HeaderField) => problem(message, { kind: 'header', field });

// The gravest first, as lint gives them.
const problems = [
  inField('id', 'apnsId'),
  inText('second', 40),
  inText('first', 8),
  inText('also second', 40),
  inField('topic', 'topic'),
  problem('device', { kind: 'target' }),
  problem('credential', { kind: 'credential' }),
];

function next(from: ProblemSpot, step: 1 | -1 = 1) {
  return problemBeyond(problems, from, step)?.message;
}

const at = (offset: number): ProblemSpot => ({ kind: 'payload', offset });
const on = (field: HeaderField | null): ProblemSpot => ({ kind: 'header', field });

describe('the next problem', () => {
  test('is the next one in the text, whatever its severity; of several at one place the gravest', () => {
    expect([next(at(-1)), next(at(0)), next(at(8)), next(at(20))]).toEqual(['first', 'first', 'second', 'second']);
  });

  test('after the last of the text is in the headers, as they stand on the screen, and then round', () => {
    expect([next(at(40)), next(on('topic')), next(on('apnsId'))]).toEqual(['topic', 'id', 'first']);
  });

  test('is the first of the headers where no header has the focus', () => {
    expect([next(on(null)), next(on('priority'))]).toEqual(['topic', 'id']);
    const type = inField('type', 'pushType');
    expect(problemBeyond([...problems, type], on(null), 1)).toBe(type);
  });

  test('backwards is the same way round', () => {
    const backwards = [at(0), at(8), at(9), at(41), on('topic'), on(null), on('apnsId')];
    expect(backwards.map((spot) => next(spot, -1))).toEqual([
      'id',
      'id',
      'first',
      'second',
      'second',
      'second',
      'topic',
    ]);
  });

  test('is the only one there is again and again, and none where there is none', () => {
    expect(problemBeyond([inText('only', 3)], at(3), 1)?.message).toBe('only');
    expect(problemBeyond([problem('credential', { kind: 'credential' })], at(3), 1)).toBeUndefined();
  });
});

describe('the list', () => {
  const grave = (severity: Severity, found: Diagnostic): Diagnostic => ({ ...found, severity });
  const listed = (found: readonly Diagnostic[]) => inListOrder(found).map(({ message }) => message);

  test('has the gravest first, and those that are as grave by their place in the text', () => {
    const errors = [150, 140, 30, 90].map((offset) => grave('error', inText(`error at ${String(offset)}`, offset)));
    const found = [grave('hint', inText('hint', 0)), inText('warning at 7', 7), inText('warning at 2', 2), ...errors];
    expect(listed(found)).toEqual([
      'error at 30',
      'error at 90',
      'error at 140',
      'error at 150',
      'warning at 2',
      'warning at 7',
      'hint',
    ]);
  });

  test('tells of the device and the credential first, then of the payload, then of the headers as on the screen', () => {
    expect(listed(problems)).toEqual(['device', 'credential', 'first', 'second', 'also second', 'topic', 'id']);
  });
});
