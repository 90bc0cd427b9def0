import { CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './ui.module.css';

export type NoticeTone = 'error' | 'warning' | 'neutral' | 'good';

export interface NoticeProps {
  readonly tone: NoticeTone;
  /** `alert` is read out at once by screen readers, `status` when they come to it. Without, it is plain text. */
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
  /** A way out or on. */
  readonly action?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
}

const icons = {
  error: IconAlertTriangle,
  warning: IconAlertTriangle,
  neutral: IconInfoCircle,
  good: IconCircleCheck,
} as const satisfies Record<NoticeTone, typeof IconAlertTriangle>;

/** Something to know before going on, set apart from what is around it. */
export function Notice({ tone, role, children, action, onDismiss }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={classes.notice} data-tone={tone} role={role}>
      <Icon size={16} aria-hidden />
      <div>
        {children}
        {action !== undefined && <div style={{ marginTop: 8 }}>{action}</div>}
      </div>
      {onDismiss !== undefined && <CloseButton size={20} iconSize={14} aria-label="Dismiss" onClick={onDismiss} />}
    </div>
  );
}
