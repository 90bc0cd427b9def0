import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { toFailure } from '#shared/contract/client.ts';
import { FailureNotice } from './failure-notice.tsx';
import classes from './side-panel.module.css';

/** A question to the core, as far as it has to be shown. */
export interface LoadState<Answer> {
  readonly data: Answer | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

export interface LoadedProps<Answer> {
  readonly query: LoadState<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}

/** Shows an answer once it is there; before that what is being waited for, and a way on when it does not come. */
export function Loaded<Answer>({ query, children }: LoadedProps<Answer>) {
  const { data, error } = query;
  const retry = (
    <Button variant="default" size="compact-xs" onClick={() => void query.refetch()}>
      Try again
    </Button>
  );
  if (data !== undefined) return children(data);
  if (error === null || error === undefined) return <Waiting retry={retry} />;
  return (
    <div className={classes.status}>
      <FailureNotice failure={toFailure(error)} action={retry} />
    </div>
  );
}

const sayLoadingAfterMs = 300;
const offerRetryAfterMs = 8000;

function Waiting({ retry }: { readonly retry: ReactNode }) {
  const [step, setStep] = useState<'quiet' | 'loading' | 'slow'>('quiet');
  useEffect(() => {
    const timers = [
      setTimeout(() => setStep('loading'), sayLoadingAfterMs),
      setTimeout(() => setStep('slow'), offerRetryAfterMs),
    ];
    return () => timers.forEach((timer) => clearTimeout(timer));
  }, []);
  if (step === 'quiet') return null;
  return (
    <div role="status" className={classes.status}>
      {step === 'loading' ? 'Loading…' : <>This takes longer than it should. {retry}</>}
    </div>
  );
}
