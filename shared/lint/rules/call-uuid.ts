import type { Node } from 'jsonc-parser';
import { isUuid } from '../../apns/headers.ts';
import { plainSpelling } from '../../payload/judge-key.ts';
import { type Member, membersOf, valueOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic } from '../diagnostic.ts';
import { isFinished, type Rule } from '../lint-subject.ts';

/** As deep as the details of a call are looked for. */
const mostLevels = 3;

/** What a call’s key promises as a UUID is one. */
export const callUuid: Rule = ({ text, tree: { root }, notification: { pushType } }) => {
  if (pushType !== 'voip') return [];
  return membersWithin(root, mostLevels).flatMap(({ key, valueNode }) => {
    if (!/^(?:call)?uuid$/.test(plainSpelling(key)) || valueNode?.type !== 'string') return [];
    return isFinished(text, valueNode) && !isUuid(String(valueOf(valueNode)))
      ? [diagnostic('call-uuid-malformed', 'hint', atNode(valueNode), { key })]
      : [];
  });
};

function membersWithin(node: Node | undefined, levels: number): readonly Member[] {
  if (levels === 0) return [];
  return membersOf(node).flatMap((member) => [member, ...membersWithin(member.valueNode, levels - 1)]);
}
