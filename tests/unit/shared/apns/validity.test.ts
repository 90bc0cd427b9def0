import { expect, test } from 'vitest';
import { hasEnded, stageOf, type ValidityStage } from '#shared/apns/validity.ts';

const nowMs = Date.UTC(2026, 0, 1);
const dayMs = 86_400_000;

const stages: readonly (readonly [number, number, ValidityStage])[] = [
  [-400, 30.001, { code: 'valid', daysLeft: 31 }],
  [-400, 30, { code: 'ends-soon', daysLeft: 30 }],
  [-400, 29.5, { code: 'ends-soon', daysLeft: 30 }],
  [-400, 1e-8, { code: 'ends-soon', daysLeft: 1 }],
  [-400, 0, { code: 'ended', daysAgo: 0 }],
  [-400, -5.5, { code: 'ended', daysAgo: 6 }],
  [0, 400, { code: 'valid', daysLeft: 400 }],
  [1e-8, 400, { code: 'not-yet-valid', daysAhead: 1 }],
  [2.5, 10, { code: 'not-yet-valid', daysAhead: 3 }],
  [10, -10, { code: 'ended', daysAgo: 10 }],
];

test.each(stages)('what is valid from day %d to day %d counted from now: %j', (from, to, stage) => {
  const validity = { notBeforeMs: nowMs + from * dayMs, notAfterMs: nowMs + to * dayMs };
  expect(stageOf(validity, nowMs)).toEqual(stage);
});

test('the last moment is over', () => {
  expect([hasEnded(nowMs, nowMs), hasEnded(nowMs + 1, nowMs)]).toEqual([true, false]);
});
