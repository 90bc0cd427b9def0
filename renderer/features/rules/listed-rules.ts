import type { DiagnosticCode } from '#shared/lint/diagnostic.ts';
import { isRuleCode } from '#shared/messages/rule-pages.ts';
import { findRules } from './find-rules.ts';
import type { RulesState, RulesStore } from './rules-store.ts';

function listedCodes(wanted: string): readonly DiagnosticCode[] {
  return findRules(wanted).flatMap(({ codes }) => codes);
}

/** Opens the page of a code, in the list of all. A code that no rule gives opens nothing. */
export function showRule(store: RulesStore, code: string): void {
  if (isRuleCode(code)) store.setState({ isOpen: true, code, wanted: '' });
}

/** The rule whose page is shown: the chosen one, or the first of all. */
export function shownRule({ code }: Pick<RulesState, 'code'>): DiagnosticCode | undefined {
  return code ?? listedCodes('')[0];
}

/** Lists what is searched for, and shows the first of it unless what is shown is among it. */
export function searchRules(store: RulesStore, wanted: string): void {
  const codes = listedCodes(wanted);
  const code = shownRule(store.getState());
  const isListed = code !== undefined && codes.includes(code);
  store.setState({ wanted, code: (isListed ? code : codes[0]) ?? code ?? null });
}

/** Shows the next rule of the list, or the one before it. */
export function stepRules(store: RulesStore, by: 1 | -1): void {
  const state = store.getState();
  const codes = listedCodes(state.wanted);
  const code = codes[codes.findIndex((candidate) => candidate === shownRule(state)) + by];
  if (code !== undefined) store.setState({ code });
}
