import { Fragment, type ReactNode } from 'react';
import { environments } from '#shared/apns/environments.ts';
import { CopyableId } from '../../ui/copyable-id.tsx';
import { formatDuration } from '../../ui/format-time.ts';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import type { SendRow } from './sends-store.ts';
import classes from './result.module.css';

export interface ResultLineProps {
  readonly row: SendRow;
  /** The only device: everything that matters stands in the line. */
  readonly isSingle?: boolean;
  readonly onChoose?: () => void;
}

/** One delivery in one line. */
export function ResultLine({ row, isSingle = false, onChoose }: ResultLineProps) {
  const { state, status, reason, deviceName, deviceToken } = row.summary;
  if (onChoose !== undefined) {
    const { totalMs, apnsId } = row.summary;
    return (
      <div className={classes.columns}>
        <span>
          <OutcomeBadge state={state} status={status} size="small" />
        </span>
        <button type="button" className={classes.choose} onClick={onChoose}>
          {deviceName ?? deviceToken}
        </button>
        <strong className="mono">{reason}</strong>
        <span className={classes.duration}>{totalMs !== null && formatDuration(totalMs)}</span>
        <span>{apnsId !== null && <CopyableId value={apnsId} label="apns-id" />}</span>
      </div>
    );
  }
  return (
    <div className={classes.line} role={isSingle ? 'status' : undefined}>
      <OutcomeBadge state={state} status={status} />
      {state === 'accepted' && isSingle && <span> by APNs</span>}
      {reason !== null && <strong className="mono"> {reason}</strong>}
      {factsOf(row, isSingle).map((fact, index) => (
        <Fragment key={index}>
          {' '}
          <span className={classes.fact}>{fact}</span>
        </Fragment>
      ))}
    </div>
  );
}

function factsOf({ summary, delivery }: SendRow, isSingle: boolean): readonly ReactNode[] {
  const { apnsId, totalMs, environment, payloadBytes, deviceName, deviceToken } = summary;
  const requests = delivery?.outcome?.requests;
  return [
    ...(totalMs === null ? [] : [formatDuration(totalMs)]),
    ...(apnsId === null
      ? []
      : [
          <>
            apns-id <CopyableId value={apnsId} label="apns-id" />
          </>,
        ]),
    ...(isSingle ? [environments[environment].label, `${String(payloadBytes)} bytes`] : []),
    ...(isSingle && requests !== undefined ? [requests === 1 ? '1 request' : `${String(requests)} requests`] : []),
    ...(isSingle ? [deviceName ?? deviceToken] : []),
  ];
}
