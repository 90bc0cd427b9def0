import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { describeFailure, type Failure } from '#shared/failure.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';

/** What was typed; what was not asked for is empty. */
export interface TypedPassphrases {
  readonly current: string;
  readonly next: string;
}

export interface PassphraseDialogProps {
  readonly title: string;
  readonly asks: { readonly current: boolean; readonly next: boolean };
  /** The verb of what happens: "Unlock", "Set passphrase". */
  readonly confirmLabel: string;
  readonly isBusy: boolean;
  /** Why it was not taken. */
  readonly failure: Failure | null;
  readonly children?: ReactNode;
  readonly onConfirm: (typed: TypedPassphrases) => void;
  /** Called at each key, so that an old failure can go. */
  readonly onChange: () => void;
  readonly onCancel: () => void;
}

/** Asks for a passphrase, for a new one twice, or for both. Mount it to show it. */
export function PassphraseDialog(props: PassphraseDialogProps) {
  const { title, asks, confirmLabel, isBusy, failure, children, onConfirm, onChange, onCancel } = props;
  const [typed, setTyped] = useState({ current: '', next: '', again: '' });
  const isDifferent = asks.next && typed.again !== '' && typed.again !== typed.next;
  const isComplete =
    (!asks.current || typed.current !== '') && (!asks.next || (typed.next !== '' && typed.again === typed.next));
  const isAboutCurrent = failure?.code === 'vault-wrong-passphrase';
  const isAboutNext = failure?.code === 'vault-passphrase-short';
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    maxLength: 1000,
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped({ ...typed, [name]: event.currentTarget.value });
      onChange();
    },
  });
  return (
    <Dialog opened onClose={onCancel} title={title} size={460}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // It may have been opened from within another form.
          event.stopPropagation();
          if (isComplete) onConfirm({ current: typed.current, next: typed.next });
        }}
      >
        <Stack gap={12}>
          {children !== undefined && <p style={{ margin: 0 }}>{children}</p>}
          {asks.current && (
            <PasswordInput
              data-autofocus
              label={asks.next ? 'Current passphrase' : 'Passphrase'}
              autoComplete="current-password"
              error={isAboutCurrent ? describeFailure(failure) : null}
              {...field('current')}
            />
          )}
          {asks.next && (
            <>
              <PasswordInput
                data-autofocus={!asks.current || undefined}
                label="New passphrase"
                description="At least 8 characters; several words are easy to keep and hard to guess."
                autoComplete="new-password"
                error={isAboutNext ? describeFailure(failure) : null}
                {...field('next')}
              />
              <PasswordInput
                label="New passphrase again"
                autoComplete="new-password"
                error={isDifferent ? 'The two new passphrases differ.' : null}
                {...field('again')}
              />
            </>
          )}
          {failure !== null && !isAboutCurrent && !isAboutNext && <FailureNotice failure={failure} />}
        </Stack>
        <Group justify="flex-end" gap={8} mt={16}>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" disabled={!isComplete} loading={isBusy}>
            {confirmLabel}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
