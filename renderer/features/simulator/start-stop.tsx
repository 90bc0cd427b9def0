import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { SimulatorStatus } from '#shared/contract/simulator.ts';
import { describeFailure } from '#shared/failure.ts';
import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { CopyableId } from '../../ui/copyable-id.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { addressOf } from './first-request.ts';
import classes from './simulator.module.css';

const usualPort = 2197;

/** Whether Local APNs runs and where, and the way to start or stop it. */
export function StartStop({ status }: { readonly status: SimulatorStatus }) {
  const stopping = useSingleMutation(orpc.simulator.stop.mutationOptions());
  const address = addressOf(status);
  const failure = failureOf(stopping);
  if (address === null) return <Start status={status} />;
  return (
    <div className={classes.state}>
      <span className={classes.word} data-state="running" role="status">
        Running
      </span>
      <span className={classes.address}>
        <CopyableId value={address} label="address" isWhole />
      </span>
      <Button
        className={classes.end ?? ''}
        variant="default"
        size="compact-sm"
        loading={stopping.isPending}
        onClick={() => stopping.mutate({})}
      >
        Stop
      </Button>
      {failure !== null && (
        <p role="alert" className={classes.problem}>
          {describeFailure(failure)}
        </p>
      )}
    </div>
  );
}

function Start({ status }: { readonly status: SimulatorStatus }) {
  const [port, setPort] = useState<number | string>(status.port ?? usualPort);
  const starting = useSingleMutation(orpc.simulator.start.mutationOptions());
  const failure = failureOf(starting) ?? status.failure;
  const isPort = typeof port === 'number' && Number.isInteger(port) && port >= 0 && port <= 65_535;
  return (
    <form
      className={classes.state}
      onSubmit={(event) => {
        event.preventDefault();
        if (isPort) starting.mutate({ port });
      }}
    >
      <span className={classes.word} data-state={status.state} role="status">
        {status.state === 'failed' ? 'Could not start' : 'Stopped'}
      </span>
      <NumberInput
        className={classes.port ?? ''}
        aria-label="Port"
        title="0 takes any free port"
        hideControls
        allowDecimal={false}
        allowNegative={false}
        min={0}
        max={65_535}
        value={port}
        error={!isPort || failure !== null}
        onChange={(value) => {
          starting.reset();
          setPort(value);
        }}
      />
      <Button className={classes.end ?? ''} type="submit" disabled={!isPort} loading={starting.isPending}>
        Start
      </Button>
      {(failure !== null || !isPort) && (
        <p role="alert" className={classes.problem}>
          {isPort && failure !== null
            ? describeFailure(failure)
            : 'A port is a number from 0 to 65535; 0 takes any free one.'}
        </p>
      )}
    </form>
  );
}
