import type { Diagnostic } from './diagnostic.ts';
import { applyFix, type Fix } from './fix.ts';

export interface FixedText {
  readonly text: string;
  /** How many fixes were applied. */
  readonly count: number;
}

/**
 * Applies every fix of errors and warnings that is no choice, one after the other, each to what the one before has left. What is only worth
 * knowing stays as it is. It comes to an end because each fix leaves fewer diagnostics.
 */
export function fixAll(text: string, lint: (text: string) => readonly Diagnostic[]): FixedText {
  let fixed = text;
  for (let count = 0; ; count += 1) {
    const next = lint(fixed)
      .map(certainFix)
      .find((fix) => fix !== undefined);
    if (next === undefined) return { text: fixed, count };
    fixed = applyFix(fixed, next);
  }
}

/** The fix of an error or a warning that “fix all” applies, if there is one. */
export function certainFix({ severity, fixes = [] }: Pick<Diagnostic, 'severity' | 'fixes'>): Fix | undefined {
  return severity === 'error' || severity === 'warning' ? fixes.find(({ isChoice = false }) => !isChoice) : undefined;
}
