import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Device } from '#shared/contract/devices.ts';
import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { CopyableId } from '../../ui/copyable-id.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { DeviceFields, type DeviceForm } from './device-fields.tsx';
import { knownBundleIds } from './order-devices.ts';
import classes from './devices.module.css';

export interface EditDeviceDialogProps {
  readonly device: Device;
  readonly onClose: () => void;
}

/** Renames a device or corrects what is known of it; another token is another device. Mount it to show it. */
export function EditDeviceDialog({ device, onClose }: EditDeviceDialogProps) {
  const { name, environment, bundleId, tokenKind } = device;
  const [form, setForm] = useState<DeviceForm>({ name, environment, bundleId, tokenKind });
  const devices = useQuery(orpc.devices.list.queryOptions({ input: {} })).data ?? [];
  const saving = useSingleMutation({ ...orpc.devices.update.mutationOptions(), onSuccess: onClose });
  const failure = failureOf(saving);
  const isReady = form.name.trim() !== '';
  return (
    <Dialog opened onClose={onClose} title="Edit device" size={520}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) saving.mutate({ ...form, id: device.id });
        }}
      >
        <Stack gap={12}>
          <div>
            <div className={classes.label}>Device token</div>
            <CopyableId value={device.token} label="device token" />
          </div>
          <DeviceFields
            form={form}
            bundleIds={knownBundleIds(devices)}
            isNameFirst
            onChange={(change) => {
              saving.reset();
              setForm({ ...form, ...change });
            }}
          />
          {failure !== null && <FailureNotice failure={failure} />}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isReady} loading={saving.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
