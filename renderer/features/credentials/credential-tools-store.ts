import { createStore } from 'zustand/vanilla';

/** A dialog about a stored credential, or about none yet. */
export type CredentialTool =
  | { readonly kind: 'new-request' }
  | { readonly kind: 'check-token'; readonly credentialId: string | null }
  | { readonly kind: 'request-again' | 'export' | 'provider-token' | 'check-key'; readonly credentialId: string };

/** Which of the credential tools is open. */
export interface CredentialToolsState {
  readonly tool: CredentialTool | null;
  readonly open: (tool: CredentialTool) => void;
  readonly close: () => void;
}

export function createCredentialToolsStore() {
  return createStore<CredentialToolsState>()((set) => ({
    tool: null,
    open: (tool) => set({ tool }),
    close: () => set({ tool: null }),
  }));
}

export type CredentialToolsStore = ReturnType<typeof createCredentialToolsStore>;
