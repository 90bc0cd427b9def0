import { SegmentedControl, Tooltip, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { environmentNames, environments } from '#shared/apns/environments.ts';
import { describeFailure } from '#shared/failure.ts';
import { useNow } from '../../ui/use-now.ts';
import { closedEnvironments, type Route } from './choices.ts';
import { useComposer, useCredential } from './composer-context.tsx';
import classes from './top-bar.module.css';

const reasonId = (name: string) => `environment-${name}-reason`;

/**
 * Where the push goes. The choice colours the Send button, and production the whole frame. Where the credential may not
 * send cannot be chosen, and says why.
 */
export function EnvironmentSwitch({ route }: { readonly route: Route }) {
  const { setEnvironment } = useComposer();
  const credential = useCredential(route.credentialId);
  const closed = closedEnvironments(route.environment, credential, useNow());
  const control = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The control has no place for what describes one of its choices.
    for (const input of control.current?.querySelectorAll('input') ?? []) {
      if (document.getElementById(reasonId(input.value)) === null) input.removeAttribute('aria-describedby');
      else input.setAttribute('aria-describedby', reasonId(input.value));
    }
  });
  return (
    <>
      <SegmentedControl
        ref={control}
        aria-label="Environment"
        className={classes.environments}
        color="var(--pb-environment-fill)"
        transitionDuration={0}
        data={environmentNames.map((name) => {
          const objection = closed.get(name);
          return {
            value: name,
            disabled: objection !== undefined,
            label: (
              <Tooltip
                label={objection === undefined ? environments[name].description : describeFailure(objection)}
                maw={320}
                px={8}
                py={6}
              >
                <span className={classes.environment} data-environment={name}>
                  <span className={classes.dot} aria-hidden />
                  {environments[name].label}
                </span>
              </Tooltip>
            ),
          };
        })}
        value={route.environment}
        onChange={setEnvironment}
      />
      {[...closed].map(([name, objection]) => (
        <VisuallyHidden key={name} id={reasonId(name)}>
          {describeFailure(objection)}
        </VisuallyHidden>
      ))}
    </>
  );
}
