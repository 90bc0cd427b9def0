import { useMutation, useQuery } from '@tanstack/react-query';
import { orpc } from '../../client/client.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { useFocusBack } from '../../ui/use-focus-back.ts';

/** Says what is lost, then forgets every stored secret. */
export function ResetVaultDialog({ onClose }: { readonly onClose: () => void }) {
  useFocusBack();
  const credentials = useQuery(orpc.credentials.list.queryOptions({ input: {} })).data ?? [];
  const resetting = useMutation({ ...orpc.vault.reset.mutationOptions(), onSuccess: onClose });
  const failure = failureOf(resetting);
  const lost = credentials.filter(({ isSample, hasSecret }) => !isSample && hasSecret).map(({ name }) => `“${name}”`);
  return (
    <ConfirmDialog
      isOpen
      title="Reset stored keys"
      confirmLabel="Forget stored keys"
      isDangerous
      isBusy={resetting.isPending}
      onConfirm={() => resetting.mutate({})}
      onCancel={onClose}
    >
      <p>
        {lost.length === 0
          ? 'No credential has a stored key now; what protects stored keys is forgotten.'
          : `The stored keys of ${new Intl.ListFormat('en').format(lost)} are deleted for good, also those that cannot be read now.`}
      </p>
      <p>
        Credentials stay listed with their names and ids, devices and history stay too; to send, import the files again.
        Apple lets a key be downloaded only once: be sure that you still have it.
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
    </ConfirmDialog>
  );
}
