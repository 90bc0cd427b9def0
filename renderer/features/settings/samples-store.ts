import { createStore } from 'zustand/vanilla';

/** Whether the person is being asked to confirm that the sample data goes. */
export interface SamplesState {
  readonly isAsking: boolean;
  readonly ask: () => void;
  readonly close: () => void;
}

export function createSamplesStore() {
  return createStore<SamplesState>()((set) => ({
    isAsking: false,
    ask: () => set({ isAsking: true }),
    close: () => set({ isAsking: false }),
  }));
}

export type SamplesStore = ReturnType<typeof createSamplesStore>;
