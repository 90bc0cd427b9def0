import type { DeliverySummary } from '#shared/contract/deliveries.ts';
import { IconCircleCheck, IconCircleX, IconClock, IconHelpCircle, IconPlugConnectedX } from '@tabler/icons-react';
import classes from './ui.module.css';

const looks = {
  accepted: { word: 'Accepted', tone: 'good', Icon: IconCircleCheck },
  rejected: { word: 'Rejected', tone: 'bad', Icon: IconCircleX },
  undelivered: { word: 'Undelivered', tone: 'warning', Icon: IconPlugConnectedX },
  pending: { word: 'Sending', tone: 'neutral', Icon: IconClock },
  unknown: { word: 'Outcome unknown', tone: 'warning', Icon: IconHelpCircle },
} as const;

export interface OutcomeBadgeProps {
  readonly state: DeliverySummary['state'];
  readonly status?: number | null;
  readonly size?: 'normal' | 'small';
}

/** How a delivery ended: word, icon and colour, with the HTTP status where there was one. */
export function OutcomeBadge({ state, status = null, size = 'normal' }: OutcomeBadgeProps) {
  const { word, tone, Icon } = looks[state];
  return (
    <span className={classes.badge} data-tone={tone} data-size={size}>
      <Icon size={size === 'small' ? 13 : 15} aria-hidden />
      {status === null ? word : `${String(status)} ${word.toLowerCase()}`}
    </span>
  );
}
