import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { orpc } from '../../client/client.ts';
import { CheckKeyDialog } from './check-key-dialog.tsx';
import { CheckTokenDialog } from './check-token-dialog.tsx';
import type { CredentialToolsStore } from './credential-tools-store.ts';
import { ExportDialog } from './export-dialog.tsx';
import { ProviderTokenDialog } from './provider-token-dialog.tsx';
import { SigningRequestDialog } from './signing-request-dialog.tsx';
import { useGone } from './use-gone.ts';

export interface CredentialToolsProps {
  readonly store: CredentialToolsStore;
  /** The import dialog is open. */
  readonly isImporting: boolean;
  /** Opens the import dialog. */
  readonly onImport: () => void;
  /** The credential was removed while a dialog was about it. */
  readonly onGone: (name: string) => void;
}

/** The dialog of a credential tool, whenever the store says so. It can stand anywhere in the window. */
export function CredentialTools({ store, isImporting, onImport, onGone }: CredentialToolsProps) {
  const { tool, open, close } = useStore(store);
  const credentials = useQuery(orpc.credentials.list.queryOptions({ input: {} })).data ?? [];
  const credentialId = tool?.kind === 'new-request' ? null : (tool?.credentialId ?? null);
  const credential = credentials.find(({ id }) => id === credentialId);
  useGone(credentialId, credential, (name) => {
    close();
    onGone(name);
  });
  if (tool === null) return null;
  const request = {
    isCovered: isImporting,
    onAddCertificate: onImport,
    onNewRequest: () => open({ kind: 'new-request' }),
    onClose: close,
  };
  if (tool.kind === 'new-request') return <SigningRequestDialog key="new" credential={null} {...request} />;
  if (tool.kind === 'check-token') return <CheckTokenDialog credentialId={tool.credentialId} onClose={close} />;
  if (credential === undefined) return null;
  switch (tool.kind) {
    case 'request-again':
      return <SigningRequestDialog key={credential.id} credential={credential} {...request} />;
    case 'export':
      return <ExportDialog credential={credential} onClose={close} />;
    case 'provider-token':
      return <ProviderTokenDialog credential={credential} onClose={close} />;
    case 'check-key':
      return <CheckKeyDialog credential={credential} onClose={close} />;
  }
}
