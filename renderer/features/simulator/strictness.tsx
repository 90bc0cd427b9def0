import { Switch } from '@mantine/core';
import type { SimulatorStatus } from '#shared/contract/simulator.ts';
import { strictReason } from '#shared/apns/strict-mode.ts';
import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { failureOf } from '../../ui/failure-of.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import classes from './simulator.module.css';

/** Whether Local APNs refuses what Apple takes and a device then drops. */
export function Strictness({ status }: { readonly status: SimulatorStatus }) {
  const setting = useSingleMutation(orpc.simulator.setStrict.mutationOptions());
  const failure = failureOf(setting);
  return (
    <div className={classes.state}>
      <Switch
        label="Strict"
        labelPosition="left"
        size="xs"
        classNames={{ root: classes.switch ?? '', body: classes.switchBody ?? '' }}
        checked={setting.isPending ? setting.variables.isStrict : status.isStrict}
        onChange={(event) => setting.mutate({ isStrict: event.currentTarget.checked })}
      />
      <p className={classes.hint}>
        Refuses a push with an error that lint finds, with 400 {strictReason}. Apple answers 200 to most of these, and
        the device drops them.
      </p>
      {failure !== null && <FailureNotice failure={failure} onDismiss={() => setting.reset()} />}
    </div>
  );
}
