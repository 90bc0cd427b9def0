import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { describeFailure } from '#shared/failure.ts';
import { connection } from '../client/client.ts';
import { useConnectionState } from '../client/use-connection-state.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { missingParts } from '../ui/missing-parts.ts';
import classes from './screens.module.css';

/** What is being waited for until the window can be shown. */
export function ConnectionScreen() {
  const state = useConnectionState();
  if (state.kind === 'refused') {
    return (
      <main className={classes.screen}>
        <img src="./icon.svg" alt="" className={classes.mark} />
        <FailureNotice failure={state.failure} />
      </main>
    );
  }
  return (
    <main className={classes.screen}>
      <img src="./icon.svg" alt="" className={classes.mark} />
      {state.kind !== 'reconnecting' ? (
        <p role="status" className="dim">
          Starting Pushbench…
        </p>
      ) : (
        <>
          <p role="status">Pushbench’s core does not answer. It may still be starting, or it was closed.</p>
          <RetryLine retryAtMs={state.retryAtMs} />
        </>
      )}
    </main>
  );
}

/** A line above everything while the core is away. Text can still be edited; it waits in the browser's storage. */
export function ConnectionLine() {
  const state = useConnectionState();
  if (state.kind === 'refused') {
    return (
      <div role="alert" className={classes.bar}>
        <IconPlugConnectedX size={15} aria-hidden />
        <span>
          {describeFailure(state.failure)} Your text is kept in this browser for {location.host}; it is taken over when
          Pushbench is opened there again (serve --port {location.port}).
        </span>
      </div>
    );
  }
  if (state.kind !== 'reconnecting') return null;
  return (
    <div role="alert" className={classes.bar}>
      <IconPlugConnectedX size={15} aria-hidden />
      <span>The connection to Pushbench’s core was lost. Your text is kept here and saved when it is back.</span>
      <RetryLine retryAtMs={state.retryAtMs} />
    </div>
  );
}

/** A line above everything when a part of the window could not be fetched. The text can still be edited. */
export function MissingPartsLine() {
  const { areMissing } = useStore(missingParts);
  if (!areMissing) return null;
  return (
    <div role="alert" className={classes.bar}>
      <IconPlugConnectedX size={15} aria-hidden />
      <span>
        A part of the window could not be fetched from Pushbench’s core. Your text is kept; reload the window.
      </span>
      <Button variant="default" size="compact-xs" onClick={() => location.reload()}>
        Reload the window
      </Button>
    </div>
  );
}

function RetryLine({ retryAtMs }: { readonly retryAtMs: number }) {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((retryAtMs - nowMs) / 1000));
  return (
    <Button variant="default" size="compact-xs" onClick={() => connection.retryNow()}>
      {seconds === 0 ? 'Trying again…' : `Try again now (${String(seconds)} s)`}
    </Button>
  );
}
