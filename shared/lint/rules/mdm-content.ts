import { memberOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic, inPayload, withFixes } from '../diagnostic.ts';
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
  const isMagic = mdm.valueNode?.type === 'string';
  const magic =
    pushType === 'mdm' && mdm.valueNode !== undefined && !isMagic
      ? [diagnostic('value-wrong-type', 'error', atNode(mdm.valueNode), { key: 'mdm', shapes: ['text'] })]
      : [];
  // In a push of another type `mdm` may be a key of the app.
  if (aps === undefined || !(pushType === 'mdm' || (pushType === null && isMagic))) return magic;
  const edit = pushType === 'mdm' ? removal(aps) : undefined;
  const cure = edit === undefined ? undefined : fix('remove-key', [edit], { key: 'aps' });
  return [...magic, withFixes(diagnostic('mdm-with-aps', 'error', atNode(aps.keyNode)), cure)];
};
