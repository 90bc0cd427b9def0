import type { Device } from '#shared/contract/devices.ts';
import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';

export interface RemoveDeviceDialogProps {
  readonly device: Device;
  readonly onClose: () => void;
}

/** Asks before a device goes. Mount it to show it. */
export function RemoveDeviceDialog({ device, onClose }: RemoveDeviceDialogProps) {
  const removing = useSingleMutation({ ...orpc.devices.remove.mutationOptions(), onSuccess: onClose });
  const failure = failureOf(removing);
  return (
    <ConfirmDialog
      isOpen
      title="Remove device"
      confirmLabel="Remove"
      isDangerous
      isBusy={removing.isPending}
      onConfirm={() => removing.mutate({ id: device.id })}
      onCancel={onClose}
    >
      <p>
        “{device.name}” and its token leave the list. What was sent to it stays in the history. To have it back, its
        token has to be pasted again.
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
    </ConfirmDialog>
  );
}
