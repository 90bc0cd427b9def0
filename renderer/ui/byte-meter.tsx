import { Tooltip } from '@mantine/core';
import classes from './ui.module.css';

/** From this share of the limit on, the meter warns. */
const nearLimitShare = 0.9;

const plain = new Intl.NumberFormat('en', { useGrouping: false });

/** Bytes against a limit, as numbers and as a bar. */
export function ByteMeter({
  bytes,
  limit,
  label,
}: {
  readonly bytes: number;
  readonly limit: number;
  readonly label: string;
}) {
  const level = bytes > limit ? 'over' : bytes > limit * nearLimitShare ? 'near' : 'fine';
  const left = limit - bytes;
  const hint = left >= 0 ? `${plain.format(left)} bytes left` : `${plain.format(-left)} bytes too many`;
  return (
    <Tooltip label={`${label}: ${hint}`}>
      <span
        className={classes.meter}
        data-level={level}
        role="meter"
        aria-label={label}
        aria-valuenow={bytes}
        aria-valuemin={0}
        aria-valuemax={limit}
        aria-valuetext={`${plain.format(bytes)} / ${plain.format(limit)} bytes`}
      >
        <span>
          {plain.format(bytes)} / {plain.format(limit)} bytes
        </span>
        <span className={classes.track}>
          <span
            className={classes.fill}
            style={{ display: 'block', width: `${String(Math.min(100, (bytes / limit) * 100))}%` }}
          />
        </span>
      </span>
    </Tooltip>
  );
}
