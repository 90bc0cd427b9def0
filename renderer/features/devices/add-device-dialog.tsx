import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Environment } from '#shared/apns/environments.ts';
import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { DeviceFields, type DeviceForm } from './device-fields.tsx';
import { knownBundleIds } from './order-devices.ts';
import { TokenField, understand } from './token-field.tsx';

export interface AddDeviceDialogProps {
  /** The environment chosen at first. */
  readonly environment: Environment;
  readonly onClose: () => void;
}

/** Adds a device by its token. Mount it to show it. */
export function AddDeviceDialog({ environment, onClose }: AddDeviceDialogProps) {
  const [text, setText] = useState('');
  const devices = useQuery(orpc.devices.list.queryOptions({ input: {} })).data ?? [];
  const bundleIds = knownBundleIds(devices.filter(({ isSample }) => !isSample));
  const [form, setForm] = useState<DeviceForm>({ name: '', environment, bundleId: '', tokenKind: 'app' });
  const adding = useSingleMutation({
    ...orpc.devices.add.mutationOptions(),
    onSuccess: onClose,
  });
  const failure = failureOf(adding);
  const isAboutToken = failure?.code.startsWith('device-') === true;
  const understanding = understand(text);
  const isReady = understanding.kind === 'understood' && form.name.trim() !== '';

  return (
    <Dialog opened onClose={onClose} title="Add device" size={520}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) adding.mutate({ ...form, token: text });
        }}
      >
        <Stack gap={12}>
          <TokenField
            text={text}
            failure={isAboutToken ? failure : null}
            onChange={(next) => {
              adding.reset();
              setText(next);
            }}
          />
          <DeviceFields
            form={form}
            bundleIds={bundleIds}
            isNameFirst={false}
            onChange={(change) => {
              adding.reset();
              setForm({ ...form, ...change });
            }}
          />
          {failure !== null && !isAboutToken && <FailureNotice failure={failure} />}
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isReady} loading={adding.isPending}>
              Add device
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
