import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './ui.module.css';

export interface PanelHeaderProps {
  readonly title: string;
  /** Buttons of the panel, left of its close button. */
  readonly children?: ReactNode;
  readonly onClose?: (() => void) | undefined;
}

/** The first row of every side panel. */
export function PanelHeader({ title, children, onClose }: PanelHeaderProps) {
  return (
    <header className={classes.panelHeader}>
      <h2>{title}</h2>
      {children}
      {onClose !== undefined && (
        <ActionIcon aria-label={`Close ${title}`} onClick={onClose}>
          <IconX size={15} />
        </ActionIcon>
      )}
    </header>
  );
}
