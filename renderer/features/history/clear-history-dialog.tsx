import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';

/** Asks before the whole history goes. Mount it to show it. */
export function ClearHistoryDialog({ onClose }: { readonly onClose: () => void }) {
  const clearing = useSingleMutation({ ...orpc.deliveries.clear.mutationOptions(), onSuccess: onClose });
  const failure = failureOf(clearing);
  return (
    <ConfirmDialog
      isOpen
      title="Clear history"
      confirmLabel="Clear history"
      isDangerous
      isBusy={clearing.isPending}
      onConfirm={() => clearing.mutate({})}
      onCancel={onClose}
    >
      <p>All deliveries and what APNs answered are deleted from this computer. This cannot be undone.</p>
      {failure !== null && <FailureNotice failure={failure} />}
    </ConfirmDialog>
  );
}
