import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { Loaded, type LoadState } from '../../ui/loaded.tsx';
import classes from './credential-tools.module.css';

export interface AnswerDialogProps<Answer> {
  readonly title: string;
  /** Width in pixels. */
  readonly size: number;
  /** Stands above the answer, also while it is waited for. */
  readonly intro?: ReactNode;
  readonly query: LoadState<Answer> & { readonly isError: boolean; readonly isFetching: boolean };
  /** The button that asks once more. */
  readonly again: { readonly label: string; readonly icon?: ReactNode };
  readonly onClose: () => void;
  readonly children: (answer: Answer) => ReactNode;
}

/** What the core answers about a credential, and asking it once more. Mount it to show it. */
export function AnswerDialog<Answer>(props: AnswerDialogProps<Answer>) {
  const { title, size, intro, query, again, onClose, children } = props;
  // An answer from before the last failure says nothing any more.
  const asked = { data: query.isError ? undefined : query.data, error: query.error, refetch: query.refetch };
  return (
    <Dialog opened onClose={onClose} title={title} size={size}>
      <div className={classes.result}>
        {intro}
        <Loaded query={asked}>{children}</Loaded>
      </div>
      <Group justify="flex-end" gap={8} mt={16}>
        {asked.data !== undefined && (
          <Button
            variant="default"
            leftSection={again.icon}
            loading={query.isFetching}
            onClick={() => void query.refetch()}
          >
            {again.label}
          </Button>
        )}
        <Button data-autofocus onClick={onClose}>
          Close
        </Button>
      </Group>
    </Dialog>
  );
}
