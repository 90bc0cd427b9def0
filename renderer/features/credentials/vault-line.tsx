import { Button } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { describeFailure } from '#shared/failure.ts';
import { describeVaultStatus, vaultActions, type VaultAction } from '#shared/messages/vault-status.ts';
import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { failureOf } from '../../ui/failure-of.ts';
import { ResetVaultDialog } from './reset-vault-dialog.tsx';
import { ChangePassphraseDialog, SetPassphraseDialog, UnlockVaultDialog } from './vault-passphrase-dialogs.tsx';
import classes from './vault-line.module.css';

/** Where secrets live, how well that protects, and what can be done about it. */
export function VaultLine() {
  const { data: vault } = useQuery(orpc.vault.status.queryOptions({ input: {} }));
  const retrying = useSingleMutation(orpc.vault.retry.mutationOptions());
  const moving = useSingleMutation(orpc.vault.moveToKeychain.mutationOptions());
  const [asked, setAsked] = useState<VaultAction | null>(null);
  if (vault === undefined) return null;

  const isFine = vault.state === 'ready' && vault.kind !== 'memory';
  const failure = failureOf(retrying) ?? failureOf(moving);
  const close = () => setAsked(null);
  const act = (action: VaultAction) => {
    retrying.reset();
    moving.reset();
    if (action === 'retry') retrying.mutate({});
    else if (action === 'move-to-keychain') moving.mutate({});
    else setAsked(action);
  };
  const labels: Record<VaultAction, string> = {
    unlock: 'Unlock…',
    'set-passphrase': 'Set a passphrase…',
    'change-passphrase': 'Change passphrase…',
    'move-to-keychain': `Move to the ${vault.storeName}`,
    retry: 'Try the keychain again',
    reset: 'Reset…',
  };
  return (
    <section className={classes.line} aria-label="Where secrets are kept" data-fine={isFine || undefined}>
      {isFine ? <IconLock size={14} aria-hidden /> : <IconAlertTriangle size={14} aria-hidden />}
      <div>
        {describeVaultStatus(vault)}
        {failure !== null && <p role="alert">{describeFailure(failure)}</p>}
        <div className={classes.actions}>
          {vaultActions(vault).map((action) => (
            <Button
              key={action}
              variant="default"
              size="compact-xs"
              loading={
                (action === 'retry' && retrying.isPending) || (action === 'move-to-keychain' && moving.isPending)
              }
              onClick={() => act(action)}
            >
              {labels[action]}
            </Button>
          ))}
        </div>
      </div>
      {asked === 'unlock' && <UnlockVaultDialog onClose={close} />}
      {asked === 'set-passphrase' && <SetPassphraseDialog onClose={close} />}
      {asked === 'change-passphrase' && <ChangePassphraseDialog onClose={close} />}
      {asked === 'reset' && <ResetVaultDialog onClose={close} />}
    </section>
  );
}
