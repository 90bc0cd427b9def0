import { expect, test } from 'vitest';
import { formatDuration, formatRelativeTime } from '../../../../renderer/ui/format-time.ts';
import { shortenMiddle } from '../../../../renderer/ui/shorten-middle.ts';

const minuteMs = 60_000;

test('times are told relative to now, and as a date after a week', () => {
  const nowMs = Date.UTC(2026, 5, 20, 12);
  const ago = (ms: number) => formatRelativeTime(nowMs - ms, nowMs);
  expect(ago(3000)).toBe('just now');
  expect(ago(5 * minuteMs)).toMatch(/^5 min/);
  expect(ago(3 * 60 * minuteMs)).toMatch(/^3 hr/);
  expect(ago(24 * 60 * minuteMs)).toBe('yesterday');
  expect(ago(10 * 24 * 60 * minuteMs)).toBe('Jun 10, 2026');
});

test('durations have the unit that can be read', () => {
  expect([0.4, 14.2, 999.4, 1240].map(formatDuration)).toEqual(['< 1 ms', '14 ms', '999 ms', '1.24 s']);
});

test('long ids keep both ends', () => {
  expect(shortenMiddle('0123456789abcdef0123456789abcdef')).toBe('01234567…abcdef');
  expect(shortenMiddle('short')).toBe('short');
});
