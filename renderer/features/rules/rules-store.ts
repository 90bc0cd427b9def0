import { createStore } from 'zustand/vanilla';
import type { DiagnosticCode } from '#shared/lint/diagnostic.ts';

/** Which page about a rule of lint is read, and which rules are listed beside it. The pages come in a file of their own. */
export interface RulesState {
  readonly isOpen: boolean;
  /** Null until one was chosen: then the first is shown. */
  readonly code: DiagnosticCode | null;
  /** What is searched for; every rule is listed while it is empty. */
  readonly wanted: string;
  /** Opens the list, at the page read last. */
  readonly showAll: () => void;
  readonly close: () => void;
}

export function createRulesStore() {
  return createStore<RulesState>()((set) => ({
    isOpen: false,
    code: null,
    wanted: '',
    showAll: () => set({ isOpen: true, wanted: '' }),
    close: () => set({ isOpen: false }),
  }));
}

export type RulesStore = ReturnType<typeof createRulesStore>;
