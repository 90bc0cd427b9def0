import { describeFailure, type Failure } from '#shared/failure.ts';
import { CloseButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './ui.module.css';

export interface FailureNoticeProps {
  readonly failure: Failure;
  readonly tone?: 'error' | 'warning' | 'neutral';
  /** A way out: try again, import a key, open a panel. */
  readonly action?: ReactNode;
  readonly onDismiss?: () => void;
}

/** A failure as its sentence. Read out at once by screen readers. */
export function FailureNotice({ failure, tone = 'error', action, onDismiss }: FailureNoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role="alert">
      <IconAlertTriangle size={16} aria-hidden />
      <div>
        {describeFailure(failure)}
        {action !== undefined && <div style={{ marginTop: 8 }}>{action}</div>}
      </div>
      {onDismiss !== undefined && <CloseButton size={20} iconSize={14} aria-label="Dismiss" onClick={onDismiss} />}
    </div>
  );
}
