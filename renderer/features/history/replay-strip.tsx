import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import type { SingleSendStore } from '../../client/single-send.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatDuration } from '../../ui/format-time.ts';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import { describeCause } from './find-deliveries.ts';
import classes from './history.module.css';

export interface ReplayStripProps {
  readonly store: SingleSendStore<{ id: string }>;
  /** Shows the new delivery. */
  readonly onOpen: (id: string) => void;
}

/** What came of sending a delivery once more. */
export function ReplayStrip({ store, onOpen }: ReplayStripProps) {
  const { state, cancel, dismiss } = useStore(store);
  if (state.kind === 'sending') {
    return (
      <div className={classes.strip} role="status">
        <span>Sending once more…</span>
        <Button variant="default" size="compact-xs" onClick={cancel}>
          Cancel
        </Button>
      </div>
    );
  }
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onDismiss={dismiss} />;
  if (state.kind !== 'answered') return null;
  const { summary } = state.delivery;
  const cause = describeCause(summary);
  return (
    <div className={classes.strip} role="status" aria-label="Replayed">
      <span>Sent once more:</span>
      <OutcomeBadge state={summary.state} status={summary.status} size="small" />
      {summary.reason !== null && <strong className="mono">{summary.reason}</strong>}
      {cause !== null && <span>{cause}</span>}
      {summary.totalMs !== null && <span className="dim">{formatDuration(summary.totalMs)}</span>}
      <Button
        variant="default"
        size="compact-xs"
        onClick={() => {
          dismiss();
          onOpen(summary.id);
        }}
      >
        Show that delivery
      </Button>
    </div>
  );
}
