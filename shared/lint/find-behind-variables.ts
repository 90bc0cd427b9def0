import { findNodeAtOffset, type Node } from 'jsonc-parser';
import { rangeOf, type TextRange } from '../payload/payload-tree.ts';
import {
  type ResolvedText,
  resolveForJudging,
  sourceRange,
  touchesReplacement,
  type VariableProblem,
} from '../payload/resolve-variables.ts';
import type { VariableValues } from '../payload/variables.ts';
import type { Diagnostic } from './diagnostic.ts';
import { judgeHeaderVariables, judgePayloadVariable } from './judge-variables.ts';
import { type LintSubject, type LintSurroundings, readLintSubject } from './lint-subject.ts';

/**
 * Judges what a text with variables stands for, by rules that know nothing of variables. The places of what they find
 * are those of the text as it was typed. A fix that would write over a variable is left out, and so is what a rule
 * finds in a variable that stands for nothing, which is told by itself.
 */
export function findBehindVariables(
  typed: string,
  surroundings: LintSurroundings,
  values: VariableValues,
  applyRules: (subject: LintSubject) => readonly Diagnostic[],
): readonly Diagnostic[] {
  const resolved = resolveForJudging(typed, values);
  const headers = judgeHeaderVariables(surroundings.notification, values);
  const subject = readLintSubject(resolved.text, { ...surroundings, notification: headers.judged });
  const located = locateProblems(resolved, subject.tree.root);
  const problems = new Map(resolved.problems.map((problem) => [problem.offset, problem]));
  const unknownNodes = new Set(located.map(({ node }) => (node === undefined ? '' : keyOf(rangeOf(node)))));
  const isJudgeable = ({ place }: Diagnostic): boolean => {
    if (place.kind !== 'payload') return true;
    const { offset, length } = sourceRange(resolved, place.range);
    return !unknownNodes.has(keyOf(place.range)) && length > (problems.get(offset)?.length ?? -1);
  };
  return [
    ...located.map(({ problem, node }) => judgePayloadVariable(problem, node, values)),
    ...headers.found,
    ...applyRules(subject)
      .filter(isJudgeable)
      .map((found) => toTyped(found, resolved)),
  ];
}

/** The key or value that each variable that stands for nothing is, or is in. */
function locateProblems(
  { problems, replacements }: ResolvedText,
  root: Node | undefined,
): readonly { readonly problem: VariableProblem; readonly node: Node | undefined }[] {
  const offsets = new Map(replacements.map(({ source, resolved }) => [source.offset, resolved.offset]));
  return problems.map((problem) => {
    const offset = offsets.get(problem.offset);
    const node = root === undefined || offset === undefined ? undefined : findNodeAtOffset(root, offset);
    return { problem, node: node?.type === 'object' || node?.type === 'array' ? undefined : node };
  });
}

function keyOf({ offset, length }: TextRange): string {
  return `${String(offset)}+${String(length)}`;
}

function toTyped({ fixes = [], ...found }: Diagnostic, resolved: ResolvedText): Diagnostic {
  const kept = fixes.filter(({ edits }) => !edits.some(({ range }) => touchesReplacement(resolved, range)));
  const { place } = found;
  return {
    ...found,
    place: place.kind === 'payload' ? { ...place, range: sourceRange(resolved, place.range) } : place,
    fixes: kept.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ range, text }) => ({ range: sourceRange(resolved, range), text })),
    })),
  };
}
