import { describe, expect, test } from 'vitest';
import { inspectedKindSchema } from '#shared/contract/credential-inspection.ts';
import { describeKind, describeValidity } from '../../../../../renderer/features/credentials/certificate-words.ts';

const nowMs = Date.UTC(2026, 0, 1, 12);
const dayMs = 86_400_000;
const until = (days: number) =>
  describeValidity({ notBeforeMs: nowMs - 400 * dayMs, notAfterMs: nowMs + days * dayMs }, nowMs);

test.each(inspectedKindSchema.options)('“%s” is said in words', (kind) => {
  expect(describeKind(kind)).toMatch(/^[A-Z]/);
});

describe('the countdown of a certificate', () => {
  test('a certificate with months left says how many days', () => {
    expect(until(200)).toEqual({ day: 'until Jul 20, 2026', countdown: '200 days left', tone: 'fine' });
  });

  test.each([
    [30, 'soon'],
    [31, 'fine'],
  ])('with %i days left it is %s', (days, tone) => {
    expect(until(days).tone).toBe(tone);
  });

  test('the last hours are called a day', () => {
    expect(until(0.1)).toMatchObject({ countdown: '1 day left', tone: 'soon' });
  });

  test('after its end it has expired', () => {
    expect(until(0)).toMatchObject({ countdown: 'expired within the last day', tone: 'over' });
    expect(until(-5.5)).toMatchObject({ countdown: 'expired 5 days ago', tone: 'over' });
  });

  test('before its beginning it is not valid yet', () => {
    const validity = { notBeforeMs: nowMs + 2 * dayMs, notAfterMs: nowMs + 100 * dayMs };
    expect(describeValidity(validity, nowMs)).toEqual({
      day: 'from Jan 3, 2026',
      countdown: 'begins in 2 days',
      tone: 'over',
    });
  });
});
