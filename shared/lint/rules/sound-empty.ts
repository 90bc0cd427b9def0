import { valueOf } from '../../payload/payload-tree.ts';
import { atNode, diagnostic, withFixes } from '../diagnostic.ts';
import { asChoice, fix } from '../fix.ts';
import { isMeant } from '../judged-member.ts';
import { isFinished, type Rule } from '../lint-subject.ts';
import { removal, replacement } from '../member-edits.ts';

/** A sound has a name. */
export const soundEmpty: Rule = ({ keys, text, notification: { pushType } }) => {
  if (pushType !== 'alert' && pushType !== 'liveactivity' && pushType !== null) return [];
  return keys.flatMap((member) => {
    const { valueNode, keyNode } = member;
    const isSound = isMeant(member, 'aps', 'sound') || isMeant(member, 'alert', 'sound');
    if (!isSound || valueNode === undefined || valueOf(valueNode) !== '' || !isFinished(text, valueNode)) return [];
    const naming = replacement(valueNode, '"default"');
    const away = removal(member);
    return [
      withFixes(
        diagnostic('sound-empty', 'hint', atNode(keyNode)),
        naming && asChoice(fix('replace-with', [naming], { text: naming.text })),
        away && asChoice(fix('remove-key', [away], { key: 'sound' })),
      ),
    ];
  });
};
