import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { failureOf } from '../../ui/failure-of.ts';
import { PassphraseDialog } from './passphrase-dialog.tsx';

interface VaultDialogProps {
  readonly onClose: () => void;
}

export function UnlockVaultDialog({ onClose }: VaultDialogProps) {
  const unlocking = useSingleMutation({ ...orpc.vault.unlock.mutationOptions(), onSuccess: onClose });
  return (
    <PassphraseDialog
      title="Unlock stored secrets"
      asks={{ current: true, next: false }}
      confirmLabel="Unlock"
      isBusy={unlocking.isPending}
      failure={failureOf(unlocking)}
      onConfirm={({ current }) => unlocking.mutate({ passphrase: current })}
      onChange={() => unlocking.reset()}
      onCancel={onClose}
    />
  );
}

export function SetPassphraseDialog({ onClose }: VaultDialogProps) {
  const setting = useSingleMutation({ ...orpc.vault.setPassphrase.mutationOptions(), onSuccess: onClose });
  return (
    <PassphraseDialog
      title="Set a passphrase"
      asks={{ current: false, next: true }}
      confirmLabel="Set passphrase"
      isBusy={setting.isPending}
      failure={failureOf(setting)}
      onConfirm={({ next }) => setting.mutate({ passphrase: next })}
      onChange={() => setting.reset()}
      onCancel={onClose}
    >
      Secrets are stored on this computer, encrypted under the passphrase, and Pushbench asks for it after each start.
      Nobody can recover it: when it is forgotten, credentials have to be imported again.
    </PassphraseDialog>
  );
}

export function ChangePassphraseDialog({ onClose }: VaultDialogProps) {
  const changing = useSingleMutation({ ...orpc.vault.changePassphrase.mutationOptions(), onSuccess: onClose });
  return (
    <PassphraseDialog
      title="Change passphrase"
      asks={{ current: true, next: true }}
      confirmLabel="Change passphrase"
      isBusy={changing.isPending}
      failure={failureOf(changing)}
      onConfirm={(typed) => changing.mutate(typed)}
      onChange={() => changing.reset()}
      onCancel={onClose}
    >
      Older copies of the data folder still open with the old passphrase.
    </PassphraseDialog>
  );
}
