import { Button, Group, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useStore } from 'zustand';
import { toFailure } from '#shared/contract/client.ts';
import type { Draft } from '#shared/contract/drafts.ts';
import { describeFailure } from '#shared/failure.ts';
import { client, orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { findDraft } from './drafts-store.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useComposer } from './composer-context.tsx';

/** Asks for the name under which a draft goes into the library. */
export function SaveDialog({ draft }: { readonly draft: Draft }) {
  const { view } = useComposer();
  const isOpen = useStore(view, (state) => state.isNaming);
  return (
    <Dialog opened={isOpen} onClose={() => view.setState({ isNaming: false })} title="Save to library" size={420}>
      <SaveForm draft={draft} onDone={() => view.setState({ isNaming: false })} />
    </Dialog>
  );
}

function SaveForm({ draft, onDone }: { readonly draft: Draft; readonly onDone: () => void }) {
  const { drafts } = useComposer();
  const cache = useQueryClient();
  const [name, setName] = useState(draft.title);
  const saving = useSingleMutation({
    mutationFn: () => {
      const { push } = findDraft(drafts.newest(), draft.id) ?? draft;
      return client.library.save({ name: name.trim(), push, isNew: true });
    },
    onSuccess: async (saved) => {
      drafts.getState().change(draft.id, { savedPushName: saved.name, savedPush: saved.push, title: saved.name });
      await cache.invalidateQueries({ queryKey: orpc.library.key() });
      onDone();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <TextInput
        label="Name"
        description="Saved as a .push.json file in the library folder; “team/Name” goes into the folder “team”."
        data-autofocus
        value={name}
        error={saving.error === null ? undefined : describeFailure(toFailure(saving.error))}
        onChange={(event) => {
          saving.reset();
          setName(event.currentTarget.value);
        }}
      />
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" loading={saving.isPending} disabled={name.trim() === ''}>
          Save
        </Button>
      </Group>
    </form>
  );
}
