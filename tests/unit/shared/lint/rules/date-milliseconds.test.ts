import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed, nowSeconds } from '../examples.ts';

const payload = (key: string, value: number) =>
  key === 'timestamp'
    ? `{"aps":{"timestamp":${String(value)},"event":"end"}}`
    : `{"aps":{"timestamp":${String(nowSeconds)},"event":"${key === 'stale-date' ? 'update' : 'end'}","content-state":{},"${key}":${String(value)}}}`;

test.each(['timestamp', 'stale-date', 'dismissal-date'])(
  'a date in milliseconds is a warning that seconds cure: %s',
  (key) => {
    const text = payload(key, nowSeconds * 1000);
    expect(codesOf(text, 'liveactivity')).toEqual(['date-milliseconds']);
    expect(findMarked(text, 'date-milliseconds', 'liveactivity')).toMatchObject({
      text: String(nowSeconds * 1000),
      severity: 'warning',
    });
    expect(fixed(text, 'date-milliseconds', 'liveactivity')).toBe(payload(key, nowSeconds));
  },
);

test('one in seconds is right, and a state may hold milliseconds', () => {
  expect(codesOf(payload('stale-date', nowSeconds), 'liveactivity')).toEqual([]);
  const state = `{"aps":{"timestamp":${String(nowSeconds)},"event":"update","content-state":{"timestamp":1700000000000}}}`;
  expect(codesOf(state, 'liveactivity')).toEqual([]);
});
