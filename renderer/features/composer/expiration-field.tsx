import { NumberInput, Select, SegmentedControl, TextInput } from '@mantine/core';
import type { ExpirationChoice } from '#shared/contract/drafts.ts';
import { resolveExpiration } from '#shared/payload/resolve-push.ts';
import { formatExactTime } from '../../ui/format-time.ts';
import { fromLocalInput, joinDuration, splitDuration, toLocalInput } from './expiration-input.ts';
import { useNow } from '../../ui/use-now.ts';
import classes from './headers.module.css';

const hourSeconds = 3600;
const hourMs = hourSeconds * 1000;

export interface ExpirationFieldProps {
  readonly choice: ExpirationChoice;
  readonly error: string | undefined;
  readonly onChange: (choice: ExpirationChoice) => void;
}

/** How long APNs keeps trying. The value on the wire stands below. */
export function ExpirationField({ choice, error, onChange }: ExpirationFieldProps) {
  const nowMs = useNow(1000);
  const expiration = resolveExpiration(choice, nowMs);

  function choose(mode: string) {
    if (mode === 'automatic' || mode === 'none') onChange({ mode });
    if (mode === 'duration') onChange({ mode, seconds: hourSeconds });
    if (mode === 'date') onChange({ mode, atMs: Math.ceil((Date.now() + hourMs) / 60_000) * 60_000 });
  }

  return (
    <>
      <div className={classes.line}>
        <SegmentedControl
          id="header-expiration"
          aria-label="Expiration"
          className={classes.choices}
          transitionDuration={0}
          data={[
            { value: 'automatic', label: 'APNs decides' },
            { value: 'none', label: 'Do not store' },
            { value: 'duration', label: 'Duration' },
            { value: 'date', label: 'Date' },
          ]}
          value={choice.mode}
          onChange={choose}
        />
        {choice.mode === 'duration' && <DurationInput seconds={choice.seconds} onChange={onChange} />}
        {choice.mode === 'date' && (
          <TextInput
            aria-label="Expires at"
            type="datetime-local"
            value={toLocalInput(choice.atMs)}
            onChange={(event) => {
              const atMs = fromLocalInput(event.currentTarget.value);
              if (atMs !== undefined) onChange({ mode: 'date', atMs });
            }}
          />
        )}
      </div>
      {error === undefined ? (
        <p className={classes.hint}>
          {expiration === null && 'No header: APNs keeps the notification for up to 30 days.'}
          {expiration === 0 && (
            <>
              <span className="mono">0</span>: APNs tries once and forgets it.
            </>
          )}
          {expiration !== null && expiration !== 0 && (
            <>
              <span className="mono">{expiration}</span>: {formatExactTime(expiration * 1000)}
              {expiration * 1000 < nowMs && ' – this time has passed'}
              {choice.mode === 'duration' && ', counted from the moment of sending'}
            </>
          )}
        </p>
      ) : (
        <p className={classes.error}>{error}</p>
      )}
    </>
  );
}

function DurationInput({
  seconds,
  onChange,
}: {
  readonly seconds: number;
  readonly onChange: ExpirationFieldProps['onChange'];
}) {
  const { amount, unit } = splitDuration(seconds);
  const change = (nextAmount: number, nextUnit: string) =>
    onChange({ mode: 'duration', seconds: joinDuration(nextAmount, nextUnit) });
  return (
    <>
      <NumberInput
        aria-label="Expires after"
        w={92}
        min={1}
        max={100_000_000}
        clampBehavior="strict"
        allowDecimal={false}
        value={amount}
        onChange={(value) => {
          if (typeof value === 'number' && value >= 1) change(value, unit);
        }}
      />
      <Select
        aria-label="Unit of the duration"
        w={104}
        allowDeselect={false}
        data={['seconds', 'minutes', 'hours', 'days']}
        value={unit}
        onChange={(value) => {
          if (value !== null) change(amount, value);
        }}
      />
    </>
  );
}
