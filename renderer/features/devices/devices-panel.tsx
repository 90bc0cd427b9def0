import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconDeviceMobile, IconPencil, IconPlus, IconSend, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Environment } from '#shared/apns/environments.ts';
import type { Device } from '#shared/contract/devices.ts';
import { orpc } from '../../client/client.ts';
import { CodeLine } from '../../ui/code-line.tsx';
import { CopyableId } from '../../ui/copyable-id.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { EnvironmentMark, SampleMark } from '../../ui/marks.tsx';
import { Row, RowAction, RowLine, RowList } from '../../ui/row-list.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { AddDeviceDialog } from './add-device-dialog.tsx';
import { EditDeviceDialog } from './edit-device-dialog.tsx';
import { orderDevices } from './order-devices.ts';
import { RemoveDeviceDialog } from './remove-device-dialog.tsx';
import { describeTokenKind } from './token-kinds.ts';
import classes from './devices.module.css';

export interface DevicesPanelProps {
  /** The environment of the draft shown. */
  readonly environment: Environment;
  /** The devices that the draft shown goes to. */
  readonly targetIds: readonly string[];
  /** Makes a device a target of the draft shown, or no longer one. */
  readonly onUse: (device: Device, isChosen: boolean) => void;
  readonly onClose?: (() => void) | undefined;
}

type OpenDialog = { readonly kind: 'add' } | { readonly kind: 'edit' | 'remove'; readonly device: Device } | null;

const receiverLine = 'print(deviceToken.map { String(format: "%02x", $0) }.joined())';

/** The devices that can be sent to. */
export function DevicesPanel({ environment, targetIds, onUse, onClose }: DevicesPanelProps) {
  const query = useQuery(orpc.devices.list.queryOptions({ input: {} }));
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const add = () => setDialog({ kind: 'add' });
  const close = () => setDialog(null);
  return (
    <SidePanel
      title="Devices"
      onClose={onClose}
      actions={
        <Tooltip label="Add device">
          <ActionIcon aria-label="Add device" onClick={add}>
            <IconPlus size={16} />
          </ActionIcon>
        </Tooltip>
      }
    >
      <Loaded query={query}>
        {(devices) =>
          devices.length === 0 ? (
            <NoDevices onAdd={add} />
          ) : (
            <RowList label="Devices">
              {orderDevices(devices, environment).map((device) => (
                <DeviceRow
                  key={device.id}
                  device={device}
                  isTarget={targetIds.includes(device.id)}
                  onUse={(isChosen) => onUse(device, isChosen)}
                  onEdit={() => setDialog({ kind: 'edit', device })}
                  onRemove={() => setDialog({ kind: 'remove', device })}
                />
              ))}
            </RowList>
          )
        }
      </Loaded>
      {dialog?.kind === 'add' && <AddDeviceDialog environment={environment} onClose={close} />}
      {dialog?.kind === 'edit' && <EditDeviceDialog device={dialog.device} onClose={close} />}
      {dialog?.kind === 'remove' && <RemoveDeviceDialog device={dialog.device} onClose={close} />}
    </SidePanel>
  );
}

interface DeviceRowProps {
  readonly device: Device;
  readonly isTarget: boolean;
  readonly onUse: (isChosen: boolean) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function DeviceRow({ device, isTarget, onUse, onEdit, onRemove }: DeviceRowProps) {
  const { name, environment, bundleId, tokenKind, token, isSample } = device;
  return (
    <Row
      name={name}
      marks={isSample && <SampleMark />}
      isSelected={isTarget}
      actions={
        <>
          <RowAction
            label={`Send this push to ${name}`}
            icon={<IconSend size={15} />}
            isPressed={isTarget}
            onClick={() => onUse(!isTarget)}
          />
          <RowAction label={`Edit ${name}`} icon={<IconPencil size={15} />} onClick={onEdit} />
          <RowAction label={`Remove ${name}`} icon={<IconTrash size={15} />} onClick={onRemove} />
        </>
      }
    >
      <RowLine>
        <EnvironmentMark environment={environment} />
        <span>{describeTokenKind(tokenKind)}</span>
        <CopyableId value={token} label={`token of ${name}`} />
      </RowLine>
      <RowLine>{bundleId === '' ? 'No bundle id: the topic has to be typed' : bundleId}</RowLine>
    </Row>
  );
}

function NoDevices({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <EmptyState
      icon={<IconDeviceMobile size={28} stroke={1.4} />}
      title="No devices yet"
      action={
        <>
          <div className={classes.receiver}>
            <CodeLine code={receiverLine} label="line of Swift" />
          </div>
          <Button leftSection={<IconPlus size={15} />} onClick={onAdd}>
            Add device
          </Button>
        </>
      }
    >
      Let your app print its token in <code>didRegisterForRemoteNotificationsWithDeviceToken</code>, run it from Xcode,
      and paste the token here.
    </EmptyState>
  );
}
