import type { ReactNode } from 'react';
import classes from './headers.module.css';

export interface HeaderRowProps {
  readonly name: string;
  readonly htmlFor?: string;
  readonly isAutomatic: boolean;
  /** What the badge says instead of "auto". */
  readonly automaticWord?: string;
  /** The name is words, not a header as it stands on the wire. */
  readonly isPlain?: boolean;
  readonly children: ReactNode;
}

/** One header: its name on the wire, whether its value is automatic, and how to set it. */
export function HeaderRow(props: HeaderRowProps) {
  const { name, htmlFor, isAutomatic, automaticWord = 'auto', isPlain = false, children } = props;
  const label = isPlain ? name : <code className="mono">{name}</code>;
  return (
    <div className={classes.row}>
      <div className={classes.name}>
        {htmlFor === undefined ? <span>{label}</span> : <label htmlFor={htmlFor}>{label}</label>}
        {isAutomatic && <span className={classes.auto}>{automaticWord}</span>}
      </div>
      <div className={classes.value}>{children}</div>
    </div>
  );
}
