import type { Node } from 'jsonc-parser';
import { type Member, memberOf, membersOf, valueOf } from '../../payload/payload-tree.ts';
import { atNode, type Diagnostic, diagnostic, inPayload, withFixes } from '../diagnostic.ts';
import { fix } from '../fix.ts';
import type { Rule } from '../lint-subject.ts';
import { removal } from '../member-edits.ts';

/** An MDM push says `mdm` with the push magic of the device, and nothing else. */
export const mdmContent: Rule = ({ tree: { root, syntaxProblem }, aps, notification: { pushType } }) => {
  const mdm = memberOf(root, 'mdm');
  if (root?.type !== 'object') return [];
  if (mdm === undefined) {
    return pushType === 'mdm' && syntaxProblem === null
      ? [diagnostic('mdm-without-magic', 'error', inPayload({ offset: root.offset, length: 1 }))]
      : [];
  }
  const isText = mdm.valueNode?.type === 'string';
  // In a push of another type `mdm` may be a key of the app.
  if (pushType === 'mdm') return [...judgeMagic(mdm), ...besideMagic(root)];
  return aps !== undefined && pushType === null && isText
    ? [diagnostic('mdm-with-aps', 'error', atNode(aps.keyNode))]
    : [];
};

function judgeMagic({ keyNode, valueNode }: Member): readonly Diagnostic[] {
  if (valueNode === undefined) return [];
  if (valueNode.type !== 'string') {
    return [diagnostic('value-wrong-type', 'error', atNode(valueNode), { key: 'mdm', shapes: ['text'] })];
  }
  return valueOf(valueNode) === '' ? [diagnostic('mdm-without-magic', 'error', atNode(keyNode))] : [];
}

function besideMagic(root: Node): readonly Diagnostic[] {
  return membersOf(root)
    .filter(({ key }) => key !== 'mdm')
    .map((member) => {
      const { key, keyNode } = member;
      const edit = removal(member);
      const cure = edit && fix('remove-key', [edit], { key });
      return key === 'aps'
        ? withFixes(diagnostic('mdm-with-aps', 'error', atNode(keyNode)), cure)
        : withFixes(
            diagnostic('mdm-with-other-keys', 'warning', atNode(keyNode), { key }),
            cure && { ...cure, isChoice: true },
          );
    });
}
