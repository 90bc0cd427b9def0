import { Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatExactTime, formatRelativeTime } from './format-time.ts';

const refreshMs = 15_000;

/** How long ago something was; the exact time shows on hover. */
export function RelativeTime({ atMs }: { readonly atMs: number }) {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), refreshMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <Tooltip label={formatExactTime(atMs)}>
      <time dateTime={new Date(atMs).toISOString()}>{formatRelativeTime(atMs, Math.max(nowMs, atMs))}</time>
    </Tooltip>
  );
}
