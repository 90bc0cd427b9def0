import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed, nowSeconds } from '../examples.ts';

const payload = (timestamp: number) => `{"aps":{"timestamp":${String(timestamp)},"event":"update","content-state":{}}}`;

test.each([
  [1, 'timestamp-stale'],
  [nowSeconds - 3601, 'timestamp-stale'],
  [nowSeconds + 3601, 'timestamp-ahead'],
])('a timestamp more than an hour from now is a warning that the present time cures: %d', (timestamp, code) => {
  const text = payload(timestamp);
  expect(codesOf(text, 'liveactivity')).toEqual([code]);
  expect(findMarked(text, code, 'liveactivity')).toMatchObject({ text: String(timestamp), severity: 'warning' });
  expect(fixed(text, code, 'liveactivity')).toBe(payload(nowSeconds));
});

test.each([nowSeconds - 3600, nowSeconds, nowSeconds + 3600])('one near it is right: %d', (timestamp) => {
  expect(codesOf(payload(timestamp), 'liveactivity')).toEqual([]);
});
