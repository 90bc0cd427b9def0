import { type ReactNode, useContext } from 'react';
import { describeFailure, type Failure } from '#shared/failure.ts';
import { FailureRemedyContext } from './failure-remedy.ts';
import { Notice } from './notice.tsx';
import classes from './ui.module.css';

export interface FailureNoticeProps {
  readonly failure: Failure;
  readonly tone?: 'error' | 'warning' | 'neutral';
  /** A way out: try again, import a key, open a panel. */
  readonly action?: ReactNode;
  readonly onDismiss?: () => void;
}

/** A failure as its sentence, with what the window can do about it. Read out at once by screen readers. */
export function FailureNotice({ failure, tone = 'error', action, onDismiss }: FailureNoticeProps) {
  const remedy = useContext(FailureRemedyContext)(failure);
  const ways =
    remedy === null ? (
      action
    ) : (
      <div className={classes.ways}>
        {remedy}
        {action}
      </div>
    );
  return (
    <Notice tone={tone} role="alert" action={ways} onDismiss={onDismiss}>
      {describeFailure(failure)}
    </Notice>
  );
}
