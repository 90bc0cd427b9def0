import { createStore } from 'zustand/vanilla';
import type { ProposedTest } from './propose-test.ts';

/** Which credential is looked at, and what its test waits for. */
export interface InspectorState {
  readonly openId: string | null;
  /** The test that needs the files of a credential that is not stored; null while none does. */
  readonly testAsking: ProposedTest | null;
  readonly show: (credentialId: string) => void;
  readonly askForFiles: (test: ProposedTest) => void;
  /** The files were given, or not. */
  readonly stopAsking: () => void;
  readonly close: () => void;
}

export function createInspectorStore() {
  return createStore<InspectorState>()((set) => ({
    openId: null,
    testAsking: null,
    show: (openId) => set({ openId, testAsking: null }),
    askForFiles: (testAsking) => set({ testAsking }),
    stopAsking: () => set({ testAsking: null }),
    close: () => set({ openId: null, testAsking: null }),
  }));
}

export type InspectorStore = ReturnType<typeof createInspectorStore>;
