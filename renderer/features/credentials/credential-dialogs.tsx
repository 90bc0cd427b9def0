import { useMutation } from '@tanstack/react-query';
import type { Credential } from '#shared/contract/schemas.ts';
import { orpc } from '../../client/client.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { NameDialog } from '../../ui/name-dialog.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';

export interface CredentialDialogProps {
  readonly credential: Credential;
  readonly onClose: () => void;
}

export function RenameCredentialDialog({ credential, onClose }: CredentialDialogProps) {
  const renaming = useMutation({ ...orpc.credentials.rename.mutationOptions(), onSuccess: onClose });
  return (
    <NameDialog
      title="Rename credential"
      label="Name"
      initialName={credential.name}
      confirmLabel="Rename"
      isBusy={renaming.isPending}
      failure={failureOf(renaming)}
      onConfirm={(name) => renaming.mutate({ id: credential.id, name })}
      onChange={() => renaming.reset()}
      onCancel={onClose}
    />
  );
}

export function RemoveCredentialDialog({ credential, onClose }: CredentialDialogProps) {
  useFocusBack();
  const removing = useMutation({ ...orpc.credentials.remove.mutationOptions(), onSuccess: onClose });
  const failure = failureOf(removing);
  return (
    <ConfirmDialog
      isOpen
      title="Remove credential"
      confirmLabel="Remove"
      isDangerous
      isBusy={removing.isPending}
      onConfirm={() => removing.mutate({ id: credential.id })}
      onCancel={onClose}
    >
      <p>
        The key {credential.keyId} (“{credential.name}”) is deleted from this computer. Apple lets a key be downloaded
        only once: be sure that you still have the file. The history keeps what was sent with it.
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
    </ConfirmDialog>
  );
}
