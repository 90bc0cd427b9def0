import { Tooltip } from '@mantine/core';
import { environments, type Environment } from '#shared/apns/environments.ts';
import classes from './side-panel.module.css';

/** Where something belongs, by word and colour. */
export function EnvironmentMark({ environment }: { readonly environment: Environment }) {
  return (
    <span className={classes.environment} data-environment={environment} title={environments[environment].description}>
      <span className={classes.dot} aria-hidden />
      {environments[environment].label}
    </span>
  );
}

/** Marks what Pushbench brought along. */
export function SampleMark() {
  return (
    <Tooltip label="Part of the sample data; goes with “Remove sample data”">
      <span className={classes.sample}>Sample</span>
    </Tooltip>
  );
}
