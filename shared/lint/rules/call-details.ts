import type { Node } from 'jsonc-parser';
import { callKeys } from '../../payload/call-keys.ts';
import { plainSpelling } from '../../payload/judge-key.ts';
import { membersOf } from '../../payload/payload-tree.ts';
import { diagnostic, inPayload } from '../diagnostic.ts';
import type { Rule } from '../lint-subject.ts';

/** What CallKit asks for when a call is reported. */
const details = [
  { what: 'the caller', patterns: callKeys.caller },
  { what: 'a handle', patterns: callKeys.handle },
  { what: 'a UUID of the call', patterns: callKeys.uuid },
] as const;

/** An incoming call tells CallKit at once who calls, under which handle, and a UUID that both ends know. */
export const callDetails: Rule = ({ tree: { root, syntaxProblem }, notification: { pushType } }) => {
  if (pushType !== 'voip' || root?.type !== 'object' || syntaxProblem !== null) return [];
  const names = keysWithin(root, 3);
  const missing = details
    .filter(({ patterns }) => !names.some((name) => patterns.some((pattern) => pattern.test(name))))
    .map(({ what }) => what);
  return missing.length === 0
    ? []
    : [diagnostic('call-details-missing', 'hint', inPayload({ offset: root.offset, length: 1 }), { missing })];
};

function keysWithin(node: Node, depth: number): readonly string[] {
  if (depth === 0) return [];
  return membersOf(node).flatMap(({ key, valueNode }) => [
    plainSpelling(key),
    ...(valueNode === undefined ? [] : keysWithin(valueNode, depth - 1)),
  ]);
}
