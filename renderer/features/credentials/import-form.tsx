import { Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Credential, FoundCredential } from '#shared/contract/credentials.ts';
import { describeFailure } from '#shared/failure.ts';
import { client, orpc } from '../../client/client.ts';
import { useSingleMutation } from '../../client/use-single-mutation.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { failureOf } from '../../ui/failure-of.ts';
import { ConfirmFiles, InspectionFailure } from './confirm-files.tsx';
import { credentialFilesOf, type FileIntake, inspectedOf } from './file-intake.ts';
import { FileList } from './file-list.tsx';
import { FilePassphrase } from './file-passphrase.tsx';
import { focusWhatIsWanted } from './focus-what-is-wanted.ts';
import { FoundList } from './found-list.tsx';
import { ImportFields, type ImportText, noImportText } from './import-fields.tsx';
import { withImported } from './imported.ts';
import { fieldOfFailure, type ImportField } from './import-failure.ts';
import { importFields, proposeImport } from './propose-import.ts';
import { bundleIdsProblem, scopeOf } from './key-scope.ts';
import { SecretPlace } from './secret-place.tsx';
import classes from './import.module.css';

export interface ImportFormProps {
  readonly intake: FileIntake;
  /** The credential that a request is made from again, when the certificate for it is to be added. */
  readonly requestedFor: Credential | undefined;
  readonly onImported: (credentials: readonly Credential[]) => void;
  readonly onUseProfile: (profile: FoundCredential) => void;
  readonly onClose: () => void;
}

const noCredentials: readonly Credential[] = [];
const formId = 'import-credential';
const obstacleId = 'import-obstacle';

/** Files, what they hold, what has to be known besides, and the button that imports them. */
export function ImportForm(props: ImportFormProps) {
  const { intake, requestedFor, onImported, onUseProfile, onClose } = props;
  const state = useStore(intake);
  const credentials = useQuery(orpc.credentials.list.queryOptions({ input: {} })).data ?? noCredentials;
  const [text, setText] = useState<ImportText>(noImportText);
  const cache = useQueryClient();
  const dialog = useRef<HTMLDivElement>(null);
  const inspected = inspectedOf(state);
  const proposal = inspected === null ? null : proposeImport(inspected, credentials);
  const isInspected = state.inspection.kind === 'inspected';
  const obstacle = isInspected ? (proposal?.obstacle ?? null) : null;

  const importing = useSingleMutation({
    mutationFn: ({ input }: { of: typeof state.files; input: Parameters<typeof client.credentials.import>[0] }) =>
      client.credentials.import(input),
    onSuccess: ({ credentials: imported }) => {
      // Whoever sends at once must find it, before the list has been asked for again.
      cache.setQueryData(orpc.credentials.list.queryKey({ input: {} }), (known) => withImported(known ?? [], imported));
      onClose();
      onImported(imported);
    },
  });
  // Files that were added after a failure are another matter.
  const failure = importing.variables?.of === state.files ? failureOf(importing) : null;
  const sentenceFor = (field: ImportField) =>
    failure !== null && fieldOfFailure(failure) === field ? describeFailure(failure) : null;

  useEffect(() => {
    if (isInspected) focusWhatIsWanted(dialog.current);
  }, [isInspected]);

  function submit() {
    if (proposal?.obstacle !== null || !isInspected) return;
    if (proposal.asks.scope && bundleIdsProblem(text.scope.bundleIdsText) !== null) return;
    const { keyId, teamId, name, scope, isAskedFor } = text;
    const typed = { keyId, teamId, name, isAskedFor, scope: scopeOf(scope.choice, scope.bundleIdsText) };
    const files = { files: [...credentialFilesOf(state)], passphrase: state.triedPassphrase };
    importing.mutate({ of: state.files, input: { ...files, ...importFields(proposal, typed) } });
  }

  return (
    <Stack gap={12} ref={dialog}>
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap={12}>
          <FileList
            intake={intake}
            hint="Drop or paste keys (.p8), certificates (.p12, .cer, .pem) and profiles (.mobileprovision), several at once if they belong together."
          />
          <FilePassphrase intake={intake} />
          <InspectionFailure intake={intake} />
          <FoundList
            inspected={inspected}
            isInspecting={state.inspection.kind === 'inspecting'}
            credentials={credentials}
            renewed={requestedFor?.kind === 'certificate' ? requestedFor : undefined}
            onUseProfile={(profile) => {
              onUseProfile(profile);
              // With nothing to import besides it, the dialog has done its work.
              if (proposal?.importable.length === 0) onClose();
            }}
          />
          {sentenceFor('files') !== null && (
            <p role="alert" className={classes.refused}>
              {sentenceFor('files')}
            </p>
          )}
          {proposal !== null && (
            <ImportFields
              proposal={proposal}
              text={text}
              errors={{ keyId: sentenceFor('keyId'), teamId: sentenceFor('teamId') }}
              onChange={(next) => {
                importing.reset();
                setText(next);
              }}
            />
          )}
        </Stack>
      </form>
      {proposal !== null && proposal.importable.length > 0 && (
        <SecretPlace isAskedFor={proposal.asks.keeping && text.isAskedFor} />
      )}
      {failure !== null && fieldOfFailure(failure) === 'form' && <FailureNotice failure={failure} />}
      <ConfirmFiles
        formId={formId}
        label={proposal?.label ?? 'Import'}
        isReady={proposal?.obstacle === null && isInspected}
        isBusy={importing.isPending}
        obstacleId={obstacle === null ? null : obstacleId}
        onCancel={onClose}
      >
        {obstacle !== null && (
          <p id={obstacleId} className={classes.obstacle}>
            {obstacle}
          </p>
        )}
      </ConfirmFiles>
    </Stack>
  );
}
