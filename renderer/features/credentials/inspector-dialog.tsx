import { Modal } from '@mantine/core';
import { useState } from 'react';
import { planCredentialTest } from '#shared/apns/credential-test.ts';
import { toFailure } from '#shared/contract/client.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import { client } from '../../client/client.ts';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { RemoveCredentialDialog, RenameCredentialDialog } from './credential-dialogs.tsx';
import { createCredentialTest } from './credential-test-store.ts';
import type { CredentialTool } from './credential-tools-store.ts';
import { createFileIntake } from './file-intake.ts';
import { GiveFilesDialog } from './give-files-dialog.tsx';
import { Inspector } from './inspector.tsx';
import { InspectorTest } from './inspector-test.tsx';
import type { ProposedTest } from './propose-test.ts';

export interface InspectorDialogProps {
  readonly credential: Credential;
  /** Where the push shown goes. */
  readonly shown: ProposedTest;
  readonly isUsed: boolean;
  /** Another dialog stands over it; it waits until that is closed. */
  readonly isCovered: boolean;
  readonly onUse: () => void;
  readonly onTool: (tool: CredentialTool) => void;
  readonly onImport: () => void;
  readonly onClose: () => void;
}

type Over =
  { readonly kind: 'rename' } | { readonly kind: 'remove' } | { readonly kind: 'files'; readonly test: ProposedTest };

/** All about one credential, over the window. Mount it to show it. */
export function InspectorDialog(props: InspectorDialogProps) {
  const { credential, shown, isUsed, isCovered, onUse, onTool, onImport, onClose } = props;
  useFocusBack();
  const [over, setOver] = useState<Over | null>(null);
  const [test] = useState(() => createCredentialTest(client.deliveries, toFailure));
  const [intake] = useState(() => createFileIntake(client.credentials));
  const uncover = () => setOver(null);
  return (
    <>
      <Modal opened={!isCovered && over === null} onClose={onClose} title="Credential" size={760} keepMounted>
        <Inspector
          credential={credential}
          isUsed={isUsed}
          onUse={onUse}
          onRename={() => setOver({ kind: 'rename' })}
          onRemove={() => setOver({ kind: 'remove' })}
          onTool={onTool}
          onImport={onImport}
        >
          <InspectorTest
            credential={credential}
            store={test}
            shown={shown}
            onAskFiles={(asked) => setOver({ kind: 'files', test: asked })}
          />
        </Inspector>
      </Modal>
      {over?.kind === 'rename' && <RenameCredentialDialog credential={credential} onClose={uncover} />}
      {over?.kind === 'remove' && <RemoveCredentialDialog credential={credential} onClose={uncover} />}
      {over?.kind === 'files' && (
        <GiveFilesDialog
          credential={credential}
          intake={intake}
          onGive={(files) => {
            uncover();
            const plan = planCredentialTest(credential, over.test, Date.now());
            if (plan.kind === 'ready') void test.getState().send({ ...plan.input, credential: files });
          }}
          onCancel={uncover}
        />
      )}
    </>
  );
}
