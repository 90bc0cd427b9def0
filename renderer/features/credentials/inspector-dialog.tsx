import { useState } from 'react';
import { useStore } from 'zustand';
import { planCredentialTest } from '#shared/apns/credential-test.ts';
import { toFailure } from '#shared/contract/client.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import type { SendInput } from '#shared/contract/deliveries.ts';
import { client } from '../../client/client.ts';
import { createSingleSend } from '../../client/single-send.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { RemoveCredentialDialog, RenameCredentialDialog } from './credential-dialogs.tsx';
import type { CredentialTool } from './credential-tools-store.ts';
import type { FileIntake } from './file-intake.ts';
import { GiveFilesDialog } from './give-files-dialog.tsx';
import type { InspectorStore } from './inspector-store.ts';
import { Inspector } from './inspector.tsx';
import { InspectorTest } from './inspector-test.tsx';
import type { ProposedTest } from './propose-test.ts';

export interface InspectorDialogProps {
  readonly store: InspectorStore;
  readonly credential: Credential;
  /** Takes the files of a credential that is not stored, for its test. */
  readonly intake: FileIntake;
  /** Where the push shown goes. */
  readonly shown: ProposedTest;
  readonly isUsed: boolean;
  /** Another dialog stands over it; it waits until that is closed. */
  readonly isCovered: boolean;
  readonly onUse: () => void;
  readonly onTool: (tool: CredentialTool) => void;
  readonly onImport: () => void;
}

/** All about one credential, over the window. Mount it to show it. */
export function InspectorDialog(props: InspectorDialogProps) {
  const { store, credential, intake, shown, isUsed, isCovered, onUse, onTool, onImport } = props;
  const { testAsking, askForFiles, stopAsking, close } = useStore(store);
  const [over, setOver] = useState<'rename' | 'remove' | null>(null);
  const [test] = useState(() => createSingleSend<SendInput>(client.deliveries, toFailure));
  const uncover = () => setOver(null);
  return (
    <>
      <Dialog
        opened={!isCovered && over === null && testAsking === null}
        onClose={close}
        title="Credential"
        size={760}
        keepMounted
      >
        <Inspector
          credential={credential}
          isUsed={isUsed}
          onUse={onUse}
          onRename={() => setOver('rename')}
          onRemove={() => setOver('remove')}
          onTool={onTool}
          onImport={onImport}
        >
          <InspectorTest credential={credential} store={test} shown={shown} onAskFiles={askForFiles} />
        </Inspector>
      </Dialog>
      {over === 'rename' && <RenameCredentialDialog credential={credential} onClose={uncover} />}
      {over === 'remove' && <RemoveCredentialDialog credential={credential} onRemoved={close} onClose={uncover} />}
      {testAsking !== null && (
        <GiveFilesDialog
          credential={credential}
          intake={intake}
          onGive={(files) => {
            stopAsking();
            const plan = planCredentialTest(credential, testAsking, Date.now());
            if (plan.kind === 'ready') void test.getState().send({ ...plan.input, credential: files });
          }}
          onCancel={stopAsking}
        />
      )}
    </>
  );
}
