import type { ReactNode } from 'react';
import { PanelHeader } from './panel-header.tsx';
import classes from './side-panel.module.css';

export interface SidePanelProps {
  readonly title: string;
  /** Buttons of the panel, in its first row. */
  readonly actions?: ReactNode;
  /** What stays in place above the list: search, filters. */
  readonly tools?: ReactNode;
  /** What stays in place below the list: where things are kept. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
  readonly onClose?: (() => void) | undefined;
}

/** A panel beside the composer: a first row, a list that scrolls, and what stays in place around it. */
export function SidePanel({ title, actions, tools, footer, children, onClose }: SidePanelProps) {
  return (
    <section className={classes.panel} aria-label={title}>
      <PanelHeader title={title} onClose={onClose}>
        {actions}
      </PanelHeader>
      {tools !== undefined && <div className={classes.tools}>{tools}</div>}
      <div className={classes.body}>{children}</div>
      {footer !== undefined && <footer className={classes.footer}>{footer}</footer>}
    </section>
  );
}
