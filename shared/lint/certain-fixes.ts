import { type Diagnostic, withFixes } from './diagnostic.ts';
import { applyFix, type Fix } from './fix.ts';
import type { LintSubject } from './lint-subject.ts';

/** How many characters may be read to try fixes. For a payload that can be sent that is more than fifty fixes. */
const trialBudget = 262_144;

/**
 * Leaves only the fixes that cure what they belong to and bring nothing new, which is tried one by one. Of very many in
 * a large text only the first are tried, and the last are left out.
 */
export function keepCertainFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
  judge: (text: string) => readonly Diagnostic[],
): readonly Diagnostic[] {
  const before = countCodes(diagnostics);
  let budget = Math.max(trialBudget, text.length);
  const isCertain = (code: string, fix: Fix): boolean => {
    budget -= text.length;
    return budget >= 0 && isCured(before, countCodes(judge(applyFix(text, fix))), [code]);
  };
  return diagnostics.map(({ fixes, ...found }) => {
    const certain = fixes?.filter((fix) => isCertain(found.code, fix)) ?? [];
    return certain.length === 0 ? found : { ...found, fixes: certain };
  });
}

/**
 * Leaves out the fixes that touch what stands at or behind the place where the text stops being JSON: what is a key, a
 * text or a comment there is a guess, and perhaps still being typed. The last thing before that place counts too: it may
 * be half of one.
 */
export function dropGuesses(
  { text, tree: { syntaxProblem } }: Pick<LintSubject, 'text' | 'tree'>,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (syntaxProblem === null) return diagnostics;
  const end = text.slice(0, syntaxProblem.offset).trimEnd().length;
  const isSure = ({ edits }: Fix) => edits.every(({ range }) => range.offset + range.length < end);
  return diagnostics.map(({ fixes = [], ...found }) => withFixes(found, ...fixes.filter(isSure)));
}

/** How often each code is there. */
export type CodeCounts = ReadonlyMap<string, number>;

export function countCodes(diagnostics: readonly { readonly code: string }[]): CodeCounts {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** Whether fixes of diagnostics with these codes have taken each of them away, and brought nothing. */
export function isCured(before: CodeCounts, after: CodeCounts, codes: readonly string[]): boolean {
  const cured = countCodes(codes.map((code) => ({ code })));
  return [...after].every(([found, count]) => count <= (before.get(found) ?? 0) - (cured.get(found) ?? 0));
}
