import { ActionIcon, Tooltip } from '@mantine/core';
import { IconClearAll, IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Shortcut } from '../../ui/shortcut.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { ArrivalRow } from './arrival-row.tsx';
import { KnownDevices, OtherPrograms } from './other-programs.tsx';
import { StandsFor } from './stands-for.tsx';
import { Strictness } from './strictness.tsx';
import { StartStop } from './start-stop.tsx';
import classes from './simulator.module.css';

/** Local APNs: whether it runs, how to reach it, and what arrived. */
export function SimulatorPanel({ onClose }: { readonly onClose?: (() => void) | undefined }) {
  const status = useQuery(orpc.simulator.status.queryOptions({ input: {} }));
  return (
    <SidePanel title="Local APNs" onClose={onClose}>
      <Loaded query={status}>
        {(known) => (
          <>
            <StartStop key={known.state} status={known} />
            <StandsFor status={known} />
            <Strictness status={known} />
            <OtherPrograms status={known} />
            <KnownDevices status={known} />
          </>
        )}
      </Loaded>
      <Arrivals />
    </SidePanel>
  );
}

function Arrivals() {
  const query = useQuery(orpc.simulator.arrivals.queryOptions({ input: {} }));
  const clearing = useSingleMutation(orpc.simulator.clearArrivals.mutationOptions());
  const failure = failureOf(clearing);
  return (
    <>
      <div className={classes.heading}>
        <h3>What arrived</h3>
        {query.data !== undefined && query.data.length > 0 && (
          <Tooltip label="Clear what arrived">
            <ActionIcon
              aria-label="Clear what arrived"
              loading={clearing.isPending}
              onClick={() => clearing.mutate({})}
            >
              <IconClearAll size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {failure !== null && <FailureNotice failure={failure} onDismiss={() => clearing.reset()} />}
      <Loaded query={query}>
        {(arrivals) =>
          arrivals.length === 0 ? (
            <EmptyState icon={<IconInbox size={28} stroke={1.4} />} title="Nothing arrived yet">
              Choose the environment Local APNs and send with <Shortcut command="push.send" />, or point another program
              at the address above. Every request shows here, also a rejected one.
            </EmptyState>
          ) : (
            <ul className={classes.arrivals} aria-label="What arrived">
              {arrivals.map((arrival) => (
                <ArrivalRow key={arrival.id} arrival={arrival} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
