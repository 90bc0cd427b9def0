import { Button, Group, Modal, Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Credential, CredentialFilesChoice } from '#shared/contract/credentials.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { credentialFilesOf, type FileIntake, inspectedOf } from './file-intake.ts';
import { FileList } from './file-list.tsx';
import { FilePassphrase } from './file-passphrase.tsx';
import { choiceOfFiles, obstacleToUse } from './files-of-credential.ts';
import { focusWhatIsWanted } from './focus-what-is-wanted.ts';
import { passphraseProblem } from './import-plan.ts';
import classes from './import.module.css';

export interface GiveFilesDialogProps {
  readonly credential: Credential;
  readonly intake: FileIntake;
  readonly onGive: (files: CredentialFilesChoice) => void;
  readonly onCancel: () => void;
}

const formId = 'give-files';

/** Asks for the files of a credential that is not stored, for one send. Mount it to show it; they are forgotten with it. */
export function GiveFilesDialog({ credential, intake, onGive, onCancel }: GiveFilesDialogProps) {
  useFocusBack();
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
    <Modal opened onClose={onCancel} title="Which file?" size={520}>
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
              <p id="give-obstacle" role="alert" className={classes.refused}>
                {obstacle}
              </p>
            )}
          </Stack>
        </form>
        {state.inspection.kind === 'failed' && (
          <FailureNotice
            failure={state.inspection.failure}
            action={
              <Button variant="default" size="compact-xs" onClick={state.retry}>
                Try again
              </Button>
            }
          />
        )}
        <Group className={classes.buttons} gap={8}>
          {obstacle !== null && isLocked && (
            <p id="give-obstacle" className={classes.obstacle}>
              {obstacle}
            </p>
          )}
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button
            type="submit"
            form={formId}
            data-wanted
            {...(obstacle === null ? {} : { 'aria-describedby': 'give-obstacle' })}
            disabled={!isReady}
          >
            Send
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function hintFor(credential: Credential): string {
  return credential.kind === 'key'
    ? `Drop, paste or choose AuthKey_${credential.keyId}.p8.`
    : 'Drop, paste or choose its .p12 file, or the files of its certificate and key.';
}
