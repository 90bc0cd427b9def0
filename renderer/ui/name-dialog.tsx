import { Button, Group, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { describeFailure, type Failure } from '#shared/failure.ts';
import { Dialog } from './dialog.tsx';

export interface NameDialogProps {
  readonly title: string;
  readonly label: string;
  readonly initialName: string;
  /** The verb of what happens: "Rename", "Save". */
  readonly confirmLabel: string;
  readonly isBusy: boolean;
  /** Why the name was not taken. */
  readonly failure: Failure | null;
  /** Says a failure in other words, which may name what was typed. */
  readonly describe?: (failure: Failure, name: string) => string;
  readonly children?: ReactNode;
  readonly onConfirm: (name: string) => void;
  /** Called at each key, so that an old failure can go. */
  readonly onChange?: () => void;
  readonly onCancel: () => void;
}

/** Asks for a name; the failure stands below the field. Mount it to show it. */
export function NameDialog(props: NameDialogProps) {
  const { title, label, initialName, confirmLabel, isBusy, failure, children } = props;
  const { describe = describeFailure, onConfirm, onChange, onCancel } = props;
  const [name, setName] = useState(initialName);
  return (
    <Dialog opened onClose={onCancel} title={title} size={460}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onConfirm(name.trim());
        }}
      >
        <TextInput
          data-autofocus
          label={label}
          value={name}
          maxLength={200}
          error={failure === null ? null : describe(failure, name)}
          onChange={(event) => {
            setName(event.currentTarget.value);
            onChange?.();
          }}
        />
        {children}
        <Group justify="flex-end" gap={8} mt={16}>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" disabled={name.trim() === ''} loading={isBusy}>
            {confirmLabel}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
