import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './side-panel.module.css';

export interface RowListProps {
  /** What the list holds; its accessible name. */
  readonly label: string;
  /** Shows the label as a heading of a group. */
  readonly isGroup?: boolean;
  readonly children: ReactNode;
}

export function RowList({ label, isGroup = false, children }: RowListProps) {
  return (
    <>
      {isGroup && <h3 className={classes.group}>{label}</h3>}
      <ul className={classes.rows} aria-label={label}>
        {children}
      </ul>
    </>
  );
}

export interface RowProps {
  readonly name: string;
  /** What kind of thing it is, before the name. */
  readonly icon?: ReactNode;
  /** Marks beside the name. */
  readonly marks?: ReactNode;
  readonly isSelected?: boolean;
  /** A click anywhere on the row, where there is no other button, does this. */
  readonly onOpen?: (() => void) | undefined;
  readonly openLabel?: string;
  /** Buttons at the end of the first line. */
  readonly actions?: ReactNode;
  /** Lines below the name. */
  readonly children?: ReactNode;
}

/** One thing of a list: its name, lines about it, and what can be done with it. */
export function Row({ name, icon, marks, isSelected = false, onOpen, openLabel, actions, children }: RowProps) {
  return (
    <li className={classes.row} data-selected={isSelected || undefined}>
      <div className={classes.main}>
        <div className={classes.name}>
          {icon !== undefined && <span className={classes.rowIcon}>{icon}</span>}
          {onOpen === undefined ? (
            <span title={name}>{name}</span>
          ) : (
            <button type="button" className={classes.open} title={name} aria-label={openLabel} onClick={onOpen}>
              {name}
            </button>
          )}
          {marks}
        </div>
        {children}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </li>
  );
}

/** A line of small print below a row's name. */
export function RowLine({ children }: { readonly children: ReactNode }) {
  return <div className={classes.line}>{children}</div>;
}

/** Lifts what can be clicked by itself above a row that opens as a whole. */
export function AboveRow({ children }: { readonly children: ReactNode }) {
  return <span className={classes.above}>{children}</span>;
}

export interface RowActionProps {
  /** Verb and object: "Remove QA iPhone". */
  readonly label: string;
  readonly icon: ReactNode;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

export function RowAction({ label, icon, isPressed, isDisabled = false, onClick }: RowActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        size={24}
        aria-label={label}
        aria-pressed={isPressed}
        disabled={isDisabled}
        {...(isPressed === true ? { color: 'accent' } : {})}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
