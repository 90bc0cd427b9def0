import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { failureOf } from '../../ui/failure-of.ts';

/** Says what is lost, then forgets every stored secret. */
export function ResetVaultDialog({ onClose }: { readonly onClose: () => void }) {
  const credentials = useQuery(orpc.credentials.list.queryOptions({ input: {} })).data ?? [];
  const resetting = useSingleMutation({ ...orpc.vault.reset.mutationOptions(), onSuccess: onClose });
  const failure = failureOf(resetting);
  const lost = credentials.filter(({ isSample, hasSecret }) => !isSample && hasSecret).map(({ name }) => `“${name}”`);
  return (
    <ConfirmDialog
      isOpen
      title="Reset stored secrets"
      confirmLabel="Forget stored secrets"
      isDangerous
      isBusy={resetting.isPending}
      onConfirm={() => resetting.mutate({})}
      onCancel={onClose}
    >
      <p>
        {lost.length === 0
          ? 'No credential has a stored secret now; what protects stored secrets is forgotten.'
          : `The stored secrets of ${new Intl.ListFormat('en').format(lost)} are deleted for good, also those that cannot be read now.`}
      </p>
      <p>
        Credentials stay listed with their names and ids, devices and history stay too; to send, import the files again.
        Apple lets a signing key be downloaded only once, and private keys that were made here are nowhere else: be sure
        that you still have them.
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
    </ConfirmDialog>
  );
}
