import { SegmentedControl } from '@mantine/core';
import { environments } from '#shared/apns/environments.ts';
import type { SimulatorStatus } from '#shared/contract/simulator.ts';
import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { failureOf } from '../../ui/failure-of.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import classes from './simulator.module.css';

const playable = ['sandbox', 'production'] as const satisfies readonly SimulatorStatus['plays'][];

/** Which environment of Apple Local APNs stands for. */
export function StandsFor({ status }: { readonly status: SimulatorStatus }) {
  const playing = useSingleMutation(orpc.simulator.play.mutationOptions());
  const failure = failureOf(playing);
  return (
    <div className={classes.state}>
      <span aria-hidden>Stands for</span>
      <SegmentedControl
        className={classes.end ?? ''}
        aria-label="Stands for"
        size="xs"
        transitionDuration={0}
        data={playable.map((name) => ({ value: name, label: environments[name].label }))}
        value={playing.isPending ? playing.variables.plays : status.plays}
        onChange={(plays) => playing.mutate({ plays })}
      />
      <p className={classes.hint}>
        Only certificates care: one that is not for this environment is sent away, as Apple does. Keys work with both.
      </p>
      {failure !== null && <FailureNotice failure={failure} onDismiss={() => playing.reset()} />}
    </div>
  );
}
