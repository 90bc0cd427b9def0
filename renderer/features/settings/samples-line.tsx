import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { failureOf } from '../../ui/failure-of.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import type { SamplesStore } from './samples-store.ts';

/** Removes the sample data, or brings it back. */
export function SamplesLine({ store }: { readonly store: SamplesStore }) {
  const { data: overview } = useQuery(orpc.app.overview.queryOptions({ input: {} }));
  const restoring = useSingleMutation(orpc.app.restoreSamples.mutationOptions());
  const failure = failureOf(restoring);
  if (overview === undefined) return null;
  return (
    <div>
      {failure !== null && <FailureNotice failure={failure} onDismiss={() => restoring.reset()} />}
      {overview.hasSamples ? (
        <Button variant="default" size="compact-xs" onClick={() => store.getState().ask()}>
          Remove sample data…
        </Button>
      ) : (
        <Button variant="default" size="compact-xs" loading={restoring.isPending} onClick={() => restoring.mutate({})}>
          Bring samples back
        </Button>
      )}
    </div>
  );
}
