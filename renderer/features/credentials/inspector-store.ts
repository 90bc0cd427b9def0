import { createStore } from 'zustand/vanilla';

/** Which credential is looked at. */
export interface InspectorState {
  readonly openId: string | null;
  readonly show: (credentialId: string) => void;
  readonly close: () => void;
}

export function createInspectorStore() {
  return createStore<InspectorState>()((set) => ({
    openId: null,
    show: (openId) => set({ openId }),
    close: () => set({ openId: null }),
  }));
}

export type InspectorStore = ReturnType<typeof createInspectorStore>;
