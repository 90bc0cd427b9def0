import classes from './ui.module.css';

/** From this share of the limit on, the meter warns. */
const nearLimitShare = 0.9;

const plain = new Intl.NumberFormat('en', { useGrouping: false });

export interface ByteMeterProps {
  readonly bytes: number;
  readonly limit: number;
  readonly label: string;
  /** A number of bytes that is marked on the bar. */
  readonly mark?: number;
}

/** Bytes against a limit, as numbers and as a bar that changes its colour before the limit is reached. */
export function ByteMeter({ bytes, limit, label, mark }: ByteMeterProps) {
  const level = bytes > limit ? 'over' : bytes > limit * nearLimitShare ? 'near' : 'fine';
  return (
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
        <span className={classes.fill} style={{ width: percent(bytes, limit) }} />
        {mark !== undefined && <span className={classes.mark} style={{ left: percent(mark, limit) }} />}
      </span>
    </span>
  );
}

function percent(part: number, whole: number): string {
  return `${String(Math.min(100, (part / whole) * 100))}%`;
}
