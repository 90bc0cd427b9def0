import type { ShownText, ValueRows } from '#shared/preview/notification-look.ts';
import classes from './lock-screen.module.css';

export interface AppIconProps {
  readonly name: string;
  readonly size?: 'small' | 'large';
  readonly badge?: number | null;
}

/** A stand-in for the app's icon: the first letter of its name. */
export function AppIcon({ name, size, badge = null }: AppIconProps) {
  return (
    <span className={classes.iconPlace} title="A guess: the app’s name is read from its bundle id">
      <span className={classes.appIcon} data-size={size} aria-hidden>
        {Array.from(name)[0]}
      </span>
      {badge !== null && badge > 0 && <Badge count={badge} />}
    </span>
  );
}

export function Badge({ count }: { readonly count: number }) {
  return (
    <span className={classes.badge} aria-label={`Badge ${String(count)}`} role="img">
      {count > 99_999 ? `${String(count).slice(0, 5)}…` : count}
    </span>
  );
}

export interface TextLineProps {
  readonly shown: ShownText;
  readonly className?: string | undefined;
}

/** A text cut as on the phone, with the whole of it on hover. A key without its translation looks like code. */
export function TextLine({ shown, className = '' }: TextLineProps) {
  return (
    <div className={className} data-key={!shown.isKnown || undefined} dir="auto" title={shown.text}>
      {shown.text}
    </div>
  );
}

/** Values by their paths. */
export function ValueTable({ values: { rows, left } }: { readonly values: ValueRows }) {
  return (
    <dl className={classes.values}>
      {rows.map(({ path, value }) => (
        <div key={path}>
          <dt title={path}>{path}</dt>
          <dd title={value} dir="auto">
            {value}
          </dd>
        </div>
      ))}
      {left > 0 && (
        <div>
          <dt className={classes.left}>and {left} more</dt>
        </div>
      )}
    </dl>
  );
}
