import { Button, Group, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { describeNameFailure, freeTemplateTitle, nameOfOwn, titleOfOwn } from './own-templates.ts';
import type { PushToKeep } from './templates-store.ts';

export interface SaveTemplateDialogProps {
  readonly kept: PushToKeep;
  readonly onSaved: (title: string) => void;
  readonly onClose: () => void;
}

/**
 * Asks for the name of a new template. One that is there is never replaced: another name is offered. Mount it to show
 * it.
 */
export function SaveTemplateDialog({ kept, onSaved, onClose }: SaveTemplateDialogProps) {
  const saved = useQuery(orpc.library.list.queryOptions({ input: {} })).data ?? [];
  const cache = useQueryClient();
  const [title, setTitle] = useState(kept.title);
  const free = freeTemplateTitle(title, saved);
  const saving = useSingleMutation({
    mutationFn: () => client.library.save({ name: nameOfOwn(title), push: kept.push, isNew: true }),
    onSuccess: async (made) => {
      await cache.invalidateQueries({ queryKey: orpc.library.key() });
      onSaved(titleOfOwn(made));
      onClose();
    },
  });
  const failure = failureOf(saving);
  const isTaken = failure?.code === 'saved-push-exists';

  function rename(next: string) {
    saving.reset();
    setTitle(next);
  }

  return (
    <Dialog opened onClose={onClose} title="Save as template" size={460}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== '') saving.mutate();
        }}
      >
        <TextInput
          label="Name"
          description="Payload and headers are kept as they are, variables unresolved; device and credential are not."
          data-autofocus
          value={title}
          maxLength={150}
          error={failure === null ? undefined : describeNameFailure(failure, title)}
          onChange={(event) => rename(event.currentTarget.value)}
        />
        {isTaken && free !== title.trim() && (
          <Button variant="subtle" size="compact-xs" mt={8} onClick={() => rename(free)}>
            Call it “{free}”
          </Button>
        )}
        <Group justify="flex-end" gap={8} mt={16}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={saving.isPending} disabled={title.trim() === ''}>
            Save template
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
