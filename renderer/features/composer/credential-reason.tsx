import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { environmentObjection } from '#shared/apns/credential-limits.ts';
import { describeFailure } from '#shared/failure.ts';
import { useNow } from '../../ui/use-now.ts';
import type { Route } from './choices.ts';
import { useCredential } from './composer-context.tsx';
import { useWayOut, type WayOutActions } from './way-out.tsx';
import classes from './top-bar.module.css';

/** The sentence below, which describes that field. */
export const credentialReasonId = 'credential-reason';

/** Why the chosen credential cannot send where the draft goes, and what mends it. Nothing when it can. */
export function CredentialReason({ route, actions }: { readonly route: Route; readonly actions: WayOutActions }) {
  const credential = useCredential(route.credentialId);
  const nowMs = useNow();
  const objection = credential === undefined ? undefined : environmentObjection(credential, route.environment, nowMs);
  const ways = useWayOut(objection, actions);
  if (objection === undefined) return null;
  return (
    <div className={classes.reason} role="status">
      <IconAlertTriangle size={15} aria-hidden />
      <span id={credentialReasonId}>{describeFailure(objection)}</span>
      {ways.map(({ label, onChoose }) => (
        <Button key={label} variant="default" size="compact-xs" onClick={onChoose}>
          {label}
        </Button>
      ))}
    </div>
  );
}
