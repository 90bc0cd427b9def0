import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconBooks,
  IconDeviceMobile,
  IconHistory,
  IconKey,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconServer2,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { commands } from '#shared/commands.ts';
import { orpc } from '../client/client.ts';
import { useConnectionState } from '../client/use-connection-state.ts';
import { describeKeys } from '../ui/keys.ts';
import type { PanelId } from './layout-store.ts';
import type { SideBarProps } from './side-bar-place.tsx';
import classes from './shell.module.css';

const entries = [
  { id: 'library', label: 'Library', Icon: IconBooks },
  { id: 'devices', label: 'Devices', Icon: IconDeviceMobile },
  { id: 'credentials', label: 'Credentials', Icon: IconKey },
  { id: 'history', label: 'History', Icon: IconHistory },
  { id: 'simulator', label: 'Local APNs', Icon: IconServer2 },
] as const satisfies readonly { id: PanelId; label: string; Icon: typeof IconKey }[];

/** The way to the lists; the chosen one opens beside the composer. */
export function SideBar({ layout, isNarrow }: SideBarProps) {
  const { panel, isSideBarCollapsed, togglePanel, toggleSideBar } = useStore(layout);
  const isCollapsed = isSideBarCollapsed || isNarrow;
  const marks = useMarks();
  return (
    <nav className={classes.sideBar} data-collapsed={isCollapsed || undefined} aria-label="Panels">
      {entries.map(({ id, label, Icon }) => (
        <Tooltip
          key={id}
          label={`${label}  ${describeKeys(commands[`panel.${id}`].keys)}`}
          position="right"
          disabled={!isCollapsed}
        >
          <button
            type="button"
            className={classes.entry}
            aria-label={label}
            aria-pressed={panel === id}
            data-focus-home={panel === id || undefined}
            onClick={() => togglePanel(id)}
          >
            <Icon size={18} stroke={1.6} aria-hidden />
            {!isCollapsed && <span className={classes.entryLabel}>{label}</span>}
            {marks[id]}
          </button>
        </Tooltip>
      ))}
      <span className={classes.gap} />
      {!isNarrow && (
        <Tooltip
          label={`${isCollapsed ? 'Expand' : 'Collapse'}  ${describeKeys(commands['view.side-bar'].keys)}`}
          position="right"
        >
          <ActionIcon
            className={classes.collapse}
            aria-label={isCollapsed ? 'Expand side bar' : 'Collapse side bar'}
            onClick={toggleSideBar}
          >
            {isCollapsed ? <IconLayoutSidebarLeftExpand size={16} /> : <IconLayoutSidebarLeftCollapse size={16} />}
          </ActionIcon>
        </Tooltip>
      )}
    </nav>
  );
}

/** Counts, and whether Local APNs runs. */
function useMarks(): Readonly<Record<PanelId, ReactNode>> {
  const input = {};
  const saved = useQuery(orpc.library.list.queryOptions({ input })).data;
  const devices = useQuery(orpc.devices.list.queryOptions({ input })).data;
  const credentials = useQuery(orpc.credentials.list.queryOptions({ input })).data;
  const simulator = useQuery(orpc.simulator.status.queryOptions({ input })).data;
  const isConnected = useConnectionState().kind === 'connected';
  const state = isConnected ? simulator?.state : 'not known while the core is away';
  const count = (list: readonly unknown[] | undefined) =>
    list === undefined || list.length === 0 ? null : <span className={classes.count}>{list.length}</span>;
  return {
    library: count(saved),
    devices: count(devices),
    credentials: count(credentials),
    history: null,
    simulator:
      state === undefined ? null : (
        <span className={classes.state} data-state={state} title={state}>
          <span className={classes.stateWord}>{state}</span>
        </span>
      ),
  };
}
