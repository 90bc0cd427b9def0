const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'medium' });

/** "just now", "5 min. ago", "yesterday"; after a week the date. */
export function formatRelativeTime(atMs: number, nowMs: number): string {
  const agoMs = nowMs - atMs;
  if (Math.abs(agoMs) < 10 * secondMs) return 'just now';
  const steps = [
    ['second', secondMs, minuteMs],
    ['minute', minuteMs, hourMs],
    ['hour', hourMs, dayMs],
    ['day', dayMs, 7 * dayMs],
  ] as const;
  const step = steps.find(([, , untilMs]) => Math.abs(agoMs) < untilMs);
  return step === undefined ? day.format(atMs) : relative.format(-Math.round(agoMs / step[1]), step[0]);
}

/** Date and time to the second, in this computer's time zone. */
export function formatExactTime(atMs: number): string {
  return exact.format(atMs);
}

/** "14 ms", "1.24 s". */
export function formatDuration(ms: number): string {
  if (ms < 1) return '< 1 ms';
  return ms < secondMs ? `${String(Math.round(ms))} ms` : `${(ms / secondMs).toFixed(2)} s`;
}
