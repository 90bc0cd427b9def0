import { useStore } from 'zustand';
import { deriveTopic } from '#shared/apns/topics.ts';
import { useCredential } from '../features/composer/composer-context.tsx';
import { InspectorDialog } from '../features/credentials/inspector-dialog.tsx';
import { useGone } from '../features/credentials/use-gone.ts';
import { tellRemoved, type WindowParts } from './start-window.ts';
import type { Workbench } from './workbench.ts';

export interface CredentialInspectionProps {
  readonly parts: WindowParts;
  readonly workbench: Workbench;
}

/** The dialog about a credential, whenever the inspector's store names one that is there. */
export function CredentialInspection({ parts, workbench }: CredentialInspectionProps) {
  const { inspector, imports, asked, credentialTools } = parts;
  const { openId, close } = useStore(inspector);
  const credential = useCredential(openId);
  useGone(openId, credential, (name) => {
    close();
    tellRemoved(name);
  });
  const isCovered = [
    useStore(imports, (state) => state.isOpen),
    useStore(credentialTools, (state) => state.tool !== null),
  ].includes(true);
  const { environment, bundleId, pushType, topic } = workbench;
  if (credential === undefined) return null;
  return (
    <InspectorDialog
      key={credential.id}
      store={inspector}
      credential={credential}
      intake={asked}
      shown={{ environment, topic: topic ?? deriveTopic(bundleId, pushType) ?? '' }}
      isUsed={workbench.credentialId === credential.id}
      isCovered={isCovered}
      onUse={() => {
        workbench.chooseCredential(credential.id);
        close();
      }}
      onTool={workbench.openCredentialTool}
      onImport={workbench.importCredential}
    />
  );
}
