import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import classes from './ui.module.css';

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** The verb of what happens: "Remove", "Send anyway". */
  readonly confirmLabel: string;
  readonly isDangerous?: boolean;
  /** Enter leaves everything as it is; so it does before anything dangerous. */
  readonly isCancelFirst?: boolean;
  /** Another way out, beside Cancel. */
  readonly alternative?: { readonly label: string; readonly onChoose: () => void };
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something that cannot be undone. Escape and Cancel leave everything as it is. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirmLabel, isDangerous = false, isBusy = false, onConfirm, onCancel } = props;
  const { isCancelFirst = isDangerous, alternative } = props;
  return (
    <Dialog opened={isOpen} onClose={onCancel} title={title} size={460}>
      <div className={classes.question}>{children}</div>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" data-autofocus={isCancelFirst || undefined} onClick={onCancel}>
          Cancel
        </Button>
        {alternative !== undefined && (
          <Button variant="default" onClick={alternative.onChoose}>
            {alternative.label}
          </Button>
        )}
        <Button
          data-autofocus={!isCancelFirst || undefined}
          {...(isDangerous ? { color: 'var(--pb-red-fill)' } : {})}
          loading={isBusy}
          onClick={onConfirm}
        >
          {confirmLabel}
        </Button>
      </Group>
    </Dialog>
  );
}
