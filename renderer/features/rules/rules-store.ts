import { createStore } from 'zustand/vanilla';
import type { DiagnosticCode } from '#shared/lint/diagnostic.ts';
import { isRuleCode, ruleGroups } from '#shared/messages/rule-pages.ts';
import { findRules } from './find-rules.ts';

/** Which page about a rule of lint is read, and which rules are listed beside it. */
export interface RulesState {
  readonly isOpen: boolean;
  readonly code: DiagnosticCode | null;
  /** What is searched for; every rule is listed while it is empty. */
  readonly wanted: string;
  /** Opens the page of a code, in the list of all. A code that no rule gives opens nothing. */
  readonly show: (code: string) => void;
  /** Opens the list, at the page read last. */
  readonly showAll: () => void;
  /** Lists what is searched for, and shows the first of it unless what is shown is among it. */
  readonly search: (wanted: string) => void;
  /** Shows the next rule of the list, or the one before it. */
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
}

export function createRulesStore() {
  return createStore<RulesState>()((set, get) => ({
    isOpen: false,
    code: ruleGroups[0]?.codes[0] ?? null,
    wanted: '',
    show: (code) => {
      if (isRuleCode(code)) set({ isOpen: true, code, wanted: '' });
    },
    showAll: () => set({ isOpen: true, wanted: '' }),
    search: (wanted) => {
      const codes = findRules(wanted).flatMap((group) => group.codes);
      const { code } = get();
      set({ wanted, code: code !== null && codes.includes(code) ? code : (codes[0] ?? code) });
    },
    step: (by) => {
      const { wanted, code } = get();
      const codes = findRules(wanted).flatMap((group) => group.codes);
      const next = codes[codes.findIndex((candidate) => candidate === code) + by];
      if (next !== undefined) set({ code: next });
    },
    close: () => set({ isOpen: false }),
  }));
}

export type RulesStore = ReturnType<typeof createRulesStore>;
