import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fromLocalInput,
  joinDuration,
  splitDuration,
  toLocalInput,
} from '../../../../../renderer/features/composer/expiration-input.ts';

test('a duration is shown in the largest unit that gives a whole number', () => {
  expect(splitDuration(86_400)).toEqual({ amount: 1, unit: 'days' });
  expect(splitDuration(5400)).toEqual({ amount: 90, unit: 'minutes' });
  expect(splitDuration(61)).toEqual({ amount: 61, unit: 'seconds' });
});

test('a duration that is split and joined again is the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (seconds) => {
      const { amount, unit } = splitDuration(seconds);
      return joinDuration(amount, unit) === seconds;
    }),
  );
});

test('a date keeps its minute in the field of this time zone', () => {
  const atMs = Date.UTC(2026, 10, 22, 6, 56);
  expect(fromLocalInput(toLocalInput(atMs))).toBe(atMs);
  expect(fromLocalInput('')).toBeUndefined();
});
