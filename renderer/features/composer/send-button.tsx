import { Button, Loader } from '@mantine/core';
import { IconPlayerStopFilled, IconPlugConnectedX, IconSend2 } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useConnectionState } from '../../client/use-connection-state.ts';
import { Shortcut } from '../../ui/shortcut.tsx';
import type { Route } from './choices.ts';
import { useComposer, useTargets } from './composer-context.tsx';
import { sendOf } from './sends-store.ts';
import classes from './top-bar.module.css';

/** Sends, and while it does so, cancels. In production it says where to. */
export function SendButton({ route }: { readonly route: Route }) {
  const composer = useComposer();
  const isSending = useStore(composer.sends.store, (state) => sendOf(state, route.id).kind === 'sending');
  const count = useTargets(route).length;
  const isConnected = useConnectionState().kind === 'connected';
  if (isSending) {
    return (
      <Button
        className={classes.send}
        variant="default"
        leftSection={<Loader size={13} color="gray" />}
        rightSection={<IconPlayerStopFilled size={13} />}
        onClick={composer.cancel}
      >
        Cancel
      </Button>
    );
  }
  if (!isConnected) {
    return (
      <Button
        className={classes.send}
        variant="default"
        leftSection={<IconPlugConnectedX size={15} />}
        title="Pushbench’s core is away, so nothing can be sent now"
        onClick={composer.send}
      >
        Not connected
      </Button>
    );
  }
  return (
    <Button
      className={classes.send}
      color="var(--pb-environment-fill)"
      leftSection={<IconSend2 size={15} />}
      rightSection={<Shortcut command="push.send" />}
      onClick={composer.send}
    >
      Send{count > 1 ? ` to ${String(count)}` : ''}
      {route.environment === 'production' && <strong className={classes.production}>PRODUCTION</strong>}
    </Button>
  );
}
