import { useStore } from 'zustand';
import { orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import type { SamplesStore } from './samples-store.ts';

/** Asks before the sample data goes, whenever the store says so. It can stand anywhere in the window. */
export function RemoveSamplesDialog({ store }: { readonly store: SamplesStore }) {
  const isAsking = useStore(store, (state) => state.isAsking);
  const removing = useSingleMutation({
    ...orpc.app.removeSamples.mutationOptions(),
    onSuccess: () => store.getState().close(),
  });
  const failure = failureOf(removing);
  return (
    <ConfirmDialog
      isOpen={isAsking}
      title="Remove sample data"
      confirmLabel="Remove sample data"
      isDangerous
      isBusy={removing.isPending}
      onConfirm={() => removing.mutate({})}
      onCancel={() => {
        removing.reset();
        store.getState().close();
      }}
    >
      <p>
        The sample key, the sample devices and the sample pushes leave the lists. Your own data, open drafts and the
        history stay. The samples can be brought back at any time, under Library.
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
    </ConfirmDialog>
  );
}
