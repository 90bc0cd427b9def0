import type { Diagnostic } from './diagnostic.ts';
import { applyFix, type Fix } from './fix.ts';

/** How many characters may be read to try fixes. For a payload that can be sent that is more than fifty fixes. */
const trialBudget = 262_144;

/**
 * Leaves only the fixes that cure what they belong to and bring nothing new, which is tried one by one. Of very many in a
 * large text the last are left out untried; they come back when the first have been applied.
 */
export function keepCertainFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
  lint: (text: string) => readonly Diagnostic[],
): readonly Diagnostic[] {
  const before = countCodes(diagnostics);
  let budget = Math.max(trialBudget, text.length);
  const isCertain = (code: string, fix: Fix): boolean => {
    budget -= text.length;
    if (budget < 0) return false;
    const after = countCodes(lint(applyFix(text, fix)));
    return [...after].every(([found, count]) => count <= (before.get(found) ?? 0) - (found === code ? 1 : 0));
  };
  return diagnostics.map(({ fixes, ...found }) => {
    const certain = fixes?.filter((fix) => isCertain(found.code, fix)) ?? [];
    return certain.length === 0 ? found : { ...found, fixes: certain };
  });
}

function countCodes(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
