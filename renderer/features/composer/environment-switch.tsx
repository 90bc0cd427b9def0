import { SegmentedControl } from '@mantine/core';
import { environmentNames, environments, type Environment } from '#shared/apns/environments.ts';
import { useComposer } from './composer-context.tsx';
import classes from './top-bar.module.css';

const choices = environmentNames.map((name) => ({
  value: name,
  label: (
    <span className={classes.environment} data-environment={name} title={environments[name].description}>
      <span className={classes.dot} aria-hidden />
      {environments[name].label}
    </span>
  ),
}));

/** Where the push goes. The choice colours the Send button, and production the whole frame. */
export function EnvironmentSwitch({ environment }: { readonly environment: Environment }) {
  const { setEnvironment } = useComposer();
  return (
    <SegmentedControl
      aria-label="Environment"
      className={classes.environments}
      color="var(--pb-environment-fill)"
      transitionDuration={0}
      data={choices}
      value={environment}
      onChange={setEnvironment}
    />
  );
}
