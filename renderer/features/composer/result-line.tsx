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
export function ResultLine({ row: { summary, delivery }, isSingle = false, onChoose }: ResultLineProps) {
  const { state, status, reason, apnsId, totalMs, environment, payloadBytes, deviceName, deviceToken } = summary;
  const requests = delivery?.outcome?.requests;
  const name = deviceName ?? deviceToken;
  return (
    <div className={classes.line} role={isSingle ? 'status' : undefined}>
      <OutcomeBadge state={state} status={status} /> {state === 'accepted' && isSingle && <span>by APNs</span>}
      {reason !== null && <strong className="mono">{reason}</strong>}
      {onChoose !== undefined && (
        <button type="button" className={classes.choose} onClick={onChoose}>
          {name}
        </button>
      )}
      {totalMs !== null && <span className={classes.fact}>{formatDuration(totalMs)}</span>}
      {apnsId !== null && (
        <span className={classes.fact}>
          apns-id <CopyableId value={apnsId} label="apns-id" />
        </span>
      )}
      {isSingle && (
        <>
          <span className={classes.fact}>{environments[environment].label}</span>
          <span className={classes.fact}>{payloadBytes} bytes</span>
          {requests !== undefined && (
            <span className={classes.fact}>{requests === 1 ? '1 request' : `${String(requests)} requests`}</span>
          )}
          <span className={classes.fact}>{name}</span>
        </>
      )}
    </div>
  );
}
