import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useStore } from 'zustand';
import { keyIdOfFileName } from '#shared/apns/apple-ids.ts';
import type { Credential } from '#shared/contract/schemas.ts';
import { describeFailure } from '#shared/failure.ts';
import { orpc } from '../../client/client.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { FileChoice } from './file-choice.tsx';
import { fieldOfFailure } from './import-failure.ts';
import type { ChosenFile, ImportStore } from './import-store.ts';
import { lastTeamId } from './last-team-id.ts';
import classes from './credentials.module.css';

export interface ImportKeyDialogProps {
  readonly store: ImportStore;
  readonly onImported?: ((credential: Credential) => void) | undefined;
}

/** Imports a signing key, whenever the store says so. It can stand anywhere in the window. */
export function ImportKeyDialog({ store, onImported }: ImportKeyDialogProps) {
  const isOpen = useStore(store, (state) => state.isOpen);
  return (
    <Modal opened={isOpen} onClose={() => store.getState().close()} title="Import key" size={520}>
      <ImportForm store={store} onImported={onImported} />
    </Modal>
  );
}

/** What was typed; null: not touched, so that a proposal shows. A key id belongs to the file it was typed for. */
interface Typed {
  readonly keyId: { readonly of: ChosenFile; readonly text: string } | null;
  readonly teamId: string | null;
  readonly name: string;
}

function ImportForm({ store, onImported }: ImportKeyDialogProps) {
  const chosen = useStore(store, (state) => state.chosen);
  const credentials = useQuery(orpc.credentials.list.queryOptions({ input: {} })).data ?? [];
  const [typed, setTyped] = useState<Typed>({ keyId: null, teamId: null, name: '' });
  const importing = useMutation({
    ...orpc.credentials.importKey.mutationOptions(),
    onSuccess: (credential) => {
      onImported?.(credential);
      store.getState().close();
    },
  });

  const proposedKeyId = chosen.kind === 'read' ? (keyIdOfFileName(chosen.file.fileName) ?? '') : '';
  const proposedTeamId = lastTeamId(credentials);
  const typedKeyId = typed.keyId?.of === chosen ? typed.keyId.text : null;
  const keyId = typedKeyId ?? proposedKeyId;
  const teamId = typed.teamId ?? proposedTeamId;
  // A file that was dropped after a failure is another matter.
  const isSameFile = chosen.kind === 'read' && importing.variables?.contentBase64 === chosen.file.contentBase64;
  const failure = isSameFile ? failureOf(importing) : null;
  const field = failure === null ? null : fieldOfFailure(failure);
  const sentenceFor = (wanted: string) => (failure !== null && field === wanted ? describeFailure(failure) : null);
  const change = (next: Partial<Typed>) => {
    importing.reset();
    setTyped({ ...typed, ...next });
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.kind === 'read') importing.mutate({ ...chosen.file, keyId, teamId, name: typed.name });
      }}
    >
      <Stack gap={12}>
        <FileChoice
          chosen={chosen}
          failure={field === 'file' ? failure : null}
          onChoose={(file) => void store.getState().choose(file)}
        />
        <TextInput
          label="Key id"
          description={
            typedKeyId === null && proposedKeyId !== ''
              ? 'Taken from the file name.'
              : 'The 10 characters beside the key at developer.apple.com (Keys).'
          }
          className={classes.code ?? ''}
          placeholder="ABC123DEFG"
          spellCheck={false}
          autoCapitalize="characters"
          maxLength={100}
          value={keyId}
          error={sentenceFor('keyId')}
          onChange={(event) => change({ keyId: { of: chosen, text: event.currentTarget.value } })}
        />
        <TextInput
          label="Team id"
          description={
            typed.teamId === null && proposedTeamId !== ''
              ? 'The one of the key imported last.'
              : 'The 10 characters at developer.apple.com under Membership details.'
          }
          className={classes.code ?? ''}
          placeholder="DEF123GHIJ"
          spellCheck={false}
          autoCapitalize="characters"
          maxLength={100}
          value={teamId}
          error={sentenceFor('teamId')}
          onChange={(event) => change({ teamId: event.currentTarget.value })}
        />
        <TextInput
          label="Name"
          description="How it is listed here. Left empty, it is called after the key id."
          maxLength={200}
          value={typed.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        {failure !== null && field === 'form' && <FailureNotice failure={failure} />}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={() => store.getState().close()}>
            Cancel
          </Button>
          <Button type="submit" disabled={chosen.kind !== 'read'} loading={importing.isPending}>
            Import key
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
