import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import type { FileIntake } from './file-intake.ts';
import classes from './import.module.css';

/** Why what is in the files could not be asked, and asking once more. Nothing when it could. */
export function InspectionFailure({ intake }: { readonly intake: FileIntake }) {
  const { inspection, retry } = useStore(intake);
  if (inspection.kind !== 'failed') return null;
  return (
    <FailureNotice
      failure={inspection.failure}
      action={
        <Button variant="default" size="compact-xs" onClick={retry}>
          Try again
        </Button>
      }
    />
  );
}

export interface ConfirmFilesProps {
  /** The form that the button submits. */
  readonly formId: string;
  readonly label: string;
  readonly isReady: boolean;
  readonly isBusy?: boolean;
  /** The id of the sentence that says why it is not ready, wherever that stands. */
  readonly obstacleId: string | null;
  readonly onCancel: () => void;
  /** What stands beside the buttons. */
  readonly children?: ReactNode;
}

/** The buttons below files: Cancel, and the one that does something with them. */
export function ConfirmFiles(props: ConfirmFilesProps) {
  const { formId, label, isReady, isBusy = false, obstacleId, onCancel, children } = props;
  return (
    <Group className={classes.buttons} gap={8}>
      {children}
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      <Button
        type="submit"
        form={formId}
        data-wanted
        {...(obstacleId === null ? {} : { 'aria-describedby': obstacleId })}
        disabled={!isReady}
        loading={isBusy}
      >
        {label}
      </Button>
    </Group>
  );
}
