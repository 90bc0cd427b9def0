import type { SavedPush } from '#shared/contract/drafts.ts';
import type { Failure } from '#shared/failure.ts';
import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { NameDialog } from '../../ui/name-dialog.tsx';

export interface RenamePushDialogProps {
  readonly saved: SavedPush;
  /** What the saved push is to the person: "template". */
  readonly noun?: string;
  /** Where it stays, with a slash at the end: it is asked for the rest of its name. */
  readonly folder?: string;
  /** Says in words for this kind of saved push why a name was not taken. */
  readonly describe?: (failure: Failure, name: string) => string;
  readonly onRenamed: (newName: string) => void;
  readonly onClose: () => void;
}

export function RenamePushDialog({
  saved,
  noun = 'saved push',
  folder = '',
  describe,
  onRenamed,
  onClose,
}: RenamePushDialogProps) {
  const renaming = useSingleMutation({
    ...orpc.library.rename.mutationOptions(),
    onSuccess: ({ name }) => {
      onRenamed(name);
      onClose();
    },
  });
  return (
    <NameDialog
      title={`Rename ${noun}`}
      label="Name"
      initialName={saved.name.slice(folder.length)}
      confirmLabel="Rename"
      isBusy={renaming.isPending}
      failure={failureOf(renaming)}
      {...(describe && { describe })}
      onConfirm={(newName) => renaming.mutate({ name: saved.name, newName: folder + newName })}
      onChange={() => renaming.reset()}
      onCancel={onClose}
    />
  );
}

export interface DeletePushDialogProps {
  readonly saved: SavedPush;
  readonly noun?: string;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}

export function DeletePushDialog({ saved, noun = 'saved push', onDeleted, onClose }: DeletePushDialogProps) {
  const deleting = useSingleMutation({
    ...orpc.library.remove.mutationOptions(),
    onSuccess: () => {
      onDeleted();
      onClose();
    },
  });
  const failure = failureOf(deleting);
  return (
    <ConfirmDialog
      isOpen
      title={`Delete ${noun}`}
      confirmLabel="Delete"
      isDangerous
      isBusy={deleting.isPending}
      onConfirm={() => deleting.mutate({ name: saved.name })}
      onCancel={onClose}
    >
      <p>
        The file <span className="mono">{saved.name}.push.json</span> is deleted from the library folder. A draft of it
        that is open stays open.
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
    </ConfirmDialog>
  );
}
