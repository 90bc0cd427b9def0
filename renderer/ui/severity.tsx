import { IconAlertTriangle, IconBulb, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { Severity } from '#shared/lint/diagnostic.ts';
import classes from './ui.module.css';

const looks = {
  error: { word: 'Error', tone: 'bad', Icon: IconCircleX },
  warning: { word: 'Warning', tone: 'warning', Icon: IconAlertTriangle },
  info: { word: 'Info', tone: 'neutral', Icon: IconInfoCircle },
  hint: { word: 'Hint', tone: 'neutral', Icon: IconBulb },
} as const;

export interface SeverityIconProps {
  readonly severity: Severity;
  /** False where the word stands beside it. */
  readonly isNamed?: boolean;
}

/** How grave a problem is, by icon and colour. */
export function SeverityIcon({ severity, isNamed = true }: SeverityIconProps) {
  const { Icon } = looks[severity];
  const name = isNamed ? { 'aria-label': severity } : { 'aria-hidden': true };
  return <Icon size={15} className={classes.severity} data-severity={severity} {...name} />;
}

/** How grave a problem is, by word, icon and colour. */
export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  const { word, tone, Icon } = looks[severity];
  return (
    <span className={classes.badge} data-tone={tone} data-size="small">
      <Icon size={13} aria-hidden />
      {word}
    </span>
  );
}
