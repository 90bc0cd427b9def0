import { Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Credential, CredentialFilesChoice } from '#shared/contract/credentials.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ConfirmFiles, InspectionFailure } from './confirm-files.tsx';
import { credentialFilesOf, type FileIntake, inspectedOf } from './file-intake.ts';
import { FileList } from './file-list.tsx';
import { FilePassphrase } from './file-passphrase.tsx';
import { choiceOfFiles, obstacleToUse } from './files-of-credential.ts';
import { focusWhatIsWanted } from './focus-what-is-wanted.ts';
import { passphraseProblem } from './propose-import.ts';
import classes from './import.module.css';

export interface GiveFilesDialogProps {
  readonly credential: Credential;
  readonly intake: FileIntake;
  readonly onGive: (files: CredentialFilesChoice) => void;
  readonly onCancel: () => void;
}

const formId = 'give-files';
const obstacleId = 'give-obstacle';

/** Asks for the files of a credential that is not stored, for one send. Mount it to show it; they are forgotten with it. */
export function GiveFilesDialog({ credential, intake, onGive, onCancel }: GiveFilesDialogProps) {
  const state = useStore(intake);
  const dialog = useRef<HTMLDivElement>(null);
  const inspected = inspectedOf(state);
  const isInspected = state.inspection.kind === 'inspected';
  const obstacle = inspected === null || !isInspected ? null : obstacleToUse(credential, inspected);
  const isLocked = passphraseProblem(inspected) !== null;
  const isReady = isInspected && obstacle === null;

  useEffect(() => intake.getState().want(), [intake]);
  useEffect(() => {
    if (isInspected) focusWhatIsWanted(dialog.current);
  }, [isInspected]);

  return (
    <Dialog opened onClose={onCancel} title="Which file?" size={520}>
      <Stack gap={12} ref={dialog}>
        <p className={classes.explanation}>
          “{credential.name}” is never stored. Its file is used for this send only and forgotten afterwards.
        </p>
        <form
          id={formId}
          onSubmit={(event) => {
            event.preventDefault();
            if (!isReady) return;
            const files = { files: [...credentialFilesOf(state)], passphrase: state.triedPassphrase };
            onGive(choiceOfFiles(credential, files));
          }}
        >
          <Stack gap={12}>
            <FileList intake={intake} hint={hintFor(credential)} />
            <FilePassphrase intake={intake} />
            {obstacle !== null && !isLocked && (
              <p id={obstacleId} role="alert" className={classes.refused}>
                {obstacle}
              </p>
            )}
          </Stack>
        </form>
        <InspectionFailure intake={intake} />
        <ConfirmFiles
          formId={formId}
          label="Send"
          isReady={isReady}
          obstacleId={obstacle === null ? null : obstacleId}
          onCancel={onCancel}
        >
          {obstacle !== null && isLocked && (
            <p id={obstacleId} className={classes.obstacle}>
              {obstacle}
            </p>
          )}
        </ConfirmFiles>
      </Stack>
    </Dialog>
  );
}

function hintFor(credential: Credential): string {
  return credential.kind === 'key'
    ? `Drop, paste or choose AuthKey_${credential.keyId}.p8.`
    : 'Drop, paste or choose its .p12 file, or the files of its certificate and key.';
}
