import { isJson } from '../../payload/json-text.ts';
import { diagnostic, inPayload, type Rule } from '../diagnostic.ts';

export const jsonSyntax: Rule = ({ text, tree: { syntaxProblem } }) =>
  // A byte order mark is told by itself; after it the text may be right.
  syntaxProblem === null || (text.startsWith('\uFEFF') && isJson(text.slice(1)))
    ? []
    : [diagnostic('json-syntax', 'error', inPayload(syntaxProblem), { problem: syntaxProblem.problem })];
