import { diagnostic, inPayload, type Rule } from '../diagnostic.ts';

export const jsonSyntax: Rule = ({ tree: { syntaxProblem } }) =>
  syntaxProblem === null
    ? []
    : [diagnostic('json-syntax', 'error', inPayload(syntaxProblem), { problem: syntaxProblem.problem })];
