import { rangeOf } from '../../payload/payload-tree.ts';
import { diagnostic, inPayload, type Rule } from '../diagnostic.ts';

export const rootObject: Rule = ({ tree: { root, syntaxProblem } }) =>
  root === undefined || syntaxProblem !== null || root.type === 'object'
    ? []
    : [diagnostic('root-not-object', 'error', inPayload(rangeOf(root)))];
