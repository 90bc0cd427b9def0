import { getNodePath, type Node } from 'jsonc-parser';
import { nearestSpelling } from '../payload/nearest-spelling.ts';
import { resolveHeaderText, type VariableProblem } from '../payload/resolve-variables.ts';
import { namesOfVariables, type VariableValues } from '../payload/variables.ts';
import { type Diagnostic, diagnostic, type DiagnosticPlace, inHeader, inPayload, withFixes } from './diagnostic.ts';
import { fix, type Fix } from './fix.ts';
import type { JudgedHeaders } from './lint-subject.ts';

/** A variable of the payload that stands for nothing, and the key or value that it is in. Its fixes are choices. */
export function judgePayloadVariable(
  problem: VariableProblem,
  node: Node | undefined,
  values: VariableValues,
): Diagnostic {
  const nearest = nearestName(problem, values);
  const place = inPayload(problem, node === undefined ? [] : getNodePath(node));
  return withFixes(
    judge(problem, place, nearest, values),
    nearest === null ? undefined : renameFix(problem, nearest),
    problem.kind === 'no-value' ? undefined : plainTextFix(problem),
  );
}

/** The headers with their variables resolved. One with a variable that stands for nothing is not judged besides. */
export function judgeHeaderVariables(
  headers: JudgedHeaders,
  values: VariableValues,
): { readonly judged: JudgedHeaders; readonly found: readonly Diagnostic[] } {
  const found: Diagnostic[] = [];
  const read = (field: 'topic' | 'collapseId' | 'apnsId'): string | null => {
    const typed = headers[field];
    if (typed === null) return null;
    const { text, problems } = resolveHeaderText(typed, values);
    found.push(...problems.map((problem) => judge(problem, inHeader(field), nearestName(problem, values), values)));
    return problems.length === 0 ? text : null;
  };
  return {
    judged: { ...headers, topic: read('topic'), collapseId: read('collapseId'), apnsId: read('apnsId') },
    found,
  };
}

function judge(
  { kind, name }: VariableProblem,
  place: DiagnosticPlace,
  nearest: string | null,
  { own }: VariableValues,
): Diagnostic {
  switch (kind) {
    case 'unknown':
      return diagnostic('variable-unknown', 'error', place, { name, nearest, own: Object.keys(own) });
    case 'no-value':
      return diagnostic('variable-without-value', 'error', place, { name });
    case 'closed-environment':
      return diagnostic('variable-environment-closed', 'error', place, { name });
  }
}

function nearestName({ kind, name }: VariableProblem, values: VariableValues): string | null {
  return kind === 'no-value'
    ? null
    : nearestSpelling(name, namesOfVariables(values), (typed) => typed.toLowerCase().replaceAll(/\s/g, ''));
}

function renameFix({ offset, length }: VariableProblem, name: string): Fix {
  return { ...fix('use-variable', [{ range: { offset, length }, text: `{{${name}}}` }], { name }), isChoice: true };
}

/** `{{{{` writes plain brackets. */
function plainTextFix({ offset }: VariableProblem): Fix {
  return { ...fix('write-brackets', [{ range: { offset, length: 0 }, text: '{{' }]), isChoice: true };
}
