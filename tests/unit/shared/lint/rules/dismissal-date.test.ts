import { expect, test } from 'vitest';
import { codesOf, findMarked, nowSeconds } from '../examples.ts';

const dismissedAfter = (seconds: number) =>
  `{"aps":{"timestamp":${String(nowSeconds)},"event":"end","dismissal-date":${String(nowSeconds + seconds)}}}`;

test('a dismissal more than four hours ahead is told', () => {
  const text = dismissedAfter(14_401);
  expect(codesOf(text, 'liveactivity')).toEqual(['dismissal-too-late']);
  expect(findMarked(text, 'dismissal-too-late', 'liveactivity')).toMatchObject({
    text: String(nowSeconds + 14_401),
    severity: 'info',
  });
});

test.each([14_400, 0, -3600])('one within them, or at once, is not: %d', (seconds) => {
  expect(codesOf(dismissedAfter(seconds), 'liveactivity')).toEqual([]);
});
