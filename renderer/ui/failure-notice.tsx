import { describeFailure, type Failure } from '#shared/failure.ts';
import type { ReactNode } from 'react';
import { Notice } from './notice.tsx';

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
    <Notice tone={tone} role="alert" action={action} onDismiss={onDismiss}>
      {describeFailure(failure)}
    </Notice>
  );
}
