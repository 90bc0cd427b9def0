import { useStore } from 'zustand';
import type { Credential, FoundCredential } from '#shared/contract/credentials.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ImportForm } from './import-form.tsx';
import type { ImportStore } from './import-store.ts';

export interface ImportDialogProps {
  readonly store: ImportStore;
  /** The credential that a request is made from again, when the certificate for it is to be added. */
  readonly requestedFor: Credential | undefined;
  readonly onImported: (credentials: readonly Credential[]) => void;
  /** Takes bundle id and environment of a provisioning profile for the push that is open. */
  readonly onUseProfile: (profile: FoundCredential) => void;
}

/** Imports credentials from files, whenever the store says so. It can stand anywhere in the window. */
export function ImportDialog({ store, requestedFor, onImported, onUseProfile }: ImportDialogProps) {
  const { isOpen, intake, close } = useStore(store);
  return (
    <Dialog opened={isOpen} onClose={close} title="Import credential" size={600}>
      <ImportForm
        intake={intake}
        requestedFor={requestedFor}
        onImported={onImported}
        onUseProfile={onUseProfile}
        onClose={close}
      />
    </Dialog>
  );
}
