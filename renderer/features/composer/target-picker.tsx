import { Button, Checkbox, Popover } from '@mantine/core';
import { IconChevronDown, IconDeviceMobile } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { environments } from '#shared/apns/environments.ts';
import { findPushType } from '#shared/apns/push-types.ts';
import type { Device } from '#shared/contract/devices.ts';
import { SampleMark } from '../../ui/marks.tsx';
import { shortenMiddle } from '../../ui/shorten-middle.ts';
import type { Route } from './choices.ts';
import { useComposer, useDevices, useTargets } from './composer-context.tsx';
import { devicesFieldId } from './field-ids.ts';
import { PasteToken } from './paste-token.tsx';
import classes from './top-bar.module.css';

/** To whom: any number of the environment's devices, or a token that is pasted here. */
export function TargetPicker({ route }: { readonly route: Route }) {
  const { drafts } = useComposer();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const targets = useTargets(route);
  const devices = useDevices();
  const kind = findPushType(route.pushType)?.tokenKind;
  const here = devices.filter(({ environment }) => environment === route.environment);
  const fitting = here.filter(({ tokenKind }) => tokenKind === kind);
  const others = here.filter(({ tokenKind }) => tokenKind !== kind);
  const [first, ...more] = targets;

  function choose(device: Device, isChosen: boolean) {
    const left = route.deviceIds.filter((id) => id !== device.id);
    drafts.getState().change(route.id, { deviceIds: isChosen ? [...left, device.id] : left });
  }

  /** One's own device takes the place of the samples, and stands beside one's others. */
  function chooseAdded(device: Device) {
    const samples = targets.filter(({ isSample }) => isSample).map(({ id }) => id);
    const left = route.deviceIds.filter((id) => !samples.includes(id));
    drafts.getState().change(route.id, { deviceIds: [...left, device.id] });
    setIsOpen(false);
    button.current?.focus();
  }

  const row = (device: Device) => (
    <Checkbox
      key={device.id}
      size="xs"
      className={classes.device}
      checked={targets.includes(device)}
      onChange={(event) => choose(device, event.currentTarget.checked)}
      label={
        <span className={classes.option}>
          <span>
            {device.name} {device.isSample && <SampleMark />}
          </span>
          <span className={classes.hint}>
            <span className="mono">{shortenMiddle(device.token)}</span> {device.bundleId}
          </span>
        </span>
      }
    />
  );

  return (
    <Popover opened={isOpen} onChange={setIsOpen} width={360} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          ref={button}
          id={devicesFieldId}
          className={classes.targets}
          variant="default"
          justify="flex-start"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          aria-label={
            targets.length === 0 ? 'Devices: none chosen' : `Devices: ${targets.map(({ name }) => name).join(', ')}`
          }
          data-empty={targets.length === 0 || undefined}
          leftSection={<IconDeviceMobile size={15} />}
          rightSection={<IconChevronDown size={14} />}
          onClick={() => setIsOpen(!isOpen)}
        >
          <span className={classes.first}>{first === undefined ? 'No device' : first.name}</span>
          {more.length > 0 && <span className={classes.more}>+{more.length} more</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label="Devices to send to">
        <div className={classes.deviceList}>
          {fitting.map(row)}
          {others.length > 0 && (
            <>
              <p className={classes.groupLabel}>Tokens of another kind</p>
              {others.map(row)}
            </>
          )}
          {here.length === 0 && (
            <p className={classes.groupLabel}>There is no device for {environments[route.environment].label} yet.</p>
          )}
        </div>
        <PasteToken route={route} onAdded={chooseAdded} />
      </Popover.Dropdown>
    </Popover>
  );
}
