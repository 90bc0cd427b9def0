import { createStore } from 'zustand/vanilla';

/** Which page about a rule of lint is read, and which rules are listed beside it. The pages come with the dialog. */
export interface RulesState {
  readonly isOpen: boolean;
  /** Null until one was chosen: then the first is shown. */
  readonly code: string | null;
  /** What is searched for; every rule is listed while it is empty. */
  readonly wanted: string;
  /** Opens the page of a code, in the list of all. A code that no rule gives opens nothing. */
  readonly show: (code: string) => void;
  /** Opens the list, at the page read last. */
  readonly showAll: () => void;
  readonly close: () => void;
}

export function createRulesStore() {
  return createStore<RulesState>()((set) => ({
    isOpen: false,
    code: null,
    wanted: '',
    show: (code) => set({ isOpen: true, code, wanted: '' }),
    showAll: () => set({ isOpen: true, wanted: '' }),
    close: () => set({ isOpen: false }),
  }));
}

export type RulesStore = ReturnType<typeof createRulesStore>;
