import { IconAlertTriangle, IconBulb, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { Severity } from '#shared/lint/diagnostic.ts';
import classes from './ui.module.css';

const looks = {
  error: { word: 'Error', tone: 'bad', Icon: IconCircleX },
  warning: { word: 'Warning', tone: 'warning', Icon: IconAlertTriangle },
  info: { word: 'Info', tone: 'neutral', Icon: IconInfoCircle },
  hint: { word: 'Hint', tone: 'neutral', Icon: IconBulb },
} as const;

/** How grave a problem is, by icon and colour. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const { Icon } = looks[severity];
  return <Icon size={15} className={classes.severity} data-severity={severity} aria-label={severity} />;
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
