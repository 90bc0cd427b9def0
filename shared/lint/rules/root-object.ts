import { atNode, diagnostic } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

export const rootObject: Rule = ({ tree: { root, syntaxProblem } }) =>
  root === undefined || syntaxProblem !== null || root.type === 'object'
    ? []
    : [diagnostic('root-not-object', 'error', atNode(root))];
