import type { Credential } from '#shared/contract/credentials.ts';
import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { NameDialog } from '../../ui/name-dialog.tsx';

export interface CredentialDialogProps {
  readonly credential: Credential;
  readonly onClose: () => void;
}

export function RenameCredentialDialog({ credential, onClose }: CredentialDialogProps) {
  const renaming = useSingleMutation({ ...orpc.credentials.rename.mutationOptions(), onSuccess: onClose });
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

export interface RemoveCredentialDialogProps extends CredentialDialogProps {
  readonly onRemoved: () => void;
}

export function RemoveCredentialDialog({ credential, onRemoved, onClose }: RemoveCredentialDialogProps) {
  const removing = useSingleMutation({ ...orpc.credentials.remove.mutationOptions(), onSuccess: onRemoved });
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
        <strong>{credential.name}</strong> is deleted from this computer. The history keeps what was sent with it.
      </p>
      <p>{describeLoss(credential)}</p>
      {failure !== null && <FailureNotice failure={failure} />}
    </ConfirmDialog>
  );
}

/** What is gone with a credential, and what one had better have before. */
function describeLoss(credential: Credential): string {
  if (credential.keeping === 'ask') return 'Its files are not touched: nothing secret of it is stored here.';
  if (!credential.hasSecret) return 'Its secret is not here any more, so nothing else is lost.';
  switch (credential.kind) {
    case 'key':
      return 'Apple lets a key be downloaded only once: be sure that you still have its file.';
    case 'certificate':
      return 'Its private key is deleted as well, and Apple cannot give it out again. Export it first, unless you have its .p12 file elsewhere; else a new certificate has to be made.';
    case 'private-key':
      return credential.origin === 'made'
        ? 'This key exists only here. Without it, the certificate that Apple makes from its signing request is of no use.'
        : 'Without it, the certificate that belongs to it is of no use: be sure that you still have its file.';
  }
}
