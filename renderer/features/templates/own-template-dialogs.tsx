import type { SavedPush } from '#shared/contract/schemas.ts';
import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { NameDialog } from '../../ui/name-dialog.tsx';
import { nameOfOwn, titleOfOwn } from './own-templates.ts';

export interface RenameTemplateDialogProps {
  readonly saved: SavedPush;
  readonly onRenamed: (newName: string) => void;
  readonly onClose: () => void;
}

export function RenameTemplateDialog({ saved, onRenamed, onClose }: RenameTemplateDialogProps) {
  const renaming = useSingleMutation({
    ...orpc.library.rename.mutationOptions(),
    onSuccess: ({ name }) => {
      onRenamed(name);
      onClose();
    },
  });
  return (
    <NameDialog
      title="Rename template"
      label="Name"
      initialName={titleOfOwn(saved)}
      confirmLabel="Rename"
      isBusy={renaming.isPending}
      failure={failureOf(renaming)}
      onConfirm={(title) => renaming.mutate({ name: saved.name, newName: nameOfOwn(title) })}
      onChange={() => renaming.reset()}
      onCancel={onClose}
    />
  );
}

export interface DeleteTemplateDialogProps {
  readonly saved: SavedPush;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}

export function DeleteTemplateDialog({ saved, onDeleted, onClose }: DeleteTemplateDialogProps) {
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
      title="Delete template"
      confirmLabel="Delete"
      isDangerous
      isBusy={deleting.isPending}
      onConfirm={() => deleting.mutate({ name: saved.name })}
      onCancel={onClose}
    >
      <p>
        The file <span className="mono">{saved.name}.push.json</span> is deleted from the library folder. Drafts that
        were made from the template stay as they are.
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
    </ConfirmDialog>
  );
}
