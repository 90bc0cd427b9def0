import { IconAlertTriangle, IconBulb, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { Severity } from '#shared/lint/diagnostic.ts';
import classes from './problems.module.css';

const icons = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle, hint: IconBulb };

/** How grave a problem is, as a sign. */
export function SeverityIcon({
  severity,
  isNamed = true,
}: {
  readonly severity: Severity;
  readonly isNamed?: boolean;
}) {
  const Icon = icons[severity];
  const name = isNamed ? { 'aria-label': severity } : { 'aria-hidden': true };
  return <Icon size={15} className={classes.severity} data-severity={severity} {...name} />;
}
