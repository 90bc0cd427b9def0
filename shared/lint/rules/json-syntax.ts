import { diagnostic, inPayload } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** What keeps the text from being JSON, beside slips that are told by themselves. */
export const jsonSyntax: Rule = ({ tree: { syntaxProblem } }) =>
  syntaxProblem === null
    ? []
    : [diagnostic('json-syntax', 'error', inPayload(syntaxProblem), { problem: syntaxProblem.problem })];
