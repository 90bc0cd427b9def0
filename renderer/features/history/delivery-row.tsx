import type { DeliverySummary } from '#shared/contract/deliveries.ts';
import { EnvironmentMark } from '../../ui/marks.tsx';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { shortenMiddle } from '../../ui/shorten-middle.ts';
import { describeCause, describePushType } from './find-deliveries.ts';
import classes from './history.module.css';

export interface DeliveryRowProps {
  readonly delivery: DeliverySummary;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** One delivery of the history. */
export function DeliveryRow({ delivery, isOpen, onOpen }: DeliveryRowProps) {
  const { state, status, reason, summary, deviceName, deviceToken, pushType, environment, createdAtMs } = delivery;
  const cause = describeCause(delivery);
  return (
    <li className={classes.item}>
      <button type="button" className={classes.row} data-open={isOpen || undefined} onClick={onOpen}>
        <span className={classes.rowLine}>
          <OutcomeBadge state={state} status={status} size="small" />
          {reason !== null && <strong className={classes.reason}>{reason}</strong>}
          <span className={classes.when}>
            <RelativeTime atMs={createdAtMs} />
          </span>
        </span>
        <span className={classes.title}>{summary === '' ? 'Empty payload' : summary}</span>
        {cause !== null && <span className={classes.cause}>{cause}</span>}
        <span className={classes.rowFacts}>
          <EnvironmentMark environment={environment} />
          <span>{describePushType(pushType)}</span>
          <span>{deviceName ?? shortenMiddle(deviceToken)}</span>
        </span>
      </button>
    </li>
  );
}
