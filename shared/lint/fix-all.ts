import type { Diagnostic } from './diagnostic.ts';
import { applyFix } from './fix.ts';

export interface FixedText {
  readonly text: string;
  /** How many fixes were applied. */
  readonly count: number;
}

/**
 * Applies every fix of errors and warnings, one after the other, each to what the one before has left. What is only worth
 * knowing stays as it is. It comes to an end because each fix leaves fewer diagnostics.
 */
export function fixAll(text: string, lint: (text: string) => readonly Diagnostic[]): FixedText {
  let fixed = text;
  for (let count = 0; ; count += 1) {
    const grave = lint(fixed).filter(({ severity }) => severity === 'error' || severity === 'warning');
    const next = grave.flatMap(({ fixes = [] }) => fixes)[0];
    if (next === undefined) return { text: fixed, count };
    fixed = applyFix(fixed, next);
  }
}
